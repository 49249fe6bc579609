/** A heading, `level` 1 to 6. */
export function heading(level: number, text: string): string {
  return `${"#".repeat(level)} ${text}`;
}

/** A word or a signature as code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A link to the heading that `text` makes on the same page, as GitHub names it. */
export function linkTo(headingText: string, text = headingText): string {
  return `[${text}](#${anchorOf(headingText)})`;
}

/** The anchor that GitHub gives a heading: small letters, digits and hyphens. */
export function anchorOf(headingText: string): string {
  return headingText
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

/** A table; what would end a cell is escaped, also inside code. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

/** A text of the language in a fence that is longer than any run of backquotes inside. */
export function journeyFence(text: string): string {
  const runs = text.match(/`{3,}/g) ?? [];
  const ticks = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${ticks}journey\n${text.replace(/\n$/, "")}\n${ticks}`;
}

/** A text that shows as it is, whatever of it would mean something in Markdown. */
export function literally(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}

/** A paragraph on one line, however it is broken over lines in the source. */
export function prose(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** Parts of a page with an empty line between them. */
export function paragraphs(...parts: readonly (string | readonly string[])[]): string {
  return parts
    .flat()
    .filter((part) => part !== "")
    .join("\n\n");
}
