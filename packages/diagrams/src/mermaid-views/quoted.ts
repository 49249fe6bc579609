import { plainText } from "../outline.ts";

/**
 * A text as the label of a flowchart's node or group, in quotes. What means something to Mermaid, to HTML or to Markdown (which Mermaid reads
 * in labels) is written as entities, so that a reader sees the text as it is.
 */
export function quoted(text: string): string {
  const plain = plainText(text);
  return plain === "" ? `"#8203;"` : `"${plain.replace(listOrSpecial, entity)}"`;
}

/**
 * A text that stands free in a line: the signs of `quoted`, and its first letter where it begins like a word of Mermaid's own.
 */
export function unquoted(text: string): string {
  const plain = plainText(text);
  if (plain === "") return "#8203;";
  const first = keyword.test(plain) ? entity(plain[0]!) : "";
  return first + plain.slice(first === "" ? 0 : 1).replace(special, entity);
}

/** `# : ; %` structure a diagram, `< > & "` are HTML, the others Markdown, and of `ﬂ ° ¶ ß` Mermaid makes its own marks for entities. */
const special = /[#:;%<>&"`\\*_~|$[\]{}ﬂ°¶ß\u200B]/g;
const listOrSpecial = new RegExp(`^[-+]|(?<=^\\d+)[.)]|${special.source}`, "g");
const keyword = /^(?:title|section|timeline|acctitle|accdescr)/i;

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}
