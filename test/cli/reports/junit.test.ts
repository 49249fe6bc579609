import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import type { Loaded } from "../../../packages/cli/src/load.ts";
import { junitReport } from "../../../packages/cli/src/reports/junit.ts";
import { chosen, hostile, loadedFiles, loadedOf, several } from "./support.ts";

const { DOMParser } = new JSDOM("").window;

/** The document as an XML parser reads it; it throws where the text is not well formed. */
function read(loaded: Loaded): Document {
  return new DOMParser().parseFromString(junitReport(loaded), "application/xml");
}

function countsOf(element: Element): readonly (string | null)[] {
  return ["tests", "failures", "errors"].map((name) => element.getAttribute(name));
}

describe("a JUnit report", () => {
  test("has a suite for each file and a case for each finding, advice passing with a word", () => {
    const { documentElement: all } = read(loadedOf(several, chosen));
    expect(countsOf(all)).toEqual(["3", "2", "0"]);
    const suites = [...all.children];
    expect(suites.map((suite) => [suite.getAttribute("name"), ...countsOf(suite)])).toEqual([
      ["broken.journey", "1", "1", "0"],
      ["late.journey", "1", "1", "0"],
      ["unheard.journey", "1", "0", "0"],
    ]);
    const said = [...all.querySelectorAll("testcase")].map(({ firstElementChild: child }) => [
      child!.localName,
      child!.getAttribute("type"),
      child!.textContent.split("\n")[0],
    ]);
    expect(said).toEqual([
      ["failure", "error", "broken.journey:2:7"],
      ["failure", "warning", "late.journey:13:7"],
      ["system-out", null, "unheard.journey:3:1"],
    ]);
    const late = all.querySelector('testcase[name="promise-not-kept 13:7"]')!;
    expect(late.getAttribute("classname")).toBe("late.journey");
    expect(late.firstElementChild!.getAttribute("message")).toMatch(/^Promised within 3 days, delivered in 7 days/);
  });

  test("of a file with nothing to be said is one passing case", () => {
    const { documentElement: all } = read(loadedFiles([{ path: "a.journey", text: 'team T "T"\n' }]));
    expect(countsOf(all)).toEqual(["1", "0", "0"]);
    expect(all.querySelector("testcase")!.childElementCount).toBe(0);
  });

  test("counts what could not be read as errors", () => {
    const { documentElement: all } = read({ ...loadedFiles([]), refused: ["x.journey is not UTF-8 text."] });
    expect(countsOf(all)).toEqual(["1", "0", "1"]);
    expect(all.querySelector("error")!.getAttribute("message")).toBe("x.journey is not UTF-8 text.");
  });

  test("is well formed whatever names and texts hold, and loses none of it", () => {
    const { documentElement: all } = read(hostile);
    expect(all.querySelector("testsuite")!.getAttribute("name")).toBe(`a&b<c>'"\\u{7} %0A.journey`);
    const message = `<b>&amp; "quoted" 'single' ]]> \\u{0}\\u{1}\\u{1b}[31m\uFFFD\\u{fffe}\\u{ffff}\\u{202e} 💳 tiếng Việt\n::error::x\\u{d}\n\tend`;
    const failure = all.querySelector("failure")!;
    expect(failure.getAttribute("message")).toBe(message);
    expect(failure.textContent).toMatch(/:1:1\n/);
    expect(failure.textContent.endsWith(message)).toBe(true);
    expect(all.querySelectorAll("*")).toHaveLength(3);
    expect(junitReport(hostile).isWellFormed()).toBe(true);
  });
});
