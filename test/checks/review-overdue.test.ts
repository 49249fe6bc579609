import { describe, expect, test } from "vitest";
import { compileFiles } from "../../packages/language/src/index.ts";
import { review } from "../support/diagnose.ts";

const code = "review-overdue";

/** A journey with `statements`, reviewed on 2026-11-21. */
const journey = (statements: string) => `journey Buy "Buying" {\n  ${statements.replaceAll("; ", "\n  ")}\n}\n`;

test("a review that was due and did not happen is overdue", () => {
  const text = `
    journey Buy "Buying" {
      review every 3 months
      reviewed 2026-07-31
               ~~~~~~~~~~ review-overdue
    }
  `;
  expect(review(code, text)).toEqual([
    'The journey "Buying" was due for review on 2026-10-31, 21 days ago: it is looked at every 3 months, last on 2026-07-31. Hold it against what customers live through today, then bring the date behind "reviewed" up to date.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Hành trình "Buying" đã đến hạn rà soát ngày 2026-10-31, trễ 21 ngày: cứ 3 tháng rà soát một lần, lần gần nhất là 2026-07-31. Hãy đối chiếu với trải nghiệm của khách hàng hiện nay, rồi ghi ngày mới sau "reviewed".',
  ]);
});

describe("overdue by one day is", () => {
  test.each([
    ["review every 7 days; reviewed 2026-11-13"],
    ["review every 2 weeks; reviewed 2026-11-06"],
    ["review every 1 month; reviewed 2026-10-20"],
    ["review every 1 quarter; reviewed 2026-08-20"],
    ["review every 2 năm; reviewed 2024-11-20"],
  ])("%s", (statements) => {
    const text = journey(statements).replace(/( +reviewed )(.+)\n/, (line, before: string) => `${line}${" ".repeat(before.length)}~~~~~~~~~~ review-overdue\n`);
    expect(review(code, text)[0]).toContain("was due for review on 2026-11-20, 1 day ago");
  });
});

describe("not overdue is", () => {
  test.each([
    ["a review due today", "review every 1 month; reviewed 2026-10-21"],
    ["one that is still to come", "review every 12 months; reviewed 2026-11-02"],
    ["a month that ends sooner", "review every 9 months; reviewed 2026-02-28"],
    ["a rhythm without a review", "review every 3 months"],
    ["a review without a rhythm", "reviewed 2020-01-01"],
    ["a rhythm without a unit", "review every 3; reviewed 2020-01-01"],
    ["a rhythm in another unit", "review every 3 sprints; reviewed 2020-01-01"],
    ["a rhythm of no length", "review every 0 days; reviewed 2020-01-01"],
  ])("%s", (_what, statements) => {
    expect(review(code, journey(statements))).toEqual([]);
  });

  test("anything while nobody says what day it is", () => {
    const text = journey("review every 1 month; reviewed 2020-01-01");
    const { diagnostics } = compileFiles([{ path: "a.journey", text }], { profile: "essential", severities: { [code]: "warning" } });
    expect(diagnostics).toEqual([]);
  });
});
