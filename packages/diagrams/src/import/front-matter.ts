export interface FrontMatter {
  /** The lines between the fences, without the indentation that the fences have. */
  readonly body: string;
  /** How much of the text it takes, the white space behind the closing fence included. */
  readonly length: number;
}

/**
 * The front matter at the head of `text` (line endings `\n`): a line `---`, lines, and a line `---` indented
 * like the first, with a further line behind it. Blank lines after the first fence belong to the fence.
 */
export function frontMatter(text: string): FrontMatter | undefined {
  const indentation = /^[^\S\n]*/.exec(text)?.[0] ?? "";
  if (!text.startsWith("---", indentation.length)) return undefined;
  const openings = newlinesInSpace(text, indentation.length + 3);
  const [first] = openings;
  if (first === undefined) return undefined;
  const fence = `\n${indentation}---`;
  const closings: { start: number; end: number }[] = [];
  for (let start = text.indexOf(fence, first + 1); start >= 0; start = text.indexOf(fence, start + 1)) {
    const end = newlinesInSpace(text, start + fence.length).at(-1);
    if (end !== undefined) closings.push({ start, end: end + 1 });
  }
  const last = closings.at(-1)?.start ?? -1;
  const bodyStart = (openings.findLast((opening) => opening < last) ?? first) + 1;
  const closing = closings.find(({ start }) => start >= bodyStart);
  if (closing === undefined) return undefined;
  const lines = text.slice(bodyStart, closing.start).split("\n");
  const body = lines.map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line));
  return { body: body.join("\n"), length: closing.end };
}

function newlinesInSpace(text: string, start: number): number[] {
  const newlines: number[] = [];
  for (let index = start; index < text.length && /\s/.test(text.charAt(index)); index++) {
    if (text.charAt(index) === "\n") newlines.push(index);
  }
  return newlines;
}
