import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { inTouchpoint, touchpointOf } from "../support/texts.ts";

test("a word of another block is shown, with the blocks that it belongs to", () => {
  const messages = diagnose(`
    goal "Coffee"
    ~~~~ misplaced-statement
    note "Coffee"
    ~~~~ misplaced-statement
    ${inTouchpoint("severity 3\n~~~~~~~~ misplaced-statement\nimportance 3\n~~~~~~~~~~ misplaced-statement\npersona Thảo\n~~~~~~~ misplaced-statement").replaceAll("\n", "\n    ")}
  `);
  expect(messages).toEqual([
    '"goal" does not stand in a file by itself, but in a persona, a journey or a stage.',
    '"note" does not stand in a file by itself, but in a block such as a brand, a competitor or a persona.',
    '"severity" does not stand in a touchpoint, but in a pain.',
    '"importance" does not stand in a touchpoint, but in the block of "expects".',
    '"persona" does not stand in a touchpoint, but in the file, outside every block.',
  ]);
});

test("it is read where it belongs", () => {
  expect(touchpointOf('pain "The card is refused" { severity 3 }').pains).toMatchObject([{ severity: 3 }]);
});
