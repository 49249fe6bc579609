import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "expectation-failed";

test("an expectation of 5 days that takes 7 fails those who hold it", () => {
  const text = inTouchpoint(`
    expects Lan DeliveryTime <= 5 days { abandons > 10 days }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ expectation-failed
    delivers DeliveryTime 7 days { as-of 2026-10-31 }
  `);
  expect(review(code, text)).toEqual([
    '"Lan" expects "Delivery time" within 5 days, delivered in 7 days (as of 2026-10-31): 2 days late. Deliver it, or set another expectation before they come.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"Lan" kỳ vọng "Delivery time" trong vòng 5 ngày nhưng thực tế mất 7 ngày (tính đến 2026-10-31): trễ 2 ngày. Hãy đáp ứng, hoặc điều chỉnh kỳ vọng trước khi khách đến.',
  ]);
});

test("an expectation without a name is that of every persona of the journey, found once", () => {
  const messages = review(
    code,
    inTouchpoint(`
      expects CSAT >= 80%
      ~~~~~~~~~~~~~~~~~~~ expectation-failed
      delivers CSAT 71%
    `),
  );
  expect(messages).toEqual([
    '"Lan" and "Minh" expect "Customer satisfaction" at least 80%, delivered 71%: 9 points worse. Deliver it, or set another expectation before they come.',
  ]);
});

test("where a journey names no persona, customers expect it", () => {
  const messages = review(
    code,
    `
    journey Buy "Buying" {
      stage Act "Buys" {
        touchpoint Pay "Pays" {
          expects CES >= 6
          ~~~~~~~~~~~~~~~~ expectation-failed
          delivers CES 5
        }
      }
    }
    `,
  );
  expect(messages[0]).toContain("Customers expect ");
});

test("many personas are named in part", () => {
  const names = ["A", "B", "C", "D", "E", "F"];
  const messages = review(
    code,
    `${names.map((name) => `persona ${name}\n`).join("")}journey Buy "Buying" {
  for ${names.join(", ")}
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      expects CES >= 6
      ~~~~~~~~~~~~~~~~ expectation-failed
      delivers CES 5
    }
  }
}
`,
  );
  expect(messages[0]).toContain('"A", "B", "C", "D" and 2 others expect ');
});

test("just adequate is not failed, just under a level that excludes itself is", () => {
  review(code, inTouchpoint("expects DeliveryTime <= 5 days\ndelivers DeliveryTime 120 hours"));
  const messages = review(
    code,
    inTouchpoint(`
      expects DeliveryTime < 5 days
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ expectation-failed
      delivers DeliveryTime 5 days
    `),
  );
  expect(messages[0]).toContain("just missed");
});

test("where customers leave, that is said instead", () => {
  review(code, inTouchpoint("expects DeliveryTime <= 5 days { abandons > 10 days }\ndelivers DeliveryTime 12 days"));
});

test("an `abandons` that cannot be meant does not hide the failure", () => {
  review(
    code,
    inTouchpoint(`
      expects DeliveryTime <= 5 days { abandons > 3 days }
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ expectation-failed
      delivers DeliveryTime 7 days
    `),
  );
});

test("texts, expectations that nobody measures, wrong signs, wrong units and impossible figures are left alone", () => {
  review(code, inTouchpoint('expects "A smile"\ndelivers CSAT 10%'));
  review(code, inTouchpoint("expects DeliveryTime <= 5 days\ndelivers CSAT 10%"));
  review(code, inTouchpoint("expects DeliveryTime >= 5 days\ndelivers DeliveryTime 7 days"));
  review(code, inTouchpoint("expects CSAT >= 80%\ndelivers CSAT -3%"));
  review(
    code,
    inTouchpoint(`
      expects DeliveryTime <= 5 days
      delivers DeliveryTime 7 months
               ~~~~~~~~~~~~ unit-mismatch
    `),
  );
  review(
    code,
    inTouchpoint(`
      expects Hoa DeliveryTime <= 5 days
              ~~~ unresolved-reference
      delivers DeliveryTime 7 days
    `),
  );
});

test("only the newest value counts", () => {
  review(code, inTouchpoint("expects DeliveryTime <= 5\ndelivers DeliveryTime 4 { as-of 2026-10-31 }\ndelivers DeliveryTime 7 { as-of 2026-07-31 }"));
});
