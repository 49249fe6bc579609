import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "target-behind-baseline";

test("a target that the baseline meets already moves nobody", () => {
  const text = inTouchpoint(`
    measures CSAT { baseline 85%; target >= 80% by 2026-12-31 }
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~ target-behind-baseline
    measures DeliveryTime { baseline 3; target <= 5 days }
                                        ~~~~~~~~~~~~~~~~ target-behind-baseline
  `);
  expect(review(code, text)).toEqual([
    'The target for "Customer satisfaction", at least 80%, was met before work began: the baseline is 85%. Set a target beyond the baseline, or correct the figures.',
    'The target for "Delivery time", within 5 days, was met before work began: the baseline is 3 days. Set a target beyond the baseline, or correct the figures.',
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe(
    'Mục tiêu của "Customer satisfaction", ít nhất 80%, đã đạt ngay từ đầu: mốc ban đầu là 85%. Hãy đặt mục tiêu vượt mốc ban đầu, hoặc sửa lại số liệu.',
  );
});

test("at the level itself the sign decides", () => {
  review(code, inTouchpoint("measures CSAT { baseline 80%; target > 80% }"));
  review(
    code,
    inTouchpoint(`
      measures CSAT { baseline 80%; target >= 80% }
                                    ~~~~~~~~~~~~~ target-behind-baseline
    `),
  );
});

test("an exact target is met by a better baseline where one way is better", () => {
  review(
    code,
    inTouchpoint(`
      measures CSAT { baseline 85%; target = 80% }
                                    ~~~~~~~~~~~~ target-behind-baseline
    `),
  );
  review(code, inTouchpoint("measures Returns { baseline 85; target = 80 }"));
});

test("a target ahead, one alone, wrong signs, wrong units and impossible figures are left alone", () => {
  review(code, inTouchpoint("measures CSAT { baseline 62%; target >= 80% }"));
  review(code, inTouchpoint("measures CSAT { target >= 80%; actual 90% }"));
  review(code, inTouchpoint("measures DeliveryTime { baseline 9 days; target >= 5 days }"));
  review(code, inTouchpoint("measures CSAT { baseline 850%; target >= 80% }"));
  review(
    code,
    inTouchpoint(`
      measures Speed { baseline 9; target >= 5 }
               ~~~~~ unresolved-reference
      measures DeliveryTime { baseline 9 months; target <= 500 days }
               ~~~~~~~~~~~~ unit-mismatch
    `),
  );
});
