import { shownText } from "./entities.ts";

/** One statement of a Mermaid journey. Texts are as Mermaid stores them, offsets those of the code read. */
export type Statement = {
  readonly start: number;
  readonly end: number;
} & (
  | { readonly kind: "title" | "section" | "accTitle" | "accDescr"; readonly text: string }
  /** What stands behind the task's first colon is its data. */
  | { readonly kind: "task"; readonly name: string; readonly data: string }
  /** What `#` cuts off behind a statement on the same line. */
  | { readonly kind: "cut"; readonly text: string }
);

/** Why and where Mermaid refuses the code. */
export interface Refusal {
  readonly kind: "refusal";
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** `accDescr {}`: read, and nothing comes of it. */
interface Nothing {
  readonly kind: "nothing";
  readonly end: number;
}

type Next = Statement | Refusal | Nothing;

/**
 * The statements of a journey, or why Mermaid refuses it. `code` begins where the word journey should stand
 * and ends with a newline. Keywords have any case. Statements need no line of their own, and a keyword takes
 * a newline for the space behind it: `title` alone on a line takes the next line as its text.
 */
export function parseJourney(code: string): readonly Statement[] | Refusal {
  const statements: Statement[] = [];
  if (!wordAt(code, 0, "journey")) return refusal(code, 0, 'A journey begins with the word "journey".');
  let at = "journey".length;
  let inLine: Next["kind"] | undefined;
  while (at < code.length) {
    const end = skipped(code, at);
    if (end > at) {
      const text = code.slice(at, end);
      const cut = inLine !== undefined && text.startsWith("#");
      if (cut) statements.push({ kind: "cut", text, start: at, end });
      if (text.includes("\n")) inLine = undefined;
      at = end;
      continue;
    }
    const next = statementAt(code, at, inLine);
    if (next.kind === "refusal") return next;
    if (next.kind !== "nothing") statements.push(next);
    inLine = next.kind;
    at = next.end;
  }
  return statements;
}

/** The end of the white space or of the comment at `at`; `at` itself where neither begins. */
function skipped(code: string, at: number): number {
  if (isComment(code, at)) return lineEnd(code, at + 1);
  return at + (matchAt(/\s+/y, code, at)?.length ?? 0);
}

/**
 * `#`, `%` before anything but `{`, and any character but `}` before `%%`: a comment swallows the character
 * before its `%%`, even a newline.
 */
function isComment(code: string, at: number): boolean {
  const first = code[at];
  if (first === "#" || (first === "%" && code[at + 1] !== "{")) return true;
  return first !== "}" && code.startsWith("%%", at + 1);
}

function statementAt(code: string, at: number, before: Next["kind"] | undefined): Next {
  if (wordAt(code, at, "journey")) {
    return refusal(code, at, 'The word "journey" stands only at the beginning; here write #106;ourney.');
  }
  const title = matchAt(/title\s[^#\n;]+/iy, code, at);
  if (title !== undefined) return { kind: "title", text: title.slice("title ".length), ...span(at, title) };
  const accessible = matchAt(/acc(?:Title|Descr)\s*:\s*/iy, code, at);
  if (accessible !== undefined) return accessibleText(code, at, accessible);
  const brace = matchAt(/accDescr\s*\{\s*/iy, code, at);
  if (brace !== undefined) return accessibleBlock(code, at, at + brace.length);
  const section = matchAt(/section\s[^#:\n;]+/iy, code, at);
  if (section !== undefined) {
    return { kind: "section", text: section.slice("section ".length), ...span(at, section) };
  }
  const name = matchAt(/[^#:\n;]+/y, code, at);
  if (name !== undefined) return task(code, at, name);
  if (code[at] === ";") return semicolon(code, at);
  if (before === "section") return refusal(code, at, "A section's name takes no colon; write #58; instead.");
  return refusal(code, at, "A colon stands here without the name of a task before it.");
}

function task(code: string, at: number, name: string): Next {
  const colon = at + name.length;
  if (code[colon] === ";") return semicolon(code, colon);
  const shown = shownText(name.trim());
  if (code[colon] !== ":") {
    const what = `"${shown}" is neither a section nor a task`;
    return refusal(code, at, `${what}; a task has a score, as in "${shown}: 3: Customer".`);
  }
  const data = isComment(code, colon) ? undefined : matchAt(/:[^#\n;]+/y, code, colon);
  if (data === undefined) return refusal(code, at, `The task "${shown}" has nothing behind its colon.`);
  return { kind: "task", name, data: data.slice(1), start: at, end: colon + data.length };
}

/** `accTitle:` and `accDescr:` take the rest of the line; with nothing behind the colon, the next line. */
function accessibleText(code: string, at: number, opening: string): Next {
  const start = at + opening.length;
  if (start === code.length) return refusal(code, at, `Nothing stands behind "${opening.trim()}".`);
  const kind = /^acctitle/i.test(opening) ? "accTitle" : "accDescr";
  const end = lineEnd(code, start);
  return { kind, text: code.slice(start, end).trim(), start: at, end };
}

function accessibleBlock(code: string, at: number, start: number): Next {
  const end = code.indexOf("}", start);
  if (end < 0) return refusal(code, at, "This accDescr { is never closed.");
  if (end === start) return { kind: "nothing", end: end + 1 };
  return { kind: "accDescr", text: code.slice(start, end).trim(), start: at, end: end + 1 };
}

function wordAt(code: string, at: number, word: string): boolean {
  const end = at + word.length;
  return code.slice(at, end).toLowerCase() === word && !/\w/.test(code.charAt(end));
}

/** What the sticky `pattern` matches at `at`. */
function matchAt(pattern: RegExp, code: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(code)?.[0];
}

function lineEnd(code: string, at: number): number {
  const end = code.indexOf("\n", at);
  return end < 0 ? code.length : end;
}

function span(start: number, text: string): { start: number; end: number } {
  return { start, end: start + text.length };
}

function semicolon(code: string, at: number): Refusal {
  return { ...refusal(code, at, "Mermaid takes no semicolon here; write #59; instead."), end: at + 1 };
}

/** A refusal of the rest of the line. */
function refusal(code: string, start: number, message: string): Refusal {
  return { kind: "refusal", message, start, end: lineEnd(code, start) };
}
