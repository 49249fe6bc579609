import { expect, test } from "vitest";
import { compileFiles } from "../../packages/language/src/index.ts";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "improvement-overdue";

test("an improvement that is not done when its day has passed is shown at that day", () => {
  const text = inTouchpoint(`
    improvement "Second courier" { owner Care; due 2026-10-15; status doing }
                                               ~~~~~~~~~~~~~~ improvement-overdue
    improvement "Call ahead" { due 2026-11-20; status planned }
                               ~~~~~~~~~~~~~~ improvement-overdue
    improvement "Lockers" { due 2026-11-20 }
                            ~~~~~~~~~~~~~~ improvement-overdue
  `);
  expect(review(code, text)).toEqual([
    '"Second courier" was due on 2026-10-15, 37 days ago, and is still being worked on. Ask "Customer care", then write "status done" if it is finished, or a new "due".',
    '"Call ahead" was due on 2026-11-20, 1 day ago, and is still planned. Write "status done" if it is finished, or a new "due".',
    '"Lockers" was due on 2026-11-20, 1 day ago, and nothing says that it is done. Write "status done" if it is finished, or a new "due".',
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe(
    '"Second courier" đã quá hạn 37 ngày (hạn 2026-10-15) mà vẫn đang làm. Hãy hỏi "Customer care" rồi ghi "status done" nếu đã xong, hoặc ghi hạn mới vào "due".',
  );
});

test("what is done, due today or later, or has no day is left alone", () => {
  review(
    code,
    inTouchpoint(`
      improvement "A" { due 2026-10-15; status done }
      improvement "B" { due 2026-11-21; status doing }
      improvement "C" { due 2027-01-31 }
      improvement "D" { status planned }
      improvement "E"
    `),
  );
});

test("nothing is late where nobody says what day it is", () => {
  const text = inTouchpoint('improvement "A" { due 1999-10-15 }');
  const { diagnostics } = compileFiles([{ path: "test.journey", text }], { profile: "essential", severities: { [code]: "warning" } });
  expect(diagnostics).toEqual([]);
});
