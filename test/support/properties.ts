// What holds of the language for every text and every model. The tests try thousands, the fuzzer millions.

import { deepStrictEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import {
  compile,
  compileFiles,
  defineModel,
  format,
  parse,
  print,
  type Diagnostic,
  type Model,
} from "../../packages/language/src/index.ts";
import { readFileModel } from "../../packages/language/src/model/file.ts";
import { TokenKind, endAt, kindAt, startAt } from "../../packages/language/src/syntax/tokens.ts";
import { arbitraryModel } from "./arbitrary-model.ts";
import { arbitraryText, splitIntoFiles } from "./arbitrary-text.ts";

/** What a line may be changed into without changing what it says. */
const habits: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `\n\n\n${line}`,
  (line) => `// above\n${line}`,
  (line) => `/* above\n  */ ${line}`,
  (line) => `${line} // behind`,
  (line) => `${line} /* behind */ \t`,
  (line) => line.trimStart(),
  (line) => `\t${line}`,
  (line) => `${line}\r`,
  (line) => (line.endsWith("{") ? line : `${line};`),
  (line) => line.replaceAll(/ (?=[<>=]+ \d)/g, "  "),
];

/** Something that holds of everything that `arbitrary` gives; `holds` throws where it does not. */
export interface Property<T> {
  readonly name: string;
  readonly about: "text" | "model";
  readonly arbitrary: fc.Arbitrary<T>;
  readonly holds: (value: T) => void;
}

/** A model, and what a hasty writer does to the lines of its text. */
const carelessModel = fc.tuple(
  arbitraryModel(),
  fc.array(fc.constantFrom(...habits), { minLength: 1, maxLength: 12 }),
);

const ofText = (name: string, holds: (text: string) => void): Property<string> => ({
  name,
  about: "text",
  arbitrary: arbitraryText,
  holds,
});
const ofModel = (name: string, holds: (model: Model) => void): Property<Model> => ({
  name,
  about: "model",
  arbitrary: arbitraryModel(),
  holds,
});

/** All properties of the language. */
export const properties = [
  ofText("chunks tile the text, and tokens tile the chunks", tiles),
  ofText("every diagnostic lies inside the text and says something", diagnosticsLieInside),
  ofText("formatting twice is formatting once, and keeps model and comments", formattingIsStable),
  ofText("CRLF and LF give the same model", newlinesDoNotMatter),
  ofText("the order of files does not matter", orderDoesNotMatter),
  ofModel("a printed model reads as itself", printedReadsAsItself),
  ofModel("a printed model is in canonical form", printedIsCanonical),
  {
    name: "a printed model, written carelessly, reads as itself",
    about: "model",
    arbitrary: carelessModel,
    holds: carelessReadsAsItself,
  },
  ofModel("a draft is completed to the model it leaves out parts of", draftsAreCompleted),
] as unknown as readonly Property<unknown>[];

function tiles(text: string): void {
  let end = 0;
  for (const chunk of parse(text).chunks) {
    equal(chunk.start, end);
    equal(chunk.text, text.slice(chunk.start, chunk.start + chunk.text.length));
    ok(chunk.tokens.length > 0);
    let at = 0;
    for (let index = 0; index < chunk.tokens.length; index++) {
      equal(startAt(chunk.tokens, index), at);
      const next = endAt(chunk.tokens, index, chunk.text.length);
      ok(next > at, `Token ${index} is empty.`);
      at = next;
    }
    equal(at, chunk.text.length);
    end += chunk.text.length;
  }
  equal(end, text.length);
}

function diagnosticsLieInside(text: string): void {
  const { value, diagnostics } = compile(text);
  deepStrictEqual(compile(text), { value, diagnostics });
  for (const { start, end, message } of diagnostics) {
    ok(start >= 0 && start <= end && end <= text.length, `${start}..${end} of ${text.length}`);
    ok(!/undefined|\[object|NaN/.test(message) || /undefined|object|NaN/.test(text), message);
  }
  deepStrictEqual(
    diagnostics.map(({ start }) => start),
    diagnostics.map(({ start }) => start).toSorted((a, b) => a - b),
  );
}

function formattingIsStable(text: string): void {
  const once = format(text);
  if (once.refused.length > 0) return equal(once.text, text);
  deepStrictEqual(format(once.text), once);
  deepStrictEqual(compile(once.text).value, compile(text).value);
  deepStrictEqual(comments(once.text), comments(text));
  deepStrictEqual(codes(compile(once.text).diagnostics), codes(compile(text).diagnostics));
}

function newlinesDoNotMatter(text: string): void {
  const lf = text.replace(/\r\n?/g, "\n");
  const [one, other] = [compile(lf), compile(lf.replaceAll("\n", "\r\n"))];
  deepStrictEqual(one.value, other.value);
  deepStrictEqual(codes(one.diagnostics), codes(other.diagnostics));
}

function orderDoesNotMatter(text: string): void {
  const files = splitIntoFiles(text);
  const [one, other] = [compileFiles(files), compileFiles(files.toReversed())];
  deepStrictEqual(one.diagnostics, other.diagnostics);
  deepStrictEqual(one.value.model, other.value.model);
}

function printedReadsAsItself(model: Model): void {
  const { chunks, model: read } = readFileModel("printed.journey", print(model));
  // Names may mean nothing; that linking and checks find. Reading finds nothing wrong.
  deepStrictEqual(
    chunks.flatMap(({ chunk, problems }) => [...chunk.problems, ...problems]),
    [],
  );
  deepStrictEqual(read, model);
}

function printedIsCanonical(model: Model): void {
  const text = print(model);
  deepStrictEqual(format(text), { text, refused: [] });
}

function carelessReadsAsItself([model, [...hands]]: readonly [Model, ((line: string) => string)[]]): void {
  const text = print(model)
    .split("\n")
    .map((line, at) => (line === "" ? line : hands[at % hands.length]!(line)))
    .join("\n");
  deepStrictEqual(readFileModel("careless.journey", text).model, model);
  const formatted = format(text);
  deepStrictEqual(formatted.refused, []);
  deepStrictEqual(readFileModel("careless.journey", formatted.text).model, model);
  deepStrictEqual(comments(formatted.text), comments(text));
  deepStrictEqual(format(formatted.text), formatted);
}

function draftsAreCompleted(model: Model): void {
  deepStrictEqual(defineModel(draftOf(model) as object), model);
}

/** A model without its empty lists, and without `kind`. */
function draftOf(value: unknown, isDeclared = true): unknown {
  if (Array.isArray(value)) return value.map((one) => draftOf(one));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, held]) => !(isDeclared && key === "kind") && !(Array.isArray(held) && held.length === 0),
  );
  return Object.fromEntries(entries.map(([key, held]) => [key, draftOf(held)]));
}

/** Every comment, with LF and without blanks at the end, sorted. */
function comments(text: string): string[] {
  return parse(text)
    .chunks.flatMap((chunk) =>
      Array.from(chunk.tokens, (_, index) => index)
        .filter(
          (index) =>
            kindAt(chunk.tokens, index) === TokenKind.LineComment ||
            kindAt(chunk.tokens, index) === TokenKind.BlockComment,
        )
        .map((index) =>
          chunk.text.slice(startAt(chunk.tokens, index), endAt(chunk.tokens, index, chunk.text.length)),
        ),
    )
    .map((comment) => comment.replace(/\r\n?/g, "\n").trimEnd())
    .toSorted();
}

function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code);
}
