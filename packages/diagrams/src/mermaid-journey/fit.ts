import { settable } from "../text/settable.ts";
import { widthOf } from "../text/measure.ts";
import { wrap } from "../text/wrap.ts";
import { geometry } from "./geometry.ts";

/** A label in a box: its lines, and the baseline of the first below the box's top. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
  readonly step: number;
  readonly first: number;
  /** Whether it stands as Mermaid sets it. */
  readonly isExact: boolean;
}

/**
 * A label in a box as wide as `width`: just as a browser sets Mermaid's where it holds it. There Mermaid cuts off what is longer; here that is set
 * smaller, below the dots, and only what the smallest size does not hold ends with "…" and is whole in the tooltip.
 */
export function fit(label: string, width: number): Fitted {
  const text = settable(label);
  const { size, step, baseline } = geometry.text;
  const lines = linesInBrowser(text, width);
  if (lines !== undefined && lines.length * step <= geometry.boxHeight) {
    return { lines, size, step, first: (geometry.boxHeight - lines.length * step) / 2 + baseline, isExact: true };
  }
  const inner = width - 2 * room.side;
  for (const smaller of sizes) {
    const wrapped = wrap(text, smaller.size, "regular", inner);
    if (wrapped.length <= smaller.lines && text.split(" ").every((word) => widthOf(word, smaller.size, "regular") <= inner)) return placed(wrapped, smaller.size);
  }
  const { size: smallest, lines: most } = sizes.at(-1)!;
  const wrapped = wrap(text, smallest, "regular", inner);
  return placed(wrapped.length <= most ? wrapped : [...wrapped.slice(0, most - 1), ended(wrapped[most - 1]!, smallest, inner)], smallest);
}

/** From one to the next; the smaller ones hold more lines. */
const sizes = [
  { size: 14, lines: 2 },
  { size: 12.5, lines: 2 },
  { size: 11, lines: 3 },
  { size: 10, lines: 3 },
  { size: 8.5, lines: 4 },
] as const;
/** Above it are the dots of the people. */
const room = { side: 6, top: 6, bottom: 2 } as const;

function placed(lines: readonly string[], size: number): Fitted {
  const step = size * 1.24;
  const height = geometry.boxHeight - room.top - room.bottom;
  // A line's letters reach from about a whole size above the baseline to a quarter below it.
  const first = room.top + (height - lines.length * step) / 2 + size;
  return { lines, size, step, first, isExact: false };
}

function ended(line: string, size: number, width: number): string {
  const characters = Array.from(line);
  while (characters.length > 0 && widthOf(`${characters.join("")}…`, size, "regular") > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** The lines into which a browser breaks a label; undefined where a word is wider than the box. */
function linesInBrowser(text: string, width: number): string[] | undefined {
  const { size } = geometry.text;
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(breaks)) {
    const longer = line + piece;
    if (line === "" || widthOf(longer.trimEnd(), size, "regular") <= width) {
      line = longer;
    } else {
      lines.push(line.trimEnd());
      line = piece;
    }
    if (widthOf(line.trimEnd(), size, "regular") > width) return undefined;
  }
  return [...lines, line.trimEnd()];
}

/**
 * Where Chromium may break a line of letters and figures: behind blanks; behind a hyphen, but before a figure only where a letter or figure stands
 * before it; behind a dash, dots or a question mark; before a long dash.
 */
const breaks = /(?<= )(?! )|(?<=-)(?=[^ \d)\]},.:;!?/'“”‘’»…–])|(?<=[A-Za-z0-9]-)(?=\d)|(?<=[–—…?])(?=[^ )\]},.:;!?/'“”‘’»…–-])|(?<=[^ (])(?=—)/;
