import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "no-non-customer";

test("the first journey of a file that sees no non-customer is asked for one", () => {
  const text = `
    journey Buy "Buying beans" { goal "Beans" }
            ~~~ no-non-customer
    journey Return "Giving beans back"
  `;
  expect(review(code, text)).toEqual([
    'It is not said whom "Buying beans" is not for. Declare a "non-customer", with "because", "signal" and "instead".',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Chưa rõ "Buying beans" không dành cho ai. Hãy khai báo một "non-customer", kèm "because", "signal" và "instead".',
  ]);
});

test("one non-customer is enough, here or in a file that is imported", () => {
  expect(review(code, 'journey Buy "Buying"\nnon-customer Hunter "Voucher hunter"')).toEqual([]);
  expect(
    review(
      code,
      `
      --- buy.journey
      import "./people.journey"
      journey Buy "Buying"
      --- people.journey
      non-customer Hunter "Voucher hunter"
      `,
    ),
  ).toEqual([]);
});

test("a non-customer that nobody imports is not seen", () => {
  review(
    code,
    `
    --- buy.journey
    journey Buy "Buying"
            ~~~ no-non-customer
    --- people.journey
    non-customer Hunter "Voucher hunter"
    `,
  );
});

test("a file whose first journey is imported does not repeat what is said there", () => {
  review(
    code,
    `
    --- buy.journey
    journey Buy "Buying"
            ~~~ no-non-customer
    --- return.journey
    import "./buy.journey"
    journey Return "Giving beans back"
    `,
  );
});

test("a file without a journey is asked for nothing", () => {
  expect(review(code, 'team Care "Customer care"')).toEqual([]);
});
