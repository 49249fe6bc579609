import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

test("a word that a block does not know is shown, with the word that is near", () => {
  const messages = diagnose(
    inTouchpoint(`
      chanel web
      ~~~~~~ unknown-attribute
    `),
  );
  expect(messages).toEqual(['A touchpoint has no attribute "chanel". Did you mean "channel"?']);
});
