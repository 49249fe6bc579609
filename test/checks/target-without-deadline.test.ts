import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "target-without-deadline";

test("a target without a date says what to write", () => {
  const text = inTouchpoint(`
    measures CSAT { baseline 62%; target >= 80%; actual 71% }
                                  ~~~~~~~~~~~~~ target-without-deadline
    measures DeliveryTime { target <= 3 }
                            ~~~~~~~~~~~ target-without-deadline
  `);
  expect(review(code, text)).toEqual([
    'The target for "Customer satisfaction", at least 80%, has no deadline. Write by when: "target >= 80% by 2027-06-30".',
    'The target for "Delivery time", within 3 days, has no deadline. Write by when: "target <= 3 by 2027-06-30".',
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe(
    'Mục tiêu của "Customer satisfaction", ít nhất 80%, chưa có hạn. Hãy ghi thời hạn: "target >= 80% by 2027-06-30".',
  );
});

test("a target with a date, a metric without a target and one that is not known are left alone", () => {
  review(
    code,
    inTouchpoint(`
      measures CSAT { target >= 80% by 2026-12-31 }
      measures NPS { baseline 20; actual 30 }
      measures CES
      measures Speed { target >= 80% }
               ~~~~~ unresolved-reference
    `),
  );
});
