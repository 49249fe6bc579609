import { MarkupKind, type MarkupContent } from "vscode-languageserver";

/** Markdown for a client that shows it, else the text that it stands for. */
export function markup(markdown: string, showsMarkdown: boolean): MarkupContent {
  return showsMarkdown ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

/** The text of Markdown as services write it: emphasis, code, links, fences and escapes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^(`{3,})\w*\n([\s\S]*?)\n\1$/gm, (_fence, _marks, text: string) => hidden(text))
    .replace(/`([^`\n]+)`/g, (_code, text: string) => hidden(text))
    .replace(/\\([!-/:-@[-`{-~])/g, (_escape, sign: string) => hidden(sign))
    .replace(/\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g, "")
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/^#+ /gm, "")
    .replace(/[\uE000-\uE07F]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));
}

/** Signs that mean what they are, out of the way of what follows. */
function hidden(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0)));
}
