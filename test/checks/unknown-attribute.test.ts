import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { inTouchpoint, touchpointOf } from "../support/texts.ts";

test("a word that a block does not know is shown, with the one that is near", () => {
  const messages = diagnose(
    inTouchpoint(`
      chanel web
      ~~~~~~ unknown-attribute
      Owner Care
      ~~~~~ unknown-attribute
      moment-of-thruth
      ~~~~~~~~~~~~~~~~ unknown-attribute
      hope "Fresh beans"
      ~~~~ unknown-attribute
      expects "Fresh beans" { weight 5 }
                              ~~~~~~ unknown-attribute
    `),
  );
  expect(messages).toEqual([
    'A touchpoint has no attribute "chanel". Did you mean "channel"?',
    'A touchpoint has no attribute "Owner". Did you mean "owner"?',
    'A touchpoint has no attribute "moment-of-thruth". Did you mean "moment-of-truth"?',
    'A touchpoint has no attribute "hope".',
    'The block of "expects" has no attribute "weight".',
  ]);
});

test("what is known is read beside it", () => {
  expect(touchpointOf("channel web\nowner Care")).toMatchObject({ channels: ["web"], owner: "Care" });
});
