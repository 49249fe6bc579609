import { hiddenEntity } from "./entities.ts";
import { frontMatter } from "./front-matter.ts";
import { edited, mapped, replacing, type Edit, type MappedText } from "./mapped-text.ts";

export interface Preprocessed {
  /** What Mermaid's parser of journeys gets to read. */
  readonly code: MappedText;
  /** The YAML of the front matter; "" without one. */
  readonly settings: string;
  /** Where the front matter ends, as an offset in the source; 0 without one. */
  readonly settingsEnd: number;
  /** Whether Mermaid takes the text for a journey. */
  readonly isJourney: boolean;
}

/**
 * What Mermaid does to a text before it parses it: line endings become `\n`, double quotes in what looks like
 * an HTML tag become single ones, front matter, directives and comment lines go, entities are hidden.
 */
export function preprocess(source: string): Preprocessed {
  const lines = edited(
    mapped(source),
    replacing(source, /\r\n?/g, () => "\n"),
  );
  const plain = { ...lines, text: tagsRequoted(lines.text) };
  const front = frontMatter(plain.text);
  const body = edited(plain, [{ start: 0, end: front?.length ?? 0, text: "" }]);
  const withoutDirectives = edited(body, directives(body.text));
  const cleaned = trimmedStart(edited(withoutDirectives, commentLines(withoutDirectives.text)));
  return {
    code: withFinalNewline(entitiesHidden(cleaned)),
    settings: front?.body ?? "",
    settingsEnd: plain.origin[front?.length ?? 0] ?? 0,
    isJourney: isJourney(cleaned.text),
  };
}

/**
 * Mermaid asks each kind of diagram in turn, on a text without directives and comments. Four words of its C4
 * diagrams win wherever they stand.
 */
function isJourney(text: string): boolean {
  const bare = withoutComments(edited(mapped(text), directives(text)).text);
  return bare.trimStart().startsWith("journey") && !/C4(?:Container|Component|Dynamic|Deployment)/.test(bare);
}

/** `<a b="c">` becomes `<a b='c'>`: same length. A tag is `<`, a word and all to the next `>`, over lines. */
function tagsRequoted(text: string): string {
  let result = "";
  let kept = 0;
  for (let start = text.indexOf("<"); start >= 0; start = text.indexOf("<", start + 1)) {
    if (!/\w/.test(text.charAt(start + 1))) continue;
    const end = text.indexOf(">", start);
    if (end < 0) break;
    let attributes = start + 1;
    while (/\w/.test(text.charAt(attributes))) attributes++;
    result += text.slice(kept, attributes) + text.slice(attributes, end).replace(/="([^"]*)"/g, "='$1'");
    kept = end;
    start = end;
  }
  return result + text.slice(kept);
}

/**
 * Directives, `%%{word: anything}%%` or `%%{word}%%`, over lines too. One that is never closed runs to the
 * end of the text; but with a word behind the colon, as in `%%{init: word`, it ends behind that word.
 */
function directives(text: string): Edit[] {
  const edits: Edit[] = [];
  const opening = /%%\{\s*\w+(?:\s*:)?\s*(\w+)?/y;
  let closing = text.indexOf("}%%");
  for (let start = text.indexOf("%%{"); start >= 0; start = text.indexOf("%%{", start)) {
    opening.lastIndex = start;
    const match = opening.exec(text);
    if (match === null) {
      start++;
      continue;
    }
    let end = opening.lastIndex;
    while (closing >= 0 && closing < end) closing = text.indexOf("}%%", closing + 1);
    if (match[1] === undefined) {
      const limit = closing < 0 ? text.length : closing;
      const separator = text.slice(end, limit).search(/[\u2028\u2029]/);
      end = separator < 0 ? limit : end + separator;
    }
    while (/\s/.test(text.charAt(end))) end++;
    if (text.startsWith("}%%", end)) end += 3;
    edits.push({ start, end, text: "" });
    start = end;
  }
  return edits;
}

/** Lines of `%%` and at least one character more, with the space and the blank lines before them. */
function commentLines(text: string): Edit[] {
  const edits: Edit[] = [];
  let done = 0;
  for (let marker = text.indexOf("%%"); marker >= 0; marker = text.indexOf("%%", marker)) {
    const start = lineStartBefore(text, marker, done);
    const next = text.charAt(marker + 2);
    if (start === undefined || next === "{" || next === "\n" || next === "") {
      marker++;
      continue;
    }
    const newline = text.indexOf("\n", marker);
    done = newline < 0 ? text.length : newline + 1;
    edits.push({ start, end: done, text: "" });
    marker = done;
  }
  return edits;
}

/** The first start of a line, from `from` on, that has nothing but white space between it and `offset`. */
function lineStartBefore(text: string, offset: number, from: number): number | undefined {
  let start: number | undefined;
  let index = offset;
  while (true) {
    if (index === 0 || /[\n\u2028\u2029]/.test(text.charAt(index - 1))) start = index;
    if (index === from || !/\s/.test(text.charAt(index - 1))) return start;
    index--;
  }
}

/** For telling the kind of a diagram Mermaid drops `%%` to the end of its line everywhere. */
function withoutComments(text: string): string {
  let result = "";
  let done = 0;
  for (let marker = text.indexOf("%%"); marker >= 0; marker = text.indexOf("%%", done)) {
    const newline = text.indexOf("\n", marker);
    if (newline < 0) break;
    result += `${text.slice(done, marker).trimEnd()}\n`;
    done = newline + 1;
  }
  return result + text.slice(done);
}

/**
 * `#35;` and `#quot;` hidden. Meant for the styles of other diagrams, but done to every text: where a line
 * has `style` or `classDef`, then a colon and a `#` with no space between the two, its last semicolon goes.
 */
function entitiesHidden(source: MappedText): MappedText {
  const styles = edited(source, styleSemicolons(source.text, "style"));
  const classes = edited(styles, styleSemicolons(styles.text, "classDef"));
  return edited(classes, replacing(classes.text, /#\w+;/g, hiddenEntity));
}

function styleSemicolons(text: string, word: string): Edit[] {
  if (!text.includes(word)) return [];
  const edits: Edit[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\u2028\u2029]+/g)) {
    const found = line.indexOf(word);
    const last = line.lastIndexOf(";");
    if (found < 0 || last < found) continue;
    if (!/:[^\s#:]*#/.test(line.slice(found + word.length, last))) continue;
    edits.push({ start: index + last, end: index + last + 1, text: "" });
  }
  return edits;
}

function trimmedStart(source: MappedText): MappedText {
  const start = source.text.length - source.text.trimStart().length;
  return edited(source, [{ start: 0, end: start, text: "" }]);
}

function withFinalNewline(source: MappedText): MappedText {
  const end = source.text.length;
  return edited(source, [{ start: end, end, text: "\n" }]);
}
