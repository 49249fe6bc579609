import { escapeText } from "../mermaid.ts";
import { widthOf } from "../text/measure.ts";
import { settable } from "../text/settable.ts";
import { geometry } from "./geometry.ts";

/** Who stands in the legend, in Mermaid's order, and how wide Mermaid takes the widest line to be. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
  /** 0 where no line is wider than half of the left margin, which is wide enough for those. */
  readonly widest: number;
}

/** One of the people. */
export interface LegendEntry {
  readonly name: string;
  readonly lines: readonly string[];
  /** The middle of the dot. */
  readonly y: number;
}

/** The legend of the people of a diagram. */
export function legendOf(people: Iterable<string>): Legend {
  const coded = new Map([...new Set(people)].map((name) => [codedOf(name), name]));
  // Mermaid keeps them as an object's keys, in which whole numbers come first.
  const keys = Object.keys(Object.fromEntries([...coded.keys()].sort().map((key) => [key, true])));
  let y: number = geometry.legend.first;
  let widest = 0;
  const entries = keys.map((key): LegendEntry => {
    const name = coded.get(key)!;
    const lines = linesOf(settable(name));
    for (const line of lines) {
      const width = codedWidth(line);
      if (width > widest && width > geometry.leftMargin - width) widest = width;
    }
    const entry = { name, lines, y };
    y += Math.max(1, lines.length) * geometry.legend.step;
    return entry;
  });
  return { entries, widest };
}

/** A name in lines: broken between words, and within a word that is too long, with a hyphen. */
function linesOf(name: string): string[] {
  const { widest } = geometry.legend;
  if (codedWidth(name) <= widest) return [name];
  const lines: string[] = [];
  let line = "";
  for (const word of name.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (codedWidth(longer) <= widest) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const character of word) {
      if (line !== "" && codedWidth(`${line}${character}-`) > widest && codedWidth(word) > widest) {
        lines.push(`${line}-`);
        line = "";
      }
      line += character;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** While Mermaid draws, an entity such as `#44;` is a row of signs, which it sorts and measures; they are replaced when it is done. */
function codedOf(name: string): string {
  return escapeText(name).replace(/#(\d+);/g, "\uFB02°°$1¶ß");
}

function codedWidth(name: string): number {
  const { size } = geometry.text;
  const [first = "", ...others] = codedOf(name).split("\uFB02");
  return others.reduce((width, part) => width + foreign * size + widthOf(part, size, "regular"), widthOf(first, size, "regular"));
}

/** How wide the first of those signs is, which our font has not got: the width in DejaVu Sans, as most systems show it. */
const foreign = 0.62988;
