import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "expectation-abandoned";

test("past the level at which they leave, customers are being lost", () => {
  const text = inTouchpoint(`
    expects Lan, Minh DeliveryTime <= 5 days { abandons > 10 days }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ expectation-abandoned
    delivers DeliveryTime 12 days { as-of 2026-10-31 }
  `);
  expect(review(code, text)).toEqual([
    '"Delivery time" is delivered in 12 days (as of 2026-10-31), but "Lan" and "Minh" leave when it is over 10 days. '
      + "You are losing them here: mend this first, with an improvement that has an owner and a date.",
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"Delivery time" thực tế mất 12 ngày (tính đến 2026-10-31), trong khi "Lan" và "Minh" sẽ bỏ đi nếu mức này trên 10 ngày. '
      + "Đây là chỗ đang mất khách: hãy xử lý trước tiên, bằng một cải tiến có người phụ trách và có hạn.",
  ]);
});

test("an improvement that is not done yet is to come first", () => {
  const messages = review(
    code,
    inTouchpoint(`
      expects Lan DeliveryTime <= 5 days { abandons > 10 days }
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ expectation-abandoned
      delivers DeliveryTime 12 days
      improvement "Second courier" { status doing }
    `),
  );
  expect(messages[0]).toContain("You are losing them here: put the improvement of this touchpoint before all others.");
});

test("a metric that is better when higher is left from below", () => {
  const messages = review(
    code,
    inTouchpoint(`
      expects Lan CSAT >= 80% { abandons < 50% }
      ~~~~~~~~~~~~~~~~~~~~~~~ expectation-abandoned
      delivers CSAT 49%
    `),
  );
  expect(messages[0]).toContain('stands at 49%, but "Lan" leaves when it is under 50%.');
});

test("at the level itself the sign decides", () => {
  review(code, inTouchpoint("expects DeliveryTime <= 5 days { abandons > 10 days }\ndelivers DeliveryTime 240 hours"));
  review(
    code,
    inTouchpoint(`
      expects DeliveryTime <= 5 days { abandons >= 10 days }
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ expectation-abandoned
      delivers DeliveryTime 240 hours
    `),
  );
});

test("a failure that they bear, and an expectation without such a level, are left alone", () => {
  review(code, inTouchpoint("expects DeliveryTime <= 5 days { abandons > 10 days }\ndelivers DeliveryTime 7 days"));
  review(code, inTouchpoint("expects DeliveryTime <= 5 days\ndelivers DeliveryTime 70 days"));
});

test("a level that cannot be meant drives nobody away", () => {
  review(code, inTouchpoint("expects DeliveryTime <= 5 days { abandons < 10 days }\ndelivers DeliveryTime 4 days"));
  review(code, inTouchpoint("expects DeliveryTime <= 5 days { abandons > 3 days }\ndelivers DeliveryTime 4 days"));
  review(code, inTouchpoint("expects Returns <= 5 { abandons <= 10 }\ndelivers Returns 4"));
  review(code, inTouchpoint("expects DeliveryTime >= 5 days { abandons > 10 days }\ndelivers DeliveryTime 12 days"));
  review(code, inTouchpoint("expects CSAT >= 80% { abandons < 50% }\ndelivers CSAT -3%"));
});
