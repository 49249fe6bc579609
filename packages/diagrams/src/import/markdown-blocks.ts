import { indentation, restOf, skipColumns, skipMark, type MarkdownLine } from "./markdown-line.ts";

/** A block quote, or a list item whose content stands `width` columns in. */
export type Container =
  | { readonly kind: "quote" }
  /** `isEmpty`: nothing but its mark was met yet. */
  | { readonly kind: "item"; readonly width: number; isEmpty: boolean };

/** What a line of a block that is not text begins, or "break" for a heading or a thematic break. */
export type BlockStart =
  | { readonly kind: "fence"; readonly mark: string; readonly indent: number; readonly info: string }
  | { readonly kind: "html"; readonly end: RegExp }
  | { readonly kind: "break" };

/** Reads the marks and the indentation of the first of `containers` that `line` goes on with; how many these are. */
export function continued(containers: readonly Container[], line: MarkdownLine): number {
  for (const [index, container] of containers.entries()) {
    const rest = restOf(line);
    if (container.kind === "quote") {
      if (!rest.startsWith(">") || indentation(line, 4) > 3) return index;
      skipQuoteMark(line);
    } else if (rest === "") {
      if (container.isEmpty) return index;
      skipMark(line, 0);
    } else if (indentation(line, container.width) >= container.width) {
      skipColumns(line, container.width);
      container.isEmpty = false;
    } else return index;
  }
  return containers.length;
}

/**
 * Reads the mark of a block quote or list item that begins here. In the middle of a paragraph a list item needs
 * content, and a number has to be 1.
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

/** `inParagraph`: the line goes on with a paragraph; `mayGoOn`: or would, if it were text. */
export function blockStartAt(line: MarkdownLine, inParagraph: boolean, mayGoOn: boolean): BlockStart | undefined {
  const indent = indentation(line, 4);
  if (indent > 3) return undefined;
  const rest = restOf(line);
  if (/^#{1,6}(?:[ \t]|$)/.test(rest)) return { kind: "break" };
  const fence = /^(`{3,})([^`]*)$|^(~{3,})(.*)$/.exec(rest);
  if (fence !== null) return { kind: "fence", mark: fence[1] ?? fence[3] ?? "", indent, info: fence[2] ?? fence[4] ?? "" };
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
  const [mark] = /^[*_-]/.exec(rest) ?? [];
  if (mark === undefined) return false;
  const marks = rest.replace(/[ \t]+/g, "");
  return marks.length >= 3 && marks === mark.repeat(marks.length);
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

const lonelyTag =
  /^<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z\d-]*\s*)>\s*$/i;

/** The elements that CommonMark takes for blocks wherever a line begins with one. */
function blockTags(): readonly string[] {
  return [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "frame", "frameset", "h[1-6]", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ];
}
