import fc from "fast-check";
import { expect, test } from "vitest";
import { fuzz } from "../../scripts/fuzz.ts";
import { properties, type Property } from "../support/properties.ts";

const holdsAlways: Property<unknown> = {
  name: "always",
  about: "text",
  arbitrary: fc.string(),
  holds: () => {},
};
const failsAtTen: Property<unknown> = {
  name: "below ten",
  about: "text",
  arbitrary: fc.nat({ max: 1000 }),
  holds: (value) => expect(value).toBeLessThan(10),
};

test("the fuzzer tries as often as it is asked, and tells how far it is", () => {
  const told: number[] = [];
  expect(fuzz([holdsAlways, holdsAlways], 2_500, 1, (done) => told.push(done))).toBeUndefined();
  expect(told).toEqual([1_000, 2_000, 2_500]);
  expect(fuzz(properties, 200, 1, () => {})).toBeUndefined();
});

test("the fuzzer gives the smallest counterexample and the seed that finds it again", () => {
  const failure = fuzz([holdsAlways, failsAtTen], 10_000, 5, () => {});
  expect(failure).toMatchObject({ name: "below ten", counterexample: "10" });
  expect(fuzz([failsAtTen], 1_000, failure!.seed, () => {})).toMatchObject({ counterexample: "10" });
});
