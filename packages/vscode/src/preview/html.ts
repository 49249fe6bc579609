import type { PreviewState } from "./state.ts";
import type { Words } from "./page-words.ts";

/** What the page of a preview is made of. */
export interface Page {
  /** Of VS Code's language: "en", "vi" … */
  readonly lang: string;
  /** Known to this page alone: only scripts and styles that have it run. */
  readonly nonce: string;
  /** Where styles of the extension come from, as a content security policy names it. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  readonly words: Words;
  readonly state: PreviewState;
}

/**
 * The page of a preview. It may run its own script and the styles that are shipped, show images that it made itself (to save a
 * picture as PNG), and nothing else: no address is reachable from it, no text becomes code.
 */
export function pageOf({ lang, nonce, source, script, style, words, state }: Page): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    // Mermaid measures with a style element of its own, which gets the nonce. No style attribute is needed.
    `style-src ${source} 'nonce-${nonce}'`,
    "img-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sojourn</title>
<link rel="stylesheet" href="${escape(style)}">
</head>
<body data-words="${escape(JSON.stringify(words))}" data-state="${escape(JSON.stringify(state))}">
<script nonce="${nonce}" src="${escape(script)}"></script>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
