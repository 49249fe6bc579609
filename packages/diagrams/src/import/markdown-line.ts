/** One line of Markdown and how far it is read; tabs reach to the next column that 4 divides. */
export interface MarkdownLine {
  /** Without its line ending. */
  readonly text: string;
  readonly ending: string;
  /** Where the line begins in the Markdown, in UTF-16 units. */
  readonly start: number;
  /** How many units of `text` are read. */
  at: number;
  column: number;
  /** How many columns of the tab before `at` are still to be read. */
  owed: number;
  /** No white space reaches from `at` beyond here, if this lies behind it. */
  solid: number;
}

/** The lines of `markdown`, which end with LF, CR or CRLF. A byte order mark is read already. */
export function* markdownLines(markdown: string): Generator<MarkdownLine> {
  for (const { 1: text = "", 2: ending = "", index } of markdown.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (text === "" && ending === "") return;
    const at = index === 0 && text.startsWith("\ufeff") ? 1 : 0;
    yield { text, ending, start: index, at, column: 0, owed: 0, solid: 0 };
  }
}

/** The columns of white space ahead, counted up to `most`. */
export function indentation(line: MarkdownLine, most: number): number {
  const { at, column, owed } = line;
  skipColumns(line, most);
  const columns = line.column - column;
  line.at = at;
  line.column = column;
  line.owed = owed;
  return columns;
}

/** Reads white space, up to `columns` of it. */
export function skipColumns(line: MarkdownLine, columns: number): void {
  const end = line.column + columns;
  while (line.column < end) {
    if (line.owed === 0) {
      const next = line.text[line.at];
      if (next !== " " && next !== "\t") return;
      line.owed = next === "\t" ? 4 - (line.column % 4) : 1;
      line.at++;
    }
    const width = Math.min(line.owed, end - line.column);
    line.owed -= width;
    line.column += width;
  }
}

/** Reads the white space ahead and `length` units behind it. */
export function skipMark(line: MarkdownLine, length: number): void {
  skipColumns(line, Number.POSITIVE_INFINITY);
  line.at += length;
  line.column += length;
}

/** What is still to be read, from its first character that is no white space on. */
export function restOf(line: MarkdownLine): string {
  if (line.solid < line.at) line.solid = line.at;
  while (line.text[line.solid] === " " || line.text[line.solid] === "\t") line.solid++;
  return line.text.slice(line.solid);
}

/** What is still to be read, with its white space and its line ending. */
export function remainderOf(line: MarkdownLine): string {
  return " ".repeat(line.owed) + line.text.slice(line.at) + line.ending;
}
