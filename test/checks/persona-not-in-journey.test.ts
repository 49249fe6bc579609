import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { modelOf, touchpointOf } from "../support/texts.ts";

test("a persona that a journey is not for is shown in it", () => {
  const messages = diagnose(`
    persona Lan
    persona Minh
    journey Buy "Buying" {
      for Lan
      stage Act {
        touchpoint Pay {
          feels Lan 4, Minh 2
                       ~~~~ persona-not-in-journey
          expects Minh "Quick"
                  ~~~~ persona-not-in-journey
        }
      }
    }
    journey Return {
      stage Act { touchpoint Pay { feels Minh 3 } }
    }
  `);
  expect(messages).toEqual(
    Array(2).fill(
      '"Minh" is not one of those whom the journey "Buying" is for. Add the name to its "for", or delete it here.',
    ),
  );
});

test("those it is for may feel and expect, and everyone may where it names none", () => {
  touchpointOf('feels Lan 4, Minh 2\nexpects Lan, Minh "Quick"');
  modelOf("persona Lan\njourney Buy { stage Act { touchpoint Pay { feels Lan 4 } } }");
});
