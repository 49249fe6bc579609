import type { Loaded } from "../load.ts";
import { visible } from "../terminal.ts";
import { filesOf, findingsOf, type Finding } from "./report.ts";

/**
 * The findings as JUnit XML: a suite for each file with a case for each finding. Errors and warnings are failures
 * whose type tells them apart, advice is a passing case that says something, and a file with nothing to be said
 * of it is one passing case. What could not be read is an error.
 */
export function junitReport(loaded: Loaded): string {
  const byFile = Map.groupBy(findingsOf(loaded), ({ diagnostic }) => diagnostic.file);
  const suites = filesOf(loaded).map((file) => suiteOf(file, byFile.get(file) ?? []));
  if (loaded.refused.length > 0) suites.push(refusedSuite(loaded.refused));
  const total = (key: "tests" | "failures" | "errors") => suites.reduce((sum, suite) => sum + suite[key], 0);
  const counts = { tests: total("tests"), failures: total("failures"), errors: total("errors") };
  const all = tag("testsuites", { name: "sojourn", ...counts }, suites.map((suite) => suite.xml));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function suiteOf(file: string, findings: readonly Finding[]): Suite {
  const failures = findings.filter(({ diagnostic }) => diagnostic.severity !== "info").length;
  const clean = tag("testcase", { name: "sojourn check", classname: file, file });
  const cases = findings.length > 0 ? findings.map((finding) => caseOf(file, finding)) : [clean];
  const counts = { tests: cases.length, failures, errors: 0 };
  return { ...counts, xml: tag("testsuite", { name: file, ...counts }, cases) };
}

function caseOf(file: string, { diagnostic: { code, severity, message }, from }: Finding): string {
  const place = `${from.line}:${from.column}`;
  const text = `${file}:${place}\n${message}`;
  const said =
    severity === "info"
      ? tag("system-out", {}, [escaped(text)])
      : tag("failure", { type: severity, message }, [escaped(text)]);
  return tag("testcase", { name: `${code} ${place}`, classname: file, file, line: from.line }, [said]);
}

function refusedSuite(refused: readonly string[]): Suite {
  const cases = refused.map((message) =>
    tag("testcase", { name: message, classname: "sojourn" }, [tag("error", { type: "refused", message })]),
  );
  const counts = { tests: cases.length, failures: 0, errors: cases.length };
  return { ...counts, xml: tag("testsuite", { name: "sojourn", ...counts }, cases) };
}

/** An element; `content` is XML already. */
function tag(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] = []): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value)).replace(/\s/g, numbered)}"`);
  if (content.length === 0) return `<${name}${head.join("")}/>`;
  // Text stays as it is: blanks around it would be part of it.
  const isText = !content[0]!.startsWith("<");
  return isText
    ? `<${name}${head.join("")}>${content.join("")}</${name}>`
    : `<${name}${head.join("")}>\n${content.join("\n")}\n</${name}>`;
}

/** Text as XML holds it. What XML 1.0 has no place for, even as a number, is shown as \u{1}. */
function escaped(text: string): string {
  const fit = visible(text, "\n\t")
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
  return fit.replace(/[&<>"']/g, numbered);
}

function numbered(character: string): string {
  return named[character] ?? (character === " " ? character : `&#${character.codePointAt(0)!};`);
}

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
