import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "promise-never-audited";

test("a promise in figures and one in words want to be audited", () => {
  const text = inTouchpoint(`
    promises DeliveryTime <= 3 days { on "product page" }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ promise-never-audited
    promises "A smile"
    ~~~~~~~~~~~~~~~~~~ promise-never-audited
  `);
  expect(review(code, text)).toEqual([
    'Nobody has held the promise of "Delivery time" within 3 days (product page) against what happens. Check what customers read and what they get, then write "audited" and the day.',
    'Nobody has held the promise of "A smile" against what happens. Check what customers read and what they get, then write "audited" and the day.',
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe(
    'Lời hứa "Delivery time" trong vòng 3 ngày (product page) chưa từng được đối chiếu với thực tế. Hãy xem khách đọc thấy gì và nhận được gì, rồi ghi "audited" và ngày kiểm tra.',
  );
});

test("a promise that was audited is left alone, however long ago", () => {
  expect(review(code, inTouchpoint('promises "A smile" { audited 2020-01-31 }'))).toEqual([]);
});

test("a promise of a journey of the future is not made yet", () => {
  expect(review(code, inTouchpoint('promises "A smile"').replace("for Lan, Minh", "state future"))).toEqual([]);
});

test("a promise of a metric that nobody knows is reported as that alone", () => {
  review(
    code,
    inTouchpoint(`
      promises Speed <= 3 days
               ~~~~~ unresolved-reference
    `),
  );
});
