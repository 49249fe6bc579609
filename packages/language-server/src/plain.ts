import { MarkupKind, type MarkupContent } from "vscode-languageserver";

/** Markdown for a client that shows it, else the text that it stands for. */
export function markup(markdown: string, showsMarkdown: boolean): MarkupContent {
  return showsMarkdown ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

/** The text of Markdown as services write it: escapes, code, fences, strong words, links, headings. */
export function plainText(markdown: string): string {
  return markdown.replace(marks, (_mark, _fence, fenced?: string, sign?: string, code?: string, link?: string) =>
    link === undefined ? (fenced ?? sign ?? code ?? "") : plainText(link),
  );
}

/** In one go from left to right, so that what an escape or a fence holds is not read again. */
const marks = /^(`{3,})\w*\n([\s\S]*?)\n\1$|\\([!-/:-@[-`{-~])|`([^`\n]+)`|\[((?:\\.|[^\]\\\n])*)\]\([^)\n]*\)|\*\*|^#+ /gm;
