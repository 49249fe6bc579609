import fc from "fast-check";
import { expect, test } from "vitest";
import { examples } from "../support/arbitrary-text.ts";
import { properties } from "../support/properties.ts";

/** For each property; together more than 20,000. `npm run fuzz` tries millions. */
const runs = 2_500;

test.each(properties.map((property) => [property.name, property] as const))(
  "%s",
  (_, { arbitrary, holds }) => {
    fc.assert(
      fc.property(arbitrary, (value) => void holds(value)),
      { numRuns: runs },
    );
  },
);

test("the properties of texts hold of every example as it stands", () => {
  expect(examples.length).toBeGreaterThan(5);
  const ofTexts = properties.filter(({ about }) => about === "text");
  expect(ofTexts.length).toBeGreaterThan(3);
  for (const { holds } of ofTexts) for (const example of examples) holds(example);
});
