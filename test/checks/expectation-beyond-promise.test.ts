import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "expectation-beyond-promise";

test("an expectation that our messages alone set is stricter than any promise", () => {
  const text = inTouchpoint(`
    expects Lan DeliveryTime <= 24 hours { from explicit-promise, advertising }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ expectation-beyond-promise
    promises DeliveryTime <= 4 days
    promises DeliveryTime <= 3 days
    promises DeliveryTime <= 5 days
  `);
  expect(review(code, text)).toEqual([
    '"Delivery time" is expected within 24 hours from explicit-promise, but the best that we promise is within 3 days. Find the message that raises it and correct it, or name the source that it really has.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Khách kỳ vọng "Delivery time" trong vòng 24 giờ với nguồn là explicit-promise, nhưng lời hứa tốt nhất của ta là trong vòng 3 ngày. Hãy tìm và sửa thông điệp gây ra kỳ vọng này, hoặc ghi đúng nguồn của nó.',
  ]);
});

test("where nothing is promised, the source is shown", () => {
  const messages = review(
    code,
    inTouchpoint(`
      expects Lan DeliveryTime <= 2 days { from past-experience, explicit-promise }
                                                                 ~~~~~~~~~~~~~~~~ expectation-beyond-promise
      expects Lan "Roast date is shown" { from advertising }
                                               ~~~~~~~~~~~ expectation-beyond-promise
    `),
  );
  expect(messages).toEqual([
    '"Delivery time" within 2 days is expected from explicit-promise, but nothing is promised in this journey. Write the message that raises it as "promises" where customers meet it, or name another source.',
    '"Roast date is shown" is expected from advertising, but nothing is promised in this journey. Write the message that raises it as "promises" where customers meet it, or name another source.',
  ]);
});

test("a promise on another metric is none on this one, yet it may be what a text means", () => {
  const messages = review(
    code,
    inTouchpoint(`
      expects Lan DeliveryTime <= 2 days { from explicit-promise }
                                                ~~~~~~~~~~~~~~~~ expectation-beyond-promise
      expects Lan "Roast date is shown" { from advertising }
      promises CSAT >= 80%
    `),
  );
  expect(messages[0]).toContain('"Delivery time" within 2 days is expected');
});

test("a promise in words anywhere in the journey, or of the brand, may be about anything", () => {
  const expectations = "expects Lan DeliveryTime <= 2 days { from advertising }\nexpects \"Roast date is shown\" { from advertising }";
  review(code, inTouchpoint(`${expectations}\npromises "Fresh and fast"`));
  review(code, `brand Cafe "Café" { promise "Fresh and fast" }\n${inTouchpoint(expectations)}`);
});

test("the promise may stand at another touchpoint of the journey", () => {
  review(
    code,
    `
    metric DeliveryTime "Delivery time" { unit days; better lower }
    journey Buy "Buying" {
      stage Ask "Asks" { touchpoint Page { promises DeliveryTime <= 2 days } }
      stage Act "Buys" { touchpoint Parcel { expects DeliveryTime <= 2 days { from explicit-promise } } }
    }
    `,
  );
});

test("what is promised, what is weaker, and what experience or friends may have raised are left alone", () => {
  for (const expectation of [
    "<= 48 hours { from explicit-promise }",
    "<= 5 days { from explicit-promise }",
    "<= 1 days { from explicit-promise, past-experience }",
    "<= 1 days { from word-of-mouth }",
    "<= 1 days",
    ">= 1 days { from explicit-promise }",
  ]) {
    review(code, inTouchpoint(`expects DeliveryTime ${expectation}\npromises DeliveryTime <= 2 days`));
  }
});

test("names that mean nothing and units that do not convert are for other checks to say", () => {
  review(
    code,
    inTouchpoint(`
      expects Speed <= 1 days { from advertising }
              ~~~~~ unresolved-reference
      expects DeliveryTime <= 1% { from advertising }
              ~~~~~~~~~~~~ unit-mismatch
      promises DeliveryTime <= 2 days
    `),
  );
});
