import { expect, test } from "vitest";
import { mended, review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "desired-weaker-than-adequate";

test("a desired level that is worse than adequate turns the zone of tolerance upside down", () => {
  const text = inTouchpoint(`
    expects Lan DeliveryTime <= 5 days {
      desired <= 1 weeks
      ~~~~~~~~~~~~~~~~~~ desired-weaker-than-adequate
    }
  `);
  expect(review(code, text)).toEqual([
    "The zone of tolerance is upside down: desired is within 1 week, but within 5 days is no more than adequate. Write a desired level that is better than adequate.",
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    "Vùng khoan dung bị ngược: mức mong muốn là trong vòng 1 tuần, trong khi trong vòng 5 ngày mới chỉ là mức chấp nhận được. Hãy ghi mức mong muốn tốt hơn mức chấp nhận được.",
  ]);
});

test("so does a level to leave at that is adequate", () => {
  const messages = review(
    code,
    inTouchpoint(`
      expects CSAT >= 80% {
        desired >= 70%
        ~~~~~~~~~~~~~~ desired-weaker-than-adequate
        abandons < 90%
        ~~~~~~~~~~~~~~ desired-weaker-than-adequate
      }
    `),
  );
  expect(messages[1]).toBe(
    "The zone of tolerance is upside down: customers leave when it is under 90%, but at least 80% is adequate for them. Write a level to leave at that is worse than adequate.",
  );
});

test("where nothing says which way is better, the sign of the adequate level does", () => {
  review(code, inTouchpoint("expects Returns <= 5 { desired <= 3; abandons > 9 }"));
  review(
    code,
    inTouchpoint(`
      expects Returns <= 5 {
        desired >= 8
        ~~~~~~~~~~~~ desired-weaker-than-adequate
        abandons <= 9
        ~~~~~~~~~~~~~ desired-weaker-than-adequate
      }
    `),
  );
});

test("levels that meet, a sound zone, and what other checks speak of are left alone", () => {
  review(code, inTouchpoint("expects DeliveryTime <= 5 days { desired <= 120 hours; abandons > 5 days }"));
  review(code, inTouchpoint("expects DeliveryTime <= 5 days { desired <= 3 days; abandons > 10 days }"));
  review(code, inTouchpoint("expects DeliveryTime >= 5 days { desired >= 3 days; abandons < 9 days }"));
  review(code, inTouchpoint("expects DeliveryTime <= 5 days { desired >= 8 days; abandons <= 3 days }"));
  review(code, inTouchpoint("expects DeliveryTime <= -5 days { desired <= 3 days }"));
  review(code, inTouchpoint("expects Returns = 5 { abandons < 9 }"));
  review(code, inTouchpoint('expects "A smile" { desired >= 8; abandons <= 3 }'));
  review(
    code,
    inTouchpoint(`
      expects DeliveryTime <= 5 days { desired <= 9% }
              ~~~~~~~~~~~~ unit-mismatch
    `),
  );
});

test("the two levels can change places", () => {
  const text = inTouchpoint("expects Lan DeliveryTime <= 3 days { importance 4; desired <= 5 days }");
  expect(mended(code, text)).toBe(text);
  expect(mended(code, text, { unsafe: true })).toBe(inTouchpoint("expects Lan DeliveryTime <= 5 days { importance 4; desired <= 3 days }"));
  expect(mended(code, inTouchpoint("expects CSAT >= 60% { abandons < 80% }"), { unsafe: true })).toBe(
    inTouchpoint("expects CSAT >= 80% { abandons < 60% }"),
  );
});

test("levels that point the same way are for a person to mend", () => {
  const text = inTouchpoint("expects Returns <= 5 { abandons <= 9 }");
  expect(mended(code, text, { unsafe: true })).toBe(text);
});
