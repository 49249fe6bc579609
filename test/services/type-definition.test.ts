import { describe, expect, test } from "vitest";
import { typeDefinition } from "../../packages/language/src/services/type-definition.ts";
import { open, shown } from "../support/editor.ts";
import { inTouchpoint } from "../support/texts.ts";

function lead(marked: string): string[] {
  const opened = open(marked);
  const found = typeDefinition(opened, opened.offset);
  const names = (found?.targets ?? []).map(({ path, name }) => ({ path, ...name }));
  return shown(opened, names).map((place) => place.slice(place.indexOf(" ") + 1));
}

describe("in a touchpoint", () => {
  test.each([
    ["a quantity that is delivered leads to its metric", "delivers DeliveryTime 7 da|ys", ["DeliveryTime"]],
    ["a level that is expected leads to its metric", "expects Lan, Minh DeliveryTime <= |5 days", ["DeliveryTime"]],
    ["a level inside an expectation leads to its metric", "expects Lan DeliveryTime <= 5 days {\n  desired <= |3 days\n}", ["DeliveryTime"]],
    ["a target leads to its metric", "measures Returns {\n  target <= 4|0 by 2026-12-31\n}", ["Returns"]],
    ["a score leads to the persona before it", 'feels Lan 4 "curious", Minh |2 "lost"', ["Minh"]],
    ["a text leads to the persona before it", 'feels Lan 4 "cur|ious", Minh 2 "lost"', ["Lan"]],
    ["a word leads to all that it names", "fe|els Lan 4, Minh 2", ["Lan", "Minh"]],
    ["a score of a competitor leads to the competitor", "versus Highlands |3", ["Highlands"]],
    ["a name leads to its declaration", "asks After|Sale", ["AfterSale"]],
    ["a text about nobody leads nowhere", 'pain "sl|ow"', []],
    ["what is built in leads nowhere", "measures CSAT { baseline 6|2% }", []],
    ["a comment leads nowhere", "delivers DeliveryTime 7 days // se|ven", []],
  ])("%s", (_what, statement, expected) => {
    expect(lead(inTouchpoint(statement))).toEqual(expected);
  });
});

test("a question leads to the metric that it measures or whose expectation it asks for", () => {
  const survey = (question: string) => `metric Speed\nmetric Taste\nsurvey S { question ${question} }`;
  expect(lead(survey('fa|st measures Speed "Fast?"'))).toEqual(["Speed"]);
  expect(lead(survey('fast expects Taste "Fa|st?"'))).toEqual(["Taste"]);
  expect(lead(survey('w|hy open "Why?"'))).toEqual([]);
});

test.each(["journey B|uy { for Lan, Minh }", "journey Buy { for Lan, Minh; stage A|ct }", "journey Buy { for Lan, Minh; stage S { touchpoint P|ay } }"])(
  "%s leads to the personas who live through it",
  (text) => {
    expect(lead(`persona Lan\npersona Minh\n${text}`)).toEqual(["Lan", "Minh"]);
  },
);

test("a journey for nobody leads to itself", () => {
  expect(lead("journey B|uy")).toEqual(["Buy"]);
  expect(lead("|")).toEqual([]);
});
