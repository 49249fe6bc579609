import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { inTouchpoint, touchpointOf } from "../support/texts.ts";

test("a name of another kind is shown", () => {
  const messages = diagnose(
    inTouchpoint(`
      owner Lan
            ~~~ wrong-kind-of-reference
      feels Care 3
            ~~~~ wrong-kind-of-reference
      attracts Lan
               ~~~ wrong-kind-of-reference
      next Act
           ~~~ wrong-kind-of-reference
      delivers AfterSale 4
               ~~~~~~~~~ wrong-kind-of-reference
    `),
  );
  expect(messages).toEqual([
    '"owner" takes the name of a team here; "Lan" is a persona.',
    '"feels" takes the name of a persona here; "Care" is a team.',
    '"attracts" takes the name of a non-customer here; "Lan" is a persona.',
    '"next" takes the name of a touchpoint here; "Act" is a stage.',
    '"delivers" takes the name of a metric here; "AfterSale" is a survey.',
  ]);
});

test("a name of the right kind is found though another kind has it too", () => {
  expect(touchpointOf("channel web\nowner Care").owner).toBe("Care");
});
