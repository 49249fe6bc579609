import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "no-review-cadence";

test("a journey that nobody means to look at again is pointed at", () => {
  const text = `
    journey Buy "Buying" { goal "Beans" }
            ~~~ no-review-cadence
  `;
  expect(review(code, text)).toEqual([
    'It is not said when "Buying" is looked at again. Write "review every" and how often, such as 3 months.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Chưa rõ khi nào xem lại "Buying". Hãy ghi "review every" và chu kỳ, chẳng hạn 3 months.',
  ]);
});

test("a review in the past is no plan for the next", () => {
  const text = `
    journey Buy "Buying" { reviewed 2026-10-01 }
            ~~~ no-review-cadence
  `;
  expect(review(code, text)).toEqual([
    '"Buying" was reviewed on 2026-10-01, and it is not said when next. Write "review every" and how often, such as 3 months.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"Buying" được xem lại lần cuối ngày 2026-10-01, nhưng chưa rõ lần tới là khi nào. Hãy ghi "review every" và chu kỳ, chẳng hạn 3 months.',
  ]);
});

test("a cadence is enough, even before the first review", () => {
  expect(review(code, 'journey Buy "Buying" { review every 3 months }')).toEqual([]);
});
