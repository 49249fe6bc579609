/** User text in Markdown: it shows as text, whatever is in it. */

/** `text` on one line, so that Markdown shows it as it is: no emphasis, link, image, HTML or line break comes of it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ")
    .trim()
    .replace(always, (sign) => `\\${sign}`)
    .replace(atStart, (sign) => sign.replace(/\W$/, (last) => `\\${last}`))
    .replace(address, (sign) => `\\${sign}`);
}

/** What means something wherever it stands; `$(name)` is an icon to some editors. */
const always = /[\\`*_[\]<>&~|]|\$(?=\()/g;

/** What begins a heading, a list or a rule where it stands first: `#`, `-`, `1.`. */
const atStart = /^(?:[-#+=]|\d+[.)])/;

/** What makes an address of a text around it: `https://`, `www.`, `me@example.com`. */
const address = /:(?=\/\/)|(?<=www)\.|@/gi;

/** `text` in a fence that nothing in it can close. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}journey\n${text}\n${fence}`;
}
