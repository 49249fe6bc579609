import { expect, test } from "vitest";
import { compileFiles } from "../../packages/language/src/index.ts";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "target-overdue";

test("a target that is not met when its day has passed says how far it is", () => {
  const text = inTouchpoint(`
    measures CSAT { baseline 62%; target >= 80% by 2026-10-31; actual 71% as-of 2026-11-10 }
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~ target-overdue
  `);
  expect(review(code, text)).toEqual([
    'The target for "Customer satisfaction", at least 80%, was due on 2026-10-31, 21 days ago, and the last value is 71% (as of 2026-11-10). '
      + 'Write the newest "actual", or set a new date and the improvement that gets there.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Mục tiêu của "Customer satisfaction", ít nhất 80%, đã quá hạn 21 ngày (hạn 2026-10-31), mà giá trị gần nhất là 71% (tính đến 2026-11-10). '
      + 'Hãy ghi "actual" mới nhất, hoặc đặt hạn mới cùng cải tiến để đạt được.',
  ]);
});

test("so does one of which nothing was measured", () => {
  const messages = review(
    code,
    inTouchpoint(`
      measures CSAT { target >= 80% by 2026-11-20 }
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ target-overdue
    `),
  );
  expect(messages).toEqual([
    'The target for "Customer satisfaction", at least 80%, was due on 2026-11-20, 1 day ago, and no value is given. Write what was measured as "actual".',
  ]);
});

test("today is not too late, and a target that is met or has no date is never late", () => {
  review(code, inTouchpoint("measures CSAT { target >= 80% by 2026-11-21 }"));
  review(code, inTouchpoint("measures CSAT { target >= 80% by 2026-10-31; actual 80% }"));
  review(code, inTouchpoint("measures CSAT { target = 80% by 2026-10-31; actual 90% }"));
  review(code, inTouchpoint("measures CSAT { target >= 80% }"));
});

test("the value of another statement, or what is delivered, counts where the target has none of its own", () => {
  review(code, inTouchpoint("measures CSAT { target >= 70% by 2026-06-30 }\nmeasures CSAT { actual 71% as-of 2026-10-31 }"));
  review(code, inTouchpoint("measures DeliveryTime { target <= 3 days by 2026-06-30 }\ndelivers DeliveryTime 48 hours"));
  const messages = review(
    code,
    inTouchpoint(`
      measures DeliveryTime { target <= 3 days by 2026-06-30 }
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ target-overdue
      delivers DeliveryTime 5 days
      delivers DeliveryTime 4 { as-of 2026-10-31 }
    `),
  );
  expect(messages[0]).toContain("the last value is 4 days (as of 2026-10-31).");
});

test("a target reached in its time stays reached", () => {
  review(
    code,
    inTouchpoint("measures CSAT { target >= 70% by 2026-03-31; actual 72% as-of 2026-03-31 }\nmeasures CSAT { actual 60% as-of 2026-10-31 }"),
  );
});

test("an exact target of a metric without a better side is met by the level itself only", () => {
  review(code, inTouchpoint("measures Returns { target = 5 by 2026-10-31; actual 5 }"));
  review(
    code,
    inTouchpoint(`
      measures Returns { target = 5 by 2026-10-31; actual 6 }
                         ~~~~~~~~~~~~~~~~~~~~~~~~ target-overdue
    `),
  );
});

test("wrong signs, wrong units, impossible figures and unknown metrics are for other checks to say", () => {
  review(code, inTouchpoint("measures CSAT { target <= 80% by 2026-10-31; actual 90% }"));
  review(code, inTouchpoint("measures CSAT { target >= 80% by 2026-10-31; actual -3% }"));
  review(
    code,
    inTouchpoint(`
      measures Speed { target >= 5 by 2026-10-31 }
               ~~~~~ unresolved-reference
      measures CSAT { target >= 80% by 2026-10-31; actual 5 days }
               ~~~~ unit-mismatch
    `),
  );
});

test("nothing is late where nobody says what day it is", () => {
  const text = inTouchpoint("measures CSAT { target >= 80% by 1999-10-31 }");
  const { diagnostics } = compileFiles([{ path: "test.journey", text }], { profile: "essential", severities: { [code]: "warning" } });
  expect(diagnostics).toEqual([]);
});
