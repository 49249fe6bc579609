import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { modelOf } from "../support/texts.ts";

test.each([
  "2026-02-30",
  "2026-13-01",
  "2025-02-29",
  "2026-2-30",
  "2026-00-00",
  "31/12/2026",
  "31.12.2026",
  "2026/12/31",
])("%s is no day", (day) => {
  const messages = diagnose(
    `journey Buy { reviewed ${day} }\n${" ".repeat(23)}${"~".repeat(day.length)} invalid-date\n`,
  );
  expect(messages).toEqual([
    `${day} is no day of the calendar. Write year, month and day, such as 2026-12-31.`,
  ]);
});

test("a day with one digit too few is shown with two", () => {
  const messages = diagnose(
    "journey Buy { reviewed 2026-1-5 }\n                       ~~~~~~~~ invalid-date\n",
  );
  expect(messages).toEqual(["Month and day have two digits: write 2026-01-05."]);
});

test.each(["2026-02-28", "2024-02-29", "2026-12-31", "0001-01-01", "9999-12-31"])("%s is a day", (day) => {
  expect(modelOf(`journey Buy { reviewed ${day} }`).journeys[0]!.reviewed).toBe(day);
});

test("a day that is none is left out, and nothing else", () => {
  diagnose(`
    journey Buy {
      goal "Coffee"
      reviewed 2026-02-30
               ~~~~~~~~~~ invalid-date
      stage Ask
    }
  `);
});
