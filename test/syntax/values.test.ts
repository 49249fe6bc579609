import { describe, expect, test } from "vitest";
import { isName, nameFromLabel } from "../../packages/language/src/syntax/names.ts";
import {
  isCalendarDate,
  numberValue,
  quoteString,
  rangeValue,
  stringValue,
} from "../../packages/language/src/syntax/values.ts";

describe("a text stands for", () => {
  test.each([
    ['"Cà phê"', "Cà phê"],
    ['""', ""],
    ['"a\\"b\\\\c\\nd\\te"', 'a"b\\c\nd\te'],
    ['"\\u{1F642}\\u{41}"', "🙂A"],
    ['"not closed', "not closed"],
    ['"not closed\\"', 'not closed"'],
    ['"wrong \\d \\u{110000} \\u12 stays"', "wrong \\d \\u{110000} \\u12 stays"],
    ['"""a "quoted" b"""', 'a "quoted" b'],
    ['"""\n    two\n      lines\n    """', "two\n  lines"],
    ['"""\n    two\n      lines\n  """', "  two\n    lines"],
    ['"""first\n    second\n      third"""', "first\nsecond\n  third"],
    ['"""\n    a\n\n    b\n    """', "a\n\nb"],
    ['"""\r\n\ta\r\n\tb\r\n\t"""', "a\nb"],
    ['"""\n  \\"""\n  """', '"""'],
    ['"""\n  a\\n  b\n  """', "a\n  b"],
    ['"""\n"""', ""],
    ['"""not closed', "not closed"],
  ])("%j", (source, value) => {
    expect(stringValue(source)).toBe(value);
  });
});

test("a quoted text reads as itself, whatever stands in it", () => {
  for (const value of ["", '"', "\\", "a\nb\r\tc", "\0\u001b\u2028", "\ud800", "🙂", '"""', "\\u{41}"]) {
    expect(quoteString(value)).not.toMatch(/[\n\r\0]/);
    expect(stringValue(quoteString(value))).toBe(value);
  }
});

test.each([
  ["4", 4],
  ["-2.5", -2.5],
  ["50_000", 50_000],
  ["80%", 80],
  ["-0", 0],
  ["1_0.2_5", 10.25],
])("the number %s", (source, value) => {
  expect(numberValue(source)).toBe(value);
});

test.each([
  ["25..34", { min: 25, max: 34 }],
  ["18..", { min: 18 }],
  ["..5", { max: 5 }],
  ["-5..-2.5", { min: -5, max: -2.5 }],
])("the range %s", (source, value) => {
  expect(rangeValue(source)).toEqual(value);
});

test.each([
  ["2026-12-31", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["0001-01-01", true],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-1-5", false],
])("%s is a day: %s", (text, isDay) => {
  expect(isCalendarDate(text)).toBe(isDay);
});

test.each([
  ["The morning coffee", "The-morning-coffee"],
  ["Lan, 29 tuổi!", "Lan-29-tuổi"],
  ["24 hours", "_24-hours"],
  ["  ", ""],
  ["!?", ""],
  ["Cà phê".normalize("NFD"), "Cà-phê"],
  ["☕️ to go", "to-go"],
  ["a\u200db", "a-b"],
])("the label %j stands for the name %j", (label, name) => {
  expect(nameFromLabel(label)).toBe(name);
  expect(name === "" || isName(name)).toBe(true);
});
