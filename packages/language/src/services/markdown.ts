/** User text in Markdown: it shows as text, whatever is in it. */

/** `text` on one line, so that Markdown shows it as it is: no emphasis, link, image, HTML or line break comes of it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ")
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`);
}

/** `text` in a fence that nothing in it can close. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}journey\n${text}\n${fence}`;
}
