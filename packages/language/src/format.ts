import { parse } from "./syntax/parse.ts";
import type { Block, Chunk, Statement, Tree } from "./syntax/tree.ts";
import { TokenKind, endAt, kindAt, startAt } from "./syntax/tokens.ts";
import { diagnoseSyntax } from "./checks/diagnose.ts";
import type { Diagnostic } from "./checks/diagnose.ts";
import { commonIndent, isClosed } from "./syntax/values.ts";
import { newlineOf } from "./text.ts";

/** A block stays on one line only up to this many characters. */
export const lineWidth = 100;

/** The text in canonical form; where its form is broken, the text as it was and the reasons. */
export interface Formatted {
  readonly text: string;
  /** What stands in the way; empty where the text was formatted. */
  readonly refused: readonly Diagnostic[];
}

/**
 * Text → canonical text: two spaces, one statement a line, a block on one line where it was written on one
 * and fits, at most one blank line, the newline as found. Comments stay. Formatting twice is formatting once,
 * and the model is the same before and after.
 */
export function format(text: string, path = "untitled.journey"): Formatted {
  const tree = parse(text, path);
  const refused = diagnoseSyntax(tree);
  if (refused.length > 0) return { text, refused };
  const newline = newlineOf(text);
  const formatted = formatTree(tree);
  return { text: newline === "\n" ? formatted : formatted.replaceAll("\n", newline), refused: [] };
}

/** The canonical text of a tree whose form is sound; newlines are LF. */
function formatTree(tree: Tree): string {
  const printer = new Printer();
  for (const chunk of tree.chunks) printer.chunk(chunk);
  return printer.text();
}

class Printer {
  private byteOrderMark = "";
  private readonly lines: string[] = [];
  private line = "";
  private depth = 0;
  /** Newlines read since the last content. */
  private newlines = 0;
  private mustBreak = false;
  private isFirstInBlock = true;
  private isOnlyComment = false;
  private afterComma = false;
  private keepsBreaks = false;

  text(): string {
    this.flush();
    return this.byteOrderMark + this.lines.map((line) => `${line}\n`).join("");
  }

  chunk(chunk: Chunk): void {
    const { tokens, text, statements } = chunk;
    const places = placesOf(statements);
    for (let index = 0; index < tokens.length; index++) {
      const kind = kindAt(tokens, index);
      const source = text.slice(startAt(tokens, index), endAt(tokens, index, text.length));
      const begun = places.begin.get(index);
      if (begun) this.keepsBreaks = !fits(this.indent() + headText(begun));
      switch (kind) {
        case TokenKind.Space:
          if (source === "\uFEFF") this.byteOrderMark = source;
          else this.newlines += countNewlines(source);
          break;
        case TokenKind.End:
          // Behind a comma a newline would not end the statement.
          if (this.afterComma) this.content(source, "");
          this.newlines += source === ";" ? 0 : 1;
          this.mustBreak = true;
          break;
        case TokenKind.LineComment:
          this.comment(source.trimEnd());
          this.mustBreak = true;
          break;
        case TokenKind.BlockComment:
          this.comment(source.replace(/\r\n?/g, "\n"));
          break;
        case TokenKind.Comma:
          this.content(",", "");
          this.afterComma = true;
          break;
        case TokenKind.Open: {
          const block = places.blocks.get(index)!;
          const inline = this.inlineBlock(chunk, block);
          if (inline === undefined) this.open();
          else {
            this.content(inline, " ");
            this.mustBreak = true;
            index = block.close!;
          }
          break;
        }
        case TokenKind.Close:
          this.close();
          break;
        case TokenKind.String:
          this.content(source.startsWith('"""') ? reindent(source, this.indent().length + 2) : source, " ");
          break;
        default:
          this.content(source, " ");
      }
    }
  }

  private indent(): string {
    return "  ".repeat(this.depth);
  }

  private content(text: string, before: string): void {
    const continues = this.afterComma;
    const breaks = this.mustBreak || (this.isOnlyComment && this.newlines > 0) || (continues && this.newlines > 0 && this.keepsBreaks);
    if (breaks) this.flush();
    if (this.line === "") this.begin(text, continues);
    else this.line += before + text;
    this.settle();
    this.isOnlyComment = false;
  }

  /** A comment stays where it is: behind what it follows on its line, or on a line of its own. */
  private comment(text: string): void {
    const continues = this.afterComma;
    if (this.newlines > 0 || this.line === "") {
      if (!continues || this.mustBreak || this.newlines > 0) this.flush();
    }
    const begins = this.line === "";
    if (begins) this.begin(text, continues);
    else this.line += ` ${text}`;
    const stillFirst = this.isFirstInBlock && !begins;
    const mustBreak = this.mustBreak && !begins;
    this.settle();
    this.isFirstInBlock = stillFirst;
    this.mustBreak = mustBreak;
    this.afterComma = continues;
    this.isOnlyComment ||= begins;
  }

  private begin(text: string, continues: boolean): void {
    if (this.newlines > 1 && !this.isFirstInBlock && !continues) this.lines.push("");
    this.line += (continues ? `${this.indent()}    ` : this.indent()) + text;
  }

  private settle(): void {
    this.newlines = 0;
    this.mustBreak = false;
    this.isFirstInBlock = false;
    this.afterComma = false;
  }

  private open(): void {
    this.content("{", " ");
    this.depth++;
    this.mustBreak = true;
    this.isFirstInBlock = true;
  }

  private close(): void {
    this.depth--;
    this.flush();
    this.line = `${this.indent()}}`;
    this.settle();
    this.mustBreak = true;
  }

  /** `{ a; b }` where the block was written on one line and all of its line fits; else undefined. */
  private inlineBlock(chunk: Chunk, block: Block): string | undefined {
    const { tokens, text } = chunk;
    const source = text.slice(startAt(tokens, block.open), endAt(tokens, block.close!, text.length));
    if (/^\{[\s;]*\}$/.test(source)) return "{}";
    if (block.statements.length === 0 || /[\n\r]/.test(source)) return undefined;
    const inline = inlineText(chunk, block.open, block.close!);
    const before = this.line.length - (this.line.lastIndexOf("\n") + 1);
    return before + 1 + inline.length <= lineWidth ? inline : undefined;
  }

  private flush(): void {
    if (this.line !== "") this.lines.push(this.line);
    this.line = "";
  }
}

interface Places {
  readonly begin: ReadonlyMap<number, Statement>;
  readonly blocks: ReadonlyMap<number, Block>;
}

/** The statements of a chunk by their first token, the blocks by their `{`. */
function placesOf(statements: readonly Statement[]): Places {
  const begin = new Map<number, Statement>();
  const blocks = new Map<number, Block>();
  const visit = (statement: Statement): void => {
    begin.set(statement.first, statement);
    if (!statement.block) return;
    blocks.set(statement.block.open, statement.block);
    statement.block.statements.forEach(visit);
  };
  statements.forEach(visit);
  return { begin, blocks };
}

/** The head of a statement on one line. */
function headText({ chunk, first, last }: Statement): string {
  return inlineText(chunk, first, last);
}

/** Whether `text` is one line, and short enough. */
function fits(text: string): boolean {
  return text.length <= lineWidth && !/[\n\r]/.test(text);
}

/** The tokens from `first` to `last` in canonical spacing, on one line unless a text or comment breaks it. */
function inlineText({ tokens, text }: Chunk, first: number, last: number): string {
  let line = "";
  let separates = false;
  for (let index = first; index <= last; index++) {
    const kind = kindAt(tokens, index);
    if (kind === TokenKind.Space) continue;
    if (kind === TokenKind.End) {
      separates = true;
      continue;
    }
    const source = text.slice(startAt(tokens, index), endAt(tokens, index, text.length));
    if (separates && kind !== TokenKind.Close && kind > TokenKind.End && !line.endsWith("{")) line += ";";
    if (kind > TokenKind.End) separates = false;
    const isEmptyBlock = kind === TokenKind.Close && line.endsWith("{");
    line += kind === TokenKind.Comma || line === "" || isEmptyBlock ? source : ` ${source}`;
    if (kind === TokenKind.LineComment) line += "\n";
  }
  return line;
}

function countNewlines(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

/** A text over several lines, its lines indented by `width`; what it stands for stays the same. */
function reindent(source: string, width: number): string {
  const [first = "", ...rest] = source.slice(3, -3).split(/\r\n?|\n/);
  if (rest.length === 0) return source;
  const common = commonIndent(rest);
  const pad = " ".repeat(width);
  const lines = rest.map((line) => (line.length <= common ? "" : pad + line.slice(common)));
  if (isClosed(rest)) lines[lines.length - 1] = pad;
  return `"""${first.trim() === "" ? "" : first}\n${lines.join("\n")}"""`;
}
