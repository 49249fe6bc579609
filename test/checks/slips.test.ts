import { describe, expect, test } from "vitest";
import { compile } from "@sojourn/language";

/** What is said of a statement at a touchpoint: the stretch and the message of each finding. */
function said(statement: string): [string, string][] {
  const text = `persona Carla\npersona Tom\nmetric T { unit minutes }\nteam Ops\njourney J {\n  for Carla, Tom\n  stage S {\n    touchpoint A {\n      ${statement}\n    }\n  }\n}\n`;
  return compile(text, { profile: "essential" }).diagnostics.map(({ start, end, message }) => [text.slice(start, end), message]);
}

describe("a slip of the pen gets one finding, which says what to write", () => {
  test.each([
    ["feels Tom 3,5", "3,5", "write 3.5."],
    ["delivers T 1,000 minutes", "1,000", "write 1000."],
    ["delivers T 2,5 minutes", "2,5", "write 2.5."],
    ["expects Tom T 5 minutes", "T", "a comparison such as <= 5 days"],
    ['pain "x" severity 4', "severity", '{ severity … }'],
    ["delivers T 12 minuts", "T", 'Did you mean "minutes"?'],
    ["delivers T 5 €", "€", "such as EUR"],
    ['improvement "x" { due 2027-2-1 }', "2027-2-1", "write 2027-02-01."],
    ["feels Clara 4", "Clara", 'Did you mean "Carla"?'],
    ['does "x" { importance 4 }', "does", 'has no block'],
    ["# one: two: three", "#", "A comment begins with //."],
  ])("%s", (statement, stretch, advice) => {
    const findings = said(statement);
    expect(findings[0]?.[0]).toBe(stretch);
    expect(findings[0]?.[1]).toContain(advice);
    expect(findings).toHaveLength(1);
  });
});

test("a number with a comma is still read, so that nothing around it is reported", () => {
  const { value } = compile("persona Tom\njourney J { stage S { touchpoint A { feels Tom 3,5 } } }");
  expect(value.journeys[0]?.stages[0]?.touchpoints[0]?.feelings).toEqual([{ persona: "Tom", score: 3.5 }]);
});

test("what is nearly a declaration is read as one, and what refers to it is not reported", () => {
  const { value, diagnostics } = compile('Persona Tom "Tom"\njourney J { for Tom }\n', { profile: "essential" });
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([["unknown-block", expect.stringContaining('Did you mean "persona"?')]]);
  expect(value.personas.map(({ name }) => name)).toEqual(["Tom"]);
});
