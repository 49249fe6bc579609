const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that means nothing to HTML, in an element or in an attribute; what no page can hold is left out. */
export function htmlText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what a page cannot hold
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, "").replace(/[&<>"']/g, (character) => entities[character]!);
}
