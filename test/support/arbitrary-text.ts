// Texts: arbitrary ones, soups of the language's own pieces, sound ones, printed models, and all of these with holes.

import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { print } from "../../packages/language/src/index.ts";
import { rowsOf, vocabulary, type BlockName } from "../../packages/language/src/vocabulary.ts";
import { arbitraryModel } from "./arbitrary-model.ts";
import { nastyNames, nastyPieces } from "./pieces.ts";

const words = [
  ...new Set((Object.keys(vocabulary) as BlockName[]).flatMap((block) => Object.keys(rowsOf(block)))),
];

const name = fc.constantFrom(...nastyNames);
const number = fc.constantFrom(
  "4",
  "-2",
  "3.5",
  "50_000",
  "80%",
  "25..34",
  "18..",
  "..5",
  "-1..-0.5",
  "2026-12-31",
  "2026-02-30",
  "0",
);
const string = fc.constantFrom(
  '"Lan"',
  '""',
  '"a\\n\\"b\\u{1F642}"',
  '"{ }"',
  '"; // no comment"',
  '"Cà phê"',
  '"""one line"""',
  '"""\n    two\n      lines\n    """',
  '"""first\n  rest"""',
  '"""\r\n\ta\r\n\r\n\t b"""',
  '"""\n   \\"""\n"""',
  '"https://example.org"',
  '"./b.journey"',
  '"\\\\"',
  '"""\\\\"""',
  '"""\n\n"""',
);
const comment = fc.constantFrom(
  "// note\n",
  "//\n",
  "/* a */",
  "/**/",
  "/* one\n  two */",
  "/* { */",
  "// x \t\r\n",
  "/* \r mixed \r\n */",
);
const sign = fc.constantFrom(
  "<=",
  ">=",
  "<",
  ">",
  "=",
  ",",
  "{",
  "}",
  ";",
  "\n",
  "\r\n",
  " ",
  "\t",
  "\n\n\n",
  "{\n",
  "}\n",
);
const broken = fc.constantFrom(
  '"open',
  '"""open',
  "/* open",
  "“Lan”",
  "\ufeff",
  "\0",
  "\r",
  "'",
  "%",
  "-",
  ".",
  "...",
  "\\",
  "#",
  ":",
  "\u200b",
  "\u202e",
  "\u0301",
  "\ud800",
  "7days",
  "1e9",
);

/** Pieces of the language in any order. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      name,
      number,
      string,
      comment,
      { weight: 4, arbitrary: sign },
      broken,
      fc.constantFrom(...nastyPieces),
    ),
    {
      maxLength: 24,
    },
  )
  .chain((pieces) => fc.constantFrom("", " ").map((between) => pieces.join(between)));

/** What may stand between two tokens of a statement, and between two statements. */
const gap = fc.oneof(
  { weight: 8, arbitrary: fc.constant(" ") },
  { weight: 1, arbitrary: fc.constantFrom("  ", "\t", " /* c */ ", "/* a\nb */") },
);
const comma = fc.constantFrom(", ", ",", " , ", ",\n  ", ", // why\n", ",\r\n\r\n", ", /* c */\n /* d */ ");
const end = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("\n", "; ", "\r\n", "\n\n\n", " ;\n", "\r") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      " // c\n",
      " /* c */\n",
      "\n// above\n",
      "\n\n// apart\n\n",
      "; // c\n",
      "; /* c */ ",
      "\n/* a\n b */\n",
      ";;\n",
      "\n/* c */ /* d */ ",
    ),
  },
);
const item = fc.oneof(name, number, string);

/** Statements of sound form, whatever they say, with comments and newlines wherever they may stand. */
const { statements: sound } = fc.letrec<{ statement: string; statements: string; block: string }>((tie) => ({
  statement: fc
    .tuple(
      fc.oneof(fc.constantFrom(...words), name),
      fc.array(fc.tuple(fc.oneof({ weight: 4, arbitrary: gap }, comma), item), { maxLength: 4 }),
      fc.option(tie("block")),
    )
    .map(([word, items, block]) => word + items.map((pair) => pair.join("")).join("") + (block ?? "")),
  statements: fc
    .array(fc.tuple(tie("statement"), end), { maxLength: 4, depthIdentifier: "block" })
    .map((all) => all.map((pair) => pair.join("")).join("")),
  block: fc
    .tuple(
      fc.constantFrom(" {", "{", " { ", " {\n", " { // c\n", " /* c */ {\n\n"),
      tie("statements"),
      fc.constantFrom("}", " }", "/* c */ }", "// c\n}"),
    )
    .map((all) => all.join("")),
}));

/** Models as text: names that mean something, or something else. */
const printed = arbitraryModel().map(print);

const folder = new URL("../../examples/", import.meta.url);

/** The texts of all examples. */
export const examples: readonly string[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".journey"))
  .toSorted()
  .map((path) => readFileSync(new URL(path, folder), "utf8"));

const edit = fc.tuple(
  fc.nat(),
  fc.nat({ max: 12 }),
  fc.oneof(fc.constant(""), sign, broken, name, number, string, comment),
);

/** A stretch of an example or of a printed model in which something was cut out, put in or said twice. */
const mutated = fc
  .tuple(
    fc.oneof(fc.constantFrom(...examples), printed),
    fc.nat(),
    fc.integer({ min: 0, max: 1500 }),
    fc.array(edit, { minLength: 1, maxLength: 4 }),
  )
  .map(([whole, from, length, edits]) => {
    const lines = whole.split("\n");
    return edits.reduce(
      (text, [at, cut, put]) => {
        const offset = at % (text.length + 1);
        return text.slice(0, offset) + put + text.slice(offset + cut);
      },
      lines
        .slice(from % lines.length)
        .join("\n")
        .slice(0, length),
    );
  });

/** Any text at all; most of them look like the language. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 4, arbitrary: soup },
  { weight: 6, arbitrary: sound },
  { weight: 4, arbitrary: mutated },
  { weight: 2, arbitrary: printed },
);

/** The text as several files that import each other, cut at its blank lines. */
export function splitIntoFiles(text: string): { readonly path: string; readonly text: string }[] {
  const parts = text.split(/\n\n/);
  return parts.map((part, at) => ({
    path: `${"cab"[at % 3]}/${at}.journey`,
    text: `import "../${"cab"[(at + 1) % 3]}/${at + 1}.journey"\nimport "./${at % 2}.journey"\n${part}`,
  }));
}
