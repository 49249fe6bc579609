import { blockStartAt, containerAt, continued, type Container } from "./markdown-blocks.ts";
import { indentation, markdownLines, remainderOf, restOf, skipColumns, type MarkdownLine } from "./markdown-line.ts";

/** One fenced code block of Mermaid in a Markdown text. */
export interface MermaidFence {
  /**
   * The lines between the fences with their line endings, without the indentation of the opening fence and the
   * marks of the block quotes and list items around it. Where there are none of these, it is a piece of the
   * Markdown as it stands.
   */
  readonly text: string;
  /** Where the first of these lines begins in the Markdown (UTF-16 units), behind what `text` leaves out of it. */
  readonly start: number;
  /** The number of that line in the Markdown, from 1: line k of `text`, from 0, is `line + k` there. */
  readonly line: number;
}

/** The innermost block, as far as it decides how the next line is read. */
type Leaf = { readonly kind: "none" | "paragraph" } | { readonly kind: "html"; readonly end: RegExp } | OpenFence;

interface OpenFence {
  readonly kind: "fence";
  readonly mark: string;
  readonly indent: number;
  readonly isMermaid: boolean;
  readonly pieces: string[];
  start: number;
  readonly line: number;
}

const none: Leaf = { kind: "none" };
/** Block quotes and list items that stand deeper are read as text, so that a line costs no more than its length. */
const maxDepth = 64;

/**
 * Every code block fenced by three or more backticks or tildes whose info string begins with the word mermaid, in
 * any case, by the rules of CommonMark: in block quotes and list items as well, but not in HTML, in indented code
 * or in another fence. A fence that is not closed runs to the end of what it stands in.
 */
export function findMermaidFences(markdown: string): MermaidFence[] {
  const found: MermaidFence[] = [];
  const containers: Container[] = [];
  let leaf: Leaf = none;
  const become = (next: Leaf): void => {
    if (leaf.kind === "fence" && leaf.isMermaid) {
      found.push({ text: leaf.pieces.join(""), start: leaf.start, line: leaf.line });
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
    if (next === undefined) become(restOf(line) === "" || indentation(line, 4) > 3 ? none : { kind: "paragraph" });
    else if (next.kind === "fence") become(opened(next, line, number));
    else if (next.kind === "html" && !next.end.test(restOf(line))) become(next);
    else become(none);
  }
  become(none);
  return found;
}

function opened(fence: { mark: string; indent: number; info: string }, line: MarkdownLine, number: number): Leaf {
  return {
    kind: "fence",
    mark: fence.mark,
    indent: fence.indent,
    isMermaid: /^\s*mermaid(?:\s|$)/i.test(fence.info),
    pieces: [],
    start: line.start + line.text.length + line.ending.length,
    line: number + 1,
  };
}

function isClosing({ mark }: OpenFence, line: MarkdownLine): boolean {
  const rest = restOf(line).trimEnd();
  return indentation(line, 4) < 4 && rest.startsWith(mark) && rest === mark.charAt(0).repeat(rest.length);
}

function takeLine(fence: OpenFence, line: MarkdownLine): void {
  skipColumns(line, fence.indent);
  if (fence.pieces.length === 0) fence.start = line.start + line.at;
  fence.pieces.push(remainderOf(line));
}
