import { blockStartAt, containerAt, continued } from "./markdown-blocks.ts";
import type { Container, FenceStart } from "./markdown-blocks.ts";
import { indentation, markdownLines, remainderOf, restOf, skipColumns } from "./markdown-line.ts";
import type { MarkdownLine } from "./markdown-line.ts";

/** One fenced code block of Mermaid in a Markdown text. */
export interface MermaidFence {
  /**
   * The lines between the fences with their line endings, without the indentation of the opening fence and
   * without the marks of the block quotes and list items around it. Where there are none of these, it is a
   * piece of the Markdown as it stands.
   */
  readonly text: string;
  /** Where the first of these lines begins in the Markdown (UTF-16 units), behind what `text` leaves out. */
  readonly start: number;
  /** The number of that line in the Markdown, from 1: line k of `text`, from 0, is `line + k` there. */
  readonly line: number;
  /** Where each line begins: in `text`, and that place in the Markdown. */
  readonly lineStarts: readonly LineStart[];
}

interface LineStart {
  readonly inText: number;
  readonly inMarkdown: number;
}

/** The innermost block, as far as it decides how the next line is read. */
type Leaf =
  { readonly kind: "none" | "paragraph" } | { readonly kind: "html"; readonly end: RegExp } | OpenFence;

interface OpenFence {
  readonly kind: "fence";
  readonly mark: string;
  readonly indent: number;
  readonly isMermaid: boolean;
  text: string;
  readonly start: number;
  readonly line: number;
  readonly lineStarts: LineStart[];
}

const none: Leaf = { kind: "none" };
/** Deeper block quotes and list items are read as text: every line goes through all those around it. */
const maxDepth = 64;

/**
 * Every code block fenced by three or more backticks or tildes whose info string begins with the word
 * mermaid, in any case, by the rules of CommonMark: in block quotes and list items as well, but not in HTML, in
 * indented code or in another fence. A fence that is not closed runs to the end of what it stands in.
 */
export function findMermaidFences(markdown: string): MermaidFence[] {
  const found: MermaidFence[] = [];
  const containers: Container[] = [];
  let leaf: Leaf = none;
  const become = (next: Leaf): void => {
    if (leaf.kind === "fence" && leaf.isMermaid) {
      const { text, start, line, lineStarts } = leaf;
      found.push({ text, start: lineStarts[0]?.inMarkdown ?? start, line, lineStarts });
    }
    leaf = next;
  };
  let number = 0;
  for (const line of markdownLines(markdown)) {
    number++;
    let depth = continued(containers, line);
    const all = depth === containers.length;
    if (all && leaf.kind === "fence") {
      if (isClosing(leaf, line)) become(none);
      else takeLine(leaf, line);
      continue;
    }
    if (all && leaf.kind === "html") {
      if (leaf.end.test(restOf(line))) become(none);
      continue;
    }
    // Text goes on with a paragraph even where it leaves out the marks of the paragraph's containers.
    let mayGoOn = leaf.kind === "paragraph";
    while (depth < maxDepth) {
      const container = containerAt(line, mayGoOn && all);
      if (container === undefined) break;
      containers.splice(depth, containers.length, container);
      depth++;
      become(none);
      mayGoOn = false;
    }
    const next = blockStartAt(line, mayGoOn && all, mayGoOn);
    if (next === undefined && mayGoOn && restOf(line) !== "") continue;
    containers.length = depth;
    const isText = restOf(line) !== "" && indentation(line, 4) < 4;
    if (next === undefined) become(isText ? { kind: "paragraph" } : none);
    else if (next.kind === "fence") become(opened(next, line, number));
    else if (next.kind === "html" && !next.end.test(restOf(line))) become(next);
    else become(none);
  }
  become(none);
  return found;
}

/** Where `offset` in the text of `fence` stands in the Markdown. */
export function offsetInMarkdown({ start, lineStarts }: MermaidFence, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle]?.inText ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const { inText, inMarkdown } = lineStarts[low] ?? { inText: 0, inMarkdown: start };
  return inMarkdown + offset - inText;
}

function opened({ mark, indent, info }: FenceStart, line: MarkdownLine, number: number): OpenFence {
  return {
    kind: "fence",
    mark,
    indent,
    isMermaid: /^\s*mermaid(?:\s|$)/i.test(info),
    text: "",
    start: line.start + line.text.length + line.ending.length,
    line: number + 1,
    lineStarts: [],
  };
}

function isClosing({ mark }: OpenFence, line: MarkdownLine): boolean {
  const rest = restOf(line).trimEnd();
  return indentation(line, 4) < 4 && rest.startsWith(mark) && rest === mark.charAt(0).repeat(rest.length);
}

function takeLine(fence: OpenFence, line: MarkdownLine): void {
  skipColumns(line, fence.indent);
  if (!fence.isMermaid) return;
  // A tab that is read in part counts as spaces in the text: they stand before `at`.
  fence.lineStarts.push({ inText: fence.text.length, inMarkdown: line.start + line.at - line.owed });
  fence.text += remainderOf(line);
}
