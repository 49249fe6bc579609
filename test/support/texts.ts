// Language text in tests: several files in one string, and short wrappers around the line that matters.

import { expect } from "vitest";
import {
  compile,
  compileFiles,
  type Model,
  type Project,
  type Result,
  type Touchpoint,
} from "../../packages/language/src/index.ts";

/** A file in a test. */
export interface TestFile {
  readonly path: string;
  readonly text: string;
}

/** The text without its first line break and without the indentation that its lines have in common. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "\n")
    .split("\n");
  const indent = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  const body = lines.map((line) => line.slice(indent)).join("\n");
  return body.endsWith("\n") ? body : `${body}\n`;
}

/** The files of a text in which a line `--- people.journey` begins each; without such lines it is one file. */
export function filesIn(text: string): TestFile[] {
  const parts = dedent(text).split(/^--- (.+)\n/m);
  if (parts.length === 1) return [{ path: "test.journey", text: parts[0]! }];
  return parts.slice(1).flatMap((path, at, all) => (at % 2 === 0 ? [{ path, text: all[at + 1]! }] : []));
}

/** The project of all files in `text`. */
export function projectOf(text: string): Result<Project> {
  return compileFiles(filesIn(text), { profile: "essential" });
}

/** The model of a sound text. */
export function modelOf(text: string): Model {
  const { value, diagnostics } = compile(dedent(text), { profile: "essential" });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return value;
}

/** What statements in a touchpoint may refer to, and the touchpoint around them. */
export function inTouchpoint(statements: string): string {
  const inner = dedent(statements).replace(/^(?=.)/gm, "      ");
  return `${cast}\njourney Buy "Buying" {\n  for Lan, Minh\n  stage Act "Buys" {\n    touchpoint Pay "Pays" {\n${inner}    }\n  }\n}\n`;
}

const cast = `persona Lan "Lan"
persona Minh "Minh"
non-customer Hunter "Voucher hunter"
team Care "Customer care"
competitor Highlands "Highlands Coffee"
survey AfterSale "After the sale"
metric DeliveryTime "Delivery time" { unit days; better lower }
metric Returns "Returns"
`;

/** The touchpoint that sound statements make. */
export function touchpointOf(statements: string): Touchpoint {
  return modelOf(inTouchpoint(statements)).journeys[0]!.stages[0]!.touchpoints[0]!;
}
