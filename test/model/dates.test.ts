import { describe, expect, test } from "vitest";
import { addInterval, daysBetween } from "../../packages/language/src/model/dates.ts";

describe("an interval behind a date", () => {
  test.each([
    ["2026-10-01", 3, "months", "2027-01-01"],
    ["2026-01-31", 1, "month", "2026-02-28"],
    ["2028-01-31", 1, "months", "2028-02-29"],
    ["2026-03-31", -1, "months", "2026-02-28"],
    ["2026-11-30", 1, "quarter", "2027-02-28"],
    ["2024-02-29", 1, "year", "2025-02-28"],
    ["2024-02-29", 4, "năm", "2028-02-29"],
    ["2026-06-15", 0.5, "years", "2026-12-15"],
    ["2026-12-31", 1, "days", "2027-01-01"],
    ["2026-12-28", 2, "weeks", "2027-01-11"],
    ["2026-11-21", 36, "hours", "2026-11-23"],
    ["2026-11-21", 0, "days", "2026-11-21"],
    ["0050-01-31", 1, "month", "0050-02-28"],
  ])("%s and %d %s is %s", (date, amount, unit, expected) => {
    expect(addInterval(date, { amount, unit })).toBe(expected);
  });

  test.each([
    ["a unit of something else", { amount: 3, unit: "parcels" }],
    ["no unit", { amount: 3 }],
    ["part of a month", { amount: 1.5, unit: "months" }],
    ["more years than dates have digits for", { amount: 9000, unit: "years" }],
    ["more days than there are dates", { amount: 1e15, unit: "weeks" }],
    ["more months than there are dates", { amount: 1e15, unit: "months" }],
  ])("is not known for %s", (_what, interval) => {
    expect(addInterval("2026-11-21", interval)).toBeUndefined();
  });
});

test.each([
  ["2026-11-21", "2026-11-21", 0],
  ["2026-11-21", "2026-11-22", 1],
  ["2026-11-22", "2026-11-21", -1],
  ["2026-02-28", "2026-03-01", 1],
  ["2028-02-28", "2028-03-01", 2],
  ["2026-03-28", "2026-03-30", 2],
  ["0099-12-31", "0100-01-01", 1],
])("from %s to %s it is %d days", (earlier, later, days) => {
  expect(daysBetween(earlier, later)).toBe(days);
});
