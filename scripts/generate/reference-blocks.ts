import { isListRow } from "../../packages/language/src/model/types.ts";
import { signatureText, valueText } from "../../packages/language/src/signature-text.ts";
import type { Row } from "../../packages/language/src/signature.ts";
import { keyOf, rowsOf, vocabulary, type BlockName } from "../../packages/language/src/vocabulary.ts";
import { code, heading, journeyFence, linkTo, paragraphs, table } from "./markdown.ts";

/** Every block with its words: what they take, how often, what they mean; and an example. */
export function blocksSection(title: string): string {
  return paragraphs(
    heading(2, title),
    `The blocks: ${blocks
      .filter((block) => block !== "file")
      .map((block) => linkTo(headingOf(block), code(block)))
      .join(", ")}.`,
    blocks.map(blockSection),
    heading(3, everywhereHeading),
    `These words stand in every block.`,
    rowTable(everywhere.map((word) => [word, rowsOf(insideBlocks[0]!)[word]!])),
  );
}

const blocks = Object.keys(vocabulary) as BlockName[];
const insideBlocks = blocks.filter((block) => block !== "file");
const everywhereHeading = "In every block";

/** The words that all blocks share, row and all. */
const everywhere = Object.entries(rowsOf(insideBlocks[0]!))
  .filter(([word, row]) => insideBlocks.every((block) => rowsOf(block)[word] === row))
  .map(([word]) => word);

function blockSection(block: BlockName): string {
  const { doc, example } = vocabulary[block];
  const rows = Object.entries(rowsOf(block)).filter(
    ([word]) => block === "file" || !everywhere.includes(word),
  );
  const also = block === "file" ? "" : `, and ${linkTo(everywhereHeading, everywhere.map(code).join(" "))}`;
  return paragraphs(
    heading(3, headingOf(block)),
    [doc, standsIn(block)].filter((part) => part !== "").join(" "),
    rows.length === 0 ? `Takes only ${also.replace(/^, and /, "")}.` : rowTable(rows),
    rows.length === 0 || also === "" ? "" : `Besides these${also.replace(/^, and/, ":")}.`,
    journeyFence(example),
  );
}

function headingOf(block: BlockName): string {
  return block === "file" ? "The top of a file" : block;
}

/** Where the block's statement may stand. */
function standsIn(block: BlockName): string {
  const places = blocks.filter((outer) => Object.values(rowsOf(outer)).some((row) => row.block === block));
  if (places.length === 0) return "";
  const links = places.map((place) => linkTo(headingOf(place), place === "file" ? "the file" : code(place)));
  return `Stands in ${links.join(" and ")}.`;
}

function rowTable(rows: readonly (readonly [string, Row])[]): string {
  return table(
    ["Word", "How it is written", "How often", "In the model", "What it says"],
    rows.map(([word, row]) => [
      code(word),
      code(signatureText(word, row)),
      howOften(row),
      code(keyOf(word, row)),
      `${row.doc}${more(word, row)}`,
    ]),
  );
}

/** What the signature leaves out, and where to read on about the block that may follow. */
function more(word: string, row: Row): string {
  const head = row.inHead ? " It may also stand in front of the brace of its block." : "";
  const choices = row.fields.flatMap(({ value }) =>
    value.is === "word" && valueText(value).endsWith("…") ? value.choices : [],
  );
  const all = choices.length === 0 ? "" : ` All of them: ${choices.map(code).join(", ")}.`;
  const block =
    row.block === undefined ? "" : ` More: ${linkTo(headingOf(row.block as BlockName), code(word))}.`;
  return head + all + block;
}

function howOften(row: Row): string {
  if (row.many) return "any number";
  return isListRow(row) ? "once, several values" : "once";
}
