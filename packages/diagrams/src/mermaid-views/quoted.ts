import { plainText } from "../outline.ts";

/**
 * A text as the label of a flowchart's node or group, in quotes, so that a reader sees it as it is. What would mean something to Mermaid, to HTML
 * or to Markdown (which Mermaid 11 reads in every label) is written as an entity, and nothing else: where Mermaid draws labels as SVG
 * text, it shows entities other than `&`, `<` and `>` as they are written.
 */
export function quoted(text: string): string {
  const plain = plainText(text);
  if (plain === "") return '"\u200B"';
  let written = plain.replace(meaningful, entity);
  if (count(plain, "*") > 1) written = written.replaceAll("*", "#42;");
  if (count(plain, "~") > 1) written = written.replaceAll("~", "#126;");
  // Mermaid takes a line that has both for one of colours, and drops its last semicolon.
  if (/style|classDef/.test(plain)) written = written.replaceAll(":", "#58;");
  return `"${written}"`;
}

/**
 * A line of several quoted texts, none of which can make another mean something: where one says `style` and another has a colon, Mermaid takes
 * the line for one of colours, and drops its last semicolon.
 */
export function together(line: string): string {
  return /style|classDef/.test(line) ? line.replaceAll(":", "#58;") : line;
}

/** A text that stands free in a line, all signs that mean something there as entities, and its first letter where it begins like a word of Mermaid's own. */
export function unquoted(text: string): string {
  const plain = plainText(text);
  if (plain === "") return "#8203;";
  const first = keyword.test(plain) ? entity(plain[0]!) : "";
  return first + plain.slice(first === "" ? 0 : 1).replace(special, entity);
}

const meaningful = new RegExp(
  [
    /[&<>"`]/,
    // An entity, a comment, and Mermaid's own marks for entities.
    /#(?=\w+;)|%(?=%)|(?<=%)%|ﬂ(?=°)|¶(?=ß)/,
    // At the beginning: a heading, a rule, a list.
    /^[#*]|^[-+](?=[\s-]|$)|(?<=^\d{1,9})[.)](?=\s|$)/,
    // Emphasis, escapes, links, formulas, icons, addresses.
    /_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|\\(?=[!-/:-@[-`{-~n])|\](?=[(:[])|\$(?=\$)|(?<=\$)\$|:(?=fa-|\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/** `# : ; %` structure a diagram, `< > & "` are HTML, the others Markdown, and of `ﬂ ° ¶ ß` Mermaid makes its own marks for entities. */
const special = /[#:;%<>&"`\\*_~|$[\]{}ﬂ°¶ß\u200B]/g;
const keyword = /^(?:title|section|timeline|acctitle|accdescr)/i;

const named: ReadonlyMap<string, string> = new Map([["&", "#amp;"], ["<", "#lt;"], [">", "#gt;"], ['"', "#quot;"]]);

function entity(character: string): string {
  return named.get(character) ?? `#${character.codePointAt(0)};`;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
