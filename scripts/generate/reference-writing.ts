import { describeValue } from "../../packages/language/src/checks/wording.ts";
import { largestFile } from "../../packages/language/src/model/file.ts";
import { valueText } from "../../packages/language/src/signature-text.ts";
import type { Value } from "../../packages/language/src/signature.ts";
import { deepestNesting } from "../../packages/language/src/syntax/parse.ts";
import { longestLine } from "../../packages/language/src/syntax/scanner.ts";
import { signs } from "./computed.ts";
import { code, heading, journeyFence, paragraphs, prose, table } from "./markdown.ts";

/** What a file is made of, and how the signatures on the page are read. */
export function writingSection(title: string): string {
  return paragraphs(
    heading(2, title),
    prose(`A file is a list of statements. A statement is a word, what the word takes, and sometimes a block
      in braces that says more. It ends with its line, with ${code(";")} or with the ${code("}")} of the
      block it stands in; a comma at the end of a line lets it go on. The brace that opens a block stands on
      the line of its statement.`),
    journeyFence(example),
    table(["What", "How it is written"], lexical),
    prose(`No word is reserved: a persona may be called ${code("goal")} and a team ${code("journey")}. Files
      are UTF-8, and every script works in names and texts. A file may have ${megabytes} MB, a line
      ${longestLine.toLocaleString("en")} characters, and blocks may be nested ${deepestNesting} deep. What
      cannot be read costs its own statement only: everything around it is still read and checked.`),
    heading(3, "How to read the signatures"),
    "Words in small letters are written as they stand. A capital stands for a value of yours:",
    table(
      ["In a signature", "What you write"],
      values.map((value) => [code(valueText(value)), describeValue(value)]),
    ),
    table(["Sign", "Meaning"], marks),
  );
}

const example = `persona Lan "Lan, office worker" {
  age 25..34; share 40%
  need "Coffee before nine" // what she cannot do without
}
`;

const megabytes = largestFile / 1_000_000;

const lexical: readonly (readonly [string, string])[] = [
  [
    "Name",
    "Letters of any script, digits, `_` and `-`, beginning with a letter or `_`: `Lan`, `Cà-phê`, " +
      "`AfterDelivery`. Two spellings that look alike (NFC and NFD) are one name.",
  ],
  [
    "Text",
    '`"…"` on one line, with `\\"` `\\\\` `\\n` `\\t` `\\u{1F600}` inside; `"""…"""` over several lines, ' +
      "whose common indentation is dropped.",
  ],
  ["Number, percent", "`4`, `3.5`, `-2`, `50_000`, `80%`"],
  ["Range", "`25..34`, or open: `18..`, `..5`. Both ends belong to it."],
  ["Date", "`2026-12-31`, a day of the calendar"],
  [
    "Sign",
    Object.entries(signs)
      .map(([sign, meaning]) => `${code(sign)} ${meaning}`)
      .join(", "),
  ],
  [
    "Quantity",
    "A number and its unit, `5 days`, a percent, `80%`, or a plain number, `42`. " +
      "A unit of more than one word stands in quotes.",
  ],
  [
    "Comment",
    "`// …` to the end of the line, or `/* … */`. Comments stay where they are when a file is formatted.",
  ],
];

/** One of each kind that signatures show by a placeholder. */
const values: readonly Value[] = [
  { is: "name" },
  { is: "ref", to: "persona" },
  { is: "text" },
  { is: "link" },
  { is: "path" },
  { is: "number", min: 1, max: 5 },
  { is: "quantity" },
  { is: "comparison" },
  { is: "unit" },
  { is: "percent" },
  { is: "range" },
  { is: "date" },
];

const marks: readonly (readonly [string, string])[] = [
  ["`a | b`", "One of these words."],
  ['`("text" | Metric Comparison)`', "One of the two, or both in this order."],
  ["`[ ]`", "May be left out."],
  ["`, …`", "May go on behind a comma."],
  ["`{ … }`", "A block may follow."],
  [
    '`[Name] ["label"]`',
    "What declares something takes a name, a label or both. A missing name is derived from the label.",
  ],
];
