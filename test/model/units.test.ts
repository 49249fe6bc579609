import { describe, expect, test } from "vitest";
import {
  amountIn,
  canonicalUnit,
  knownUnits,
  sameDimension,
  satisfies,
  tidy,
} from "../../packages/language/src/model/units.ts";

describe("units of one dimension convert", () => {
  test.each([
    [90, "seconds", "minutes", 1.5],
    [2, "minutes", "seconds", 120],
    [90, "minutes", "hours", 1.5],
    [36, "hours", "days", 1.5],
    [5, "days", "hours", 120],
    [2, "weeks", "days", 14],
    [1, "week", "minutes", 10_080],
    [2, "quarters", "months", 6],
    [18, "months", "years", 1.5],
    [80, "percent", "%", 80],
    [7, "VND", "VND", 7],
    [7, "vnd", "VND", 7],
  ])("%d %s is in %s %d", (amount, unit, into, expected) => {
    expect(amountIn({ amount, unit }, into)).toBe(expected);
  });
});

test.each([
  ["seconds", ["second", "sec", "s", "giây"]],
  ["minutes", ["minute", "min", "mins", "phút", "Phút", "phút".normalize("NFD")]],
  ["hours", ["hour", "h", "giờ", "tiếng"]],
  ["days", ["day", "d", "ngày", "DAYS"]],
  ["weeks", ["week", "w", "tuần"]],
  ["months", ["month", "tháng"]],
  ["quarters", ["quarter", "quý"]],
  ["years", ["year", "năm"]],
  ["%", ["percent", "percents", "phần-trăm"]],
])("%s are also called %j", (unit, names) => {
  expect(names.map(canonicalUnit)).toEqual(names.map(() => unit));
  expect(knownUnits).toContain(unit);
});

describe("units of different dimensions", () => {
  test.each([
    ["days", "months"],
    ["days", "%"],
    ["days", "VND"],
    ["VND", "USD"],
    ["%", "years"],
  ])("%s and %s never convert", (one, other) => {
    expect(sameDimension(one, other)).toBe(false);
    expect(amountIn({ amount: 1, unit: one }, other)).toBeUndefined();
    expect(amountIn({ amount: 1, unit: other }, one)).toBeUndefined();
  });

  test("a plain number is taken to be in the unit wanted, but a unit is no plain number", () => {
    expect(amountIn({ amount: 5 }, "days")).toBe(5);
    expect(amountIn({ amount: 5 }, undefined)).toBe(5);
    expect(amountIn({ amount: 5, unit: "days" }, undefined)).toBeUndefined();
  });

  test("a unit that is not known keeps its name", () => {
    expect(canonicalUnit("cups")).toBe("cups");
    expect(canonicalUnit(undefined)).toBeUndefined();
  });
});

test.each([
  ["<=", [true, true, false]],
  ["<", [true, false, false]],
  [">=", [false, true, true]],
  [">", [false, false, true]],
  ["=", [false, true, false]],
] as const)("4, 5 and 6 are %s 5: %j", (sign, expected) => {
  expect([4, 5, 6].map((amount) => satisfies(amount, sign, 5))).toEqual(expected);
});

test("figures lose the digits that floating point leaves", () => {
  expect(tidy(0.1 + 0.2)).toBe(0.3);
  expect(tidy(1 / 3)).toBeCloseTo(1 / 3, 11);
});
