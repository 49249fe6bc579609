import fc from "fast-check";
import { expect, test } from "vitest";
import { properties } from "../support/properties.ts";

const runs = Math.ceil(24_000 / properties.length);

test.each(properties.map((property) => [property.name, property] as const))("%s", (_name, { arbitrary, holds }) => {
  const { failed, counterexample, errorInstance, seed } = fc.check(fc.property(arbitrary, holds), { numRuns: runs });
  expect(failed ? { seed, counterexample, errorInstance } : undefined).toBeUndefined();
});
