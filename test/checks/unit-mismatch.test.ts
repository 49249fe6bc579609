import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { inTouchpoint, touchpointOf } from "../support/texts.ts";

test("a value that does not convert into its metric's unit is shown at the metric", () => {
  const messages = diagnose(
    inTouchpoint(`
      delivers DeliveryTime 92%
               ~~~~~~~~~~~~ unit-mismatch
      promises DeliveryTime <= 3 months
               ~~~~~~~~~~~~ unit-mismatch
      expects Lan DeliveryTime <= 5 days { desired <= 3 VND }
                  ~~~~~~~~~~~~ unit-mismatch
      measures CSAT { baseline 3 days; target >= 4 cups }
               ~~~~ unit-mismatch
      delivers NPS 40%
               ~~~ unit-mismatch
      delivers DeliveryTime 5 dyas
               ~~~~~~~~~~~~ unit-mismatch
    `),
  );
  expect(messages).toEqual([
    '"DeliveryTime" is measured in days; a value in percent does not convert into that. Write one in days.',
    '"DeliveryTime" is measured in days; a value in months does not convert into that. Write one in days.',
    '"DeliveryTime" is measured in days; a value in VND does not convert into that. Write one in days.',
    '"CSAT" is measured in percent; a value in days does not convert into that. Write one in percent.',
    '"NPS" has no unit, but this value is in percent. Write a plain number.',
    '"DeliveryTime" is measured in days; a value in dyas does not convert into that. Did you mean "days"?',
  ]);
});

test("a unit is called by its plain name, whichever form of it is written", () => {
  const [message] = diagnose(
    inTouchpoint(`
      delivers DeliveryTime 1 month
               ~~~~~~~~~~~~ unit-mismatch
    `),
  );
  expect(message).toBe('"DeliveryTime" is measured in days; a value in months does not convert into that. Write one in days.');
});

test("a metric without a unit is measured in the one that is written first", () => {
  const messages = diagnose(
    inTouchpoint(`
      expects Returns <= 5 days
      delivers Returns 36 hours
      delivers Returns 92%
               ~~~~~~~ unit-mismatch
    `),
  );
  expect(messages).toEqual([
    '"Returns" is measured in days; a value in percent does not convert into that. Write one in days.',
  ]);
});

test("units of one dimension, other names of a unit and plain numbers are alike", () => {
  touchpointOf(
    "delivers DeliveryTime 36 hours\ndelivers DeliveryTime 3 ngày\ndelivers DeliveryTime 3\ndelivers CSAT 4.2\ndelivers NPS 40",
  );
});
