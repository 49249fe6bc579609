import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { touchpointOf } from "../support/texts.ts";

test("a non-customer is shown in for, feels and expects", () => {
  const messages = diagnose(`
    non-customer Hunter
    journey Buy {
      for Hunter
          ~~~~~~ non-customer-as-customer
      stage Act {
        touchpoint Pay {
          feels Hunter 2
                ~~~~~~ non-customer-as-customer
          expects Hunter "A voucher"
                  ~~~~~~ non-customer-as-customer
        }
      }
    }
  `);
  expect(messages).toEqual(
    ["for", "feels", "expects"].map(
      (word) =>
        `"Hunter" is a non-customer: we do not serve them, so they have no place in "${word}". ` +
        "Name a persona, or write attracts Hunter at the touchpoint.",
    ),
  );
});

test("a touchpoint may attract one", () => {
  expect(touchpointOf("attracts Hunter").attracts).toEqual(["Hunter"]);
});
