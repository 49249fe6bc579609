import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "promises-differ";

/** A journey with a touchpoint for each group of statements. */
function journey(...groups: readonly string[]): string {
  const touchpoints = groups.map((inner, at) => `    touchpoint T${at + 1} "Touchpoint ${at + 1}" {\n${inner.replace(/^/gm, "      ")}\n    }\n`);
  return `metric DeliveryTime "Delivery time" { unit days; better lower }\nmetric Heat "Heat" { unit degrees }\njourney Buy "Buying" {\n  stage Act "Buys" {\n${touchpoints.join("")}  }\n}\n`;
}

test("a second promise on a metric at another level is shown with the touchpoint of the first", () => {
  const text = journey(
    "promises DeliveryTime <= 3 days",
    'promises DeliveryTime <= 1 weeks { on "confirmation" }\n~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ promises-differ',
  );
  expect(review(code, text)).toEqual([
    '"Delivery time" is promised within 1 week here, but within 3 days at "Touchpoint 1". '
      + "Customers hold us to the better one: promise the same in both places, or declare a metric of its own for each.",
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"Delivery time" ở đây được hứa trong vòng 1 tuần, nhưng điểm chạm "Touchpoint 1" lại hứa trong vòng 3 ngày. '
      + "Khách hàng sẽ đòi lời hứa tốt hơn. Hãy hứa như nhau ở cả hai chỗ, hoặc khai báo chỉ số riêng cho từng chỗ.",
  ]);
});

test("two levels at one touchpoint contradict each other, too", () => {
  const text = inTouchpoint(`
    promises DeliveryTime <= 3 days { on "product page" }
    promises DeliveryTime <= 5 days { on "receipt" }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ promises-differ
  `);
  expect(review(code, text)[0]).toContain("but within 3 days elsewhere at this touchpoint.");
});

test("the same level in other units, with another sign that means the same, or without figures is the same promise", () => {
  review(
    code,
    journey(
      "promises DeliveryTime <= 3 days",
      "promises DeliveryTime <= 72 hours",
      "promises DeliveryTime < 3",
      "promises DeliveryTime = 3 days",
      'promises "Soon"',
    ),
  );
});

test("moments that each deliver the metric promise for themselves, and a promise elsewhere may repeat either", () => {
  review(
    code,
    journey(
      "promises DeliveryTime <= 3 days\ndelivers DeliveryTime 2 days",
      "promises DeliveryTime <= 9 days\ndelivers DeliveryTime 8 days",
      "promises DeliveryTime <= 9 days",
      "promises DeliveryTime <= 4 days\n~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ promises-differ",
    ),
  );
});

test("where nothing says which way is better, two signs are the ends of a range unless none is left between them", () => {
  review(code, journey("promises Heat >= 60 degrees", "promises Heat <= 70 degrees"));
  review(code, journey("promises Heat <= 60 degrees", "promises Heat >= 60 degrees\n~~~~~~~~~~~~~~~~~~~~~~~~~~~ promises-differ"));
});

test("a promise that points the wrong way or is in a wrong unit is for other checks to say", () => {
  review(
    code,
    journey(
      "promises DeliveryTime >= 9 days",
      "promises DeliveryTime <= 3 days",
      "promises DeliveryTime <= 3 months\n         ~~~~~~~~~~~~ unit-mismatch",
      "promises Speed <= 3 days\n         ~~~~~ unresolved-reference",
      "promises Speed <= 4 days\n         ~~~~~ unresolved-reference",
    ),
  );
});

test("another journey may be another product", () => {
  review(
    code,
    `
    metric DeliveryTime "Delivery time" { unit days; better lower }
    journey Buy "Buying" { stage A "A" { touchpoint One { promises DeliveryTime <= 3 days } } }
    journey Return "Returning" { stage A "A" { touchpoint One { promises DeliveryTime <= 9 days } } }
    `,
  );
});
