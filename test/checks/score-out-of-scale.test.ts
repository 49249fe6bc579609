import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { inTouchpoint, touchpointOf } from "../support/texts.ts";

test("a score off its scale is shown", () => {
  const messages = diagnose(
    inTouchpoint(`
      feels Lan 99
                ~~ score-out-of-scale
      feels Lan -1
                ~~ score-out-of-scale
      feels Lan 0.99
                ~~~~ score-out-of-scale
      drives purchase 5.1
                      ~~~ score-out-of-scale
      versus Highlands 0
                       ~ score-out-of-scale
      pain "Slow" { severity 6 }
                             ~ score-out-of-scale
      expects "Quick" { importance 0; performance 7 }
                                   ~ score-out-of-scale
                                                  ~ score-out-of-scale
    `),
  );
  expect(messages[0]).toBe('"feels" takes a score from 1 to 5, not 99.');
  expect(messages).toHaveLength(8);
});

test("what is no number is no score", () => {
  const messages = diagnose(
    inTouchpoint(`
      feels Lan NaN
                ~~~ wrong-value
    `),
  );
  expect(messages).toEqual(['"feels" takes a number from 1 to 5 here, not NaN.']);
});

test("1 and 5 and what lies between are scores", () => {
  expect(touchpointOf("feels 1, 5, 4.75, 1.0").feelings.map(({ score }) => score)).toEqual([1, 5, 4.75, 1]);
});
