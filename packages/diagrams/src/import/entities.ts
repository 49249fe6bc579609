import { nameTable } from "./entity-names.ts";

// Mermaid hides `#35;` and `#quot;` from its parsers by these characters, and shows them as `&#35;` and
// `&quot;` in the SVG markup that it makes at last. They are ordinary characters: typed, they do the same.
const numberSign = "ﬂ°°";
const nameSign = "ﬂ°";
const endSign = "¶ß";

/** What Mermaid's parser gets for one entity as written, `#35;` or `#quot;`. */
export function hiddenEntity(entity: string): string {
  const inner = entity.slice(1, -1);
  return (/^\d+$/.test(inner) ? numberSign : nameSign) + inner + endSign;
}

/** The text a reader sees in the drawing for `stored`, a text of Mermaid's database with hidden entities. */
export function shownText(stored: string): string {
  if (!stored.includes(nameSign) && !stored.includes(endSign)) return stored;
  const markup = stored
    .replaceAll("&", "&amp;")
    .replaceAll(numberSign, "&#")
    .replaceAll(nameSign, "&")
    .replaceAll(endSign, ";");
  return markup.replace(/&(?:#(?:[xX]([\dA-Fa-f]+)|(\d+))|([A-Za-z][A-Za-z\d]*));?/g, decoded);
}

function decoded(match: string, hex?: string, decimal?: string, name?: string): string {
  if (hex !== undefined) return character(Number.parseInt(hex, 16));
  if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
  const { values, unterminated, longest } = names();
  const known = match.endsWith(";") ? values.get(name ?? "") : undefined;
  if (known !== undefined) return known;
  // A few old names need no semicolon, so `&notit;` is "¬it;": the longest such beginning counts.
  for (let length = Math.min(name?.length ?? 0, longest); length > 0; length--) {
    const beginning = match.slice(1, 1 + length);
    if (unterminated.has(beginning)) return (values.get(beginning) ?? "") + match.slice(1 + length);
  }
  return match;
}

/** A numeric character reference as HTML reads it: 128 to 159 mean the characters of windows-1252. */
function character(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return String.fromCodePoint(windows1252.get(code) ?? code);
}

// An entry a code from 128 on; those that windows-1252 leaves open stay as they are.
const from128 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const windows1252: ReadonlyMap<number, number> = new Map(
  Array.from(from128, (text, index) => [128 + index, text.codePointAt(0) ?? 0]),
);

interface Names {
  readonly values: ReadonlyMap<string, string>;
  /** The names that HTML reads without a semicolon too. */
  readonly unterminated: ReadonlySet<string>;
  /** The length of the longest of those. */
  readonly longest: number;
}

let read: Names | undefined;

/** The named character references of HTML, read from their table when the first is met. */
export function names(): Names {
  if (read !== undefined) return read;
  const values = new Map<string, string>();
  const unterminated = new Set<string>();
  for (const [, name = "", mark, codes = ""] of nameTable.matchAll(/(\w+)([=!])(\S+)/g)) {
    values.set(name, String.fromCodePoint(...codes.split("+").map((code) => Number.parseInt(code, 16))));
    if (mark === "!") unterminated.add(name);
  }
  const longest = Math.max(...Array.from(unterminated, (name) => name.length));
  return (read = { values, unterminated, longest });
}
