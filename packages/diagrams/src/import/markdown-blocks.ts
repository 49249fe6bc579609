import { indentation, restOf, skipColumns, skipMark, type MarkdownLine } from "./markdown-line.ts";

/** A block quote, or a list item whose content stands `width` columns in. */
export type Container =
  | { readonly kind: "quote" }
  /** `isEmpty`: nothing but its mark was met yet. */
  | { readonly kind: "item"; readonly width: number; isEmpty: boolean };

/** An opening fence: its backticks or tildes, the columns before them and what stands behind them. */
export interface FenceStart {
  readonly kind: "fence";
  readonly mark: string;
  readonly indent: number;
  readonly info: string;
}

/** What begins with a line that is no text; a heading or a thematic break is a "break". */
export type BlockStart =
  FenceStart | { readonly kind: "html"; readonly end: RegExp } | { readonly kind: "break" };

/** Reads the marks and indentation of those of `containers` that `line` goes on with; how many these are. */
export function continued(containers: readonly Container[], line: MarkdownLine): number {
  for (const [index, container] of containers.entries()) {
    const rest = restOf(line);
    if (container.kind === "quote") {
      if (!rest.startsWith(">") || indentation(line, 4) > 3) return index;
      skipQuoteMark(line);
    } else if (rest === "") {
      skipMark(line, 0);
      const end = containers.findIndex((next, at) => at >= index && (next.kind === "quote" || next.isEmpty));
      return end < 0 ? containers.length : end;
    } else if (indentation(line, container.width) >= container.width) {
      skipColumns(line, container.width);
      container.isEmpty = false;
    } else return index;
  }
  return containers.length;
}

/**
 * Reads the mark of a block quote or list item that begins here. In the middle of a paragraph a list item
 * needs content, and a number has to be 1.
 */
export function containerAt(line: MarkdownLine, inParagraph: boolean): Container | undefined {
  const indent = indentation(line, 4);
  if (indent > 3) return undefined;
  const rest = restOf(line);
  if (rest.startsWith(">")) {
    skipQuoteMark(line);
    return { kind: "quote" };
  }
  const [mark, number] = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(rest) ?? [];
  if (mark === undefined || isThematicBreak(rest)) return undefined;
  const isEmpty = rest.slice(mark.length).trimStart() === "";
  if (inParagraph && (isEmpty || (number !== undefined && Number(number) !== 1))) return undefined;
  skipMark(line, mark.length);
  const space = indentation(line, 5);
  const padding = isEmpty || space > 4 ? 1 : space;
  skipColumns(line, padding);
  return { kind: "item", width: indent + mark.length + padding, isEmpty };
}

/**
 * The block that begins here. `inParagraph`: the line reaches into the paragraph before it. `mayGoOn`: it
 * would go on with that paragraph, if it were text.
 */
export function blockStartAt(
  line: MarkdownLine,
  inParagraph: boolean,
  mayGoOn: boolean,
): BlockStart | undefined {
  const indent = indentation(line, 4);
  if (indent > 3) return undefined;
  const rest = restOf(line);
  if (/^#{1,6}(?:[ \t]|$)/.test(rest)) return { kind: "break" };
  const [, mark, info = ""] = /^(`{3,}(?=[^`]*$)|~{3,})([^]*)$/.exec(rest) ?? [];
  if (mark !== undefined) return { kind: "fence", mark, indent, info };
  const html = htmlStarts.find(([start]) => start.test(rest));
  if (html !== undefined) return { kind: "html", end: html[1] };
  if (!mayGoOn && isLonelyTag(rest)) return { kind: "html", end: blank };
  if (inParagraph && /^(?:=+|-+)[ \t]*$/.test(rest)) return { kind: "break" };
  return isThematicBreak(rest) ? { kind: "break" } : undefined;
}

function skipQuoteMark(line: MarkdownLine): void {
  skipMark(line, 1);
  skipColumns(line, 1);
}

function isThematicBreak(rest: string): boolean {
  const mark = rest.charAt(0);
  if (mark !== "*" && mark !== "-" && mark !== "_") return false;
  let marks = 0;
  for (let index = 0; index < rest.length; index++) {
    const character = rest[index];
    if (character === mark) marks++;
    else if (character !== " " && character !== "\t") return false;
  }
  return marks >= 3;
}

const blank = /^$/;

/** How HTML blocks begin, and what is in the line that ends them. */
const htmlStarts: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [new RegExp(`^</?(?:${blockTags().join("|")})(?:[ \\t]|/?>|$)`, "i"), blank],
];

/** A tag of another name begins an HTML block where it is alone on its line and no paragraph goes on. */
function isLonelyTag(rest: string): boolean {
  // The stack of the expression grows with the tag.
  return rest.length < 10_000 && lonelyTag.test(rest);
}

const lonelyTag = new RegExp(`^<(?:${openingTag()}|/[a-z][a-z\\d-]*\\s*)>\\s*$`, "i");

function openingTag(): string {
  const value = "[^\\s\"'=<>`]+|'[^']*'|\"[^\"]*\"";
  return `[a-z][a-z\\d-]*(?:\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:${value}))?)*\\s*/?`;
}

/** The elements that CommonMark takes for blocks wherever a line begins with one. */
function blockTags(): readonly string[] {
  return (
    `
    address article aside base basefont blockquote body caption center col colgroup dd details dialog dir
    div dl dt fieldset figcaption figure footer form frame frameset h[1-6] head header hr html iframe legend
    li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td
    tfoot th thead title tr track ul
  `.match(/\S+/g) ?? []
  );
}
