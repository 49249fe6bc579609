import { expect, test } from "vitest";
import { compile } from "../../packages/language/src/index.ts";
import { diagnose } from "../support/diagnose.ts";
import { modelOf } from "../support/texts.ts";

test("an attribute that may stand once is shown where it stands again, and the first counts", () => {
  const marked = `
    persona Lan {
      age 25..34
      age 35..44
      ~~~ repeated-attribute
    }
    journey Buy { stage Ask phase ask { phase act } }
                                        ~~~~~ repeated-attribute
  `;
  expect(diagnose(marked)).toEqual([
    'A persona has one "age" only, and it stands above. Put both into one, or delete this one.',
    'A stage has one "phase" only, and it stands above. Put both into one, or delete this one.',
  ]);
  expect(compile("persona Lan { age 25..34; age 35..44 }").value.personas[0]!.age).toEqual({
    min: 25,
    max: 34,
  });
});

test("one that could not be read does not count", () => {
  diagnose(`
    persona Lan {
      age twenty
          ~~~~~~ wrong-value
      age 25..34
    }
  `);
});

test("a list may go on in another statement", () => {
  expect(
    modelOf("persona Lan\npersona Minh\njourney Buy {\n  for Lan\n  for Minh\n}").journeys[0]!.personas,
  ).toEqual(["Lan", "Minh"]);
});
