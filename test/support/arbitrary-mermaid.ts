import fc, { type Arbitrary } from "fast-check";

const some = (weight: number, ...values: string[]) => ({ weight, arbitrary: fc.constantFrom(...values) });
const joined = (weight: number, ...parts: Arbitrary<string>[]) => ({
  weight,
  arbitrary: fc.tuple(...parts).map((strings) => strings.join("")),
});

const unicode = ["Đi chợ", "Ngo\u0323c", "ngọc", "👩‍👩‍👧", "מרים", "\u202e", "\u00a0"];
const entities = ["#35;", "#58;", "#44;", "#59;", "#quot;", "#nosuch;", "#x41;", "#160;", "#150;", "#copyx;"];
const keywords = ["title", "SECTION", "Journey", "accTitle", "accdescr", "style", "classDef", "C4Container"];
const directives = ["%%{init: {}}%%", '%%{init: {"theme": "base"}}%%', "%%{wrap}%%", "%%{ x", "}%%", "%%{}"];
const html = ["<br/>", '<b x="y">', "<", ">", "&amp;", "&"];
const hidden = ["ﬂ°°35¶ß", "ﬂ°°x41", "ﬂ°", "¶ß"];

/** Pieces of which most texts are fine, and pieces of which most break a diagram. */
const calm = some(
  1,
  "a",
  "Tea",
  "Đi chợ",
  "Ngo\u0323c",
  "👩‍👩‍👧",
  " ",
  "#35;",
  "#58;",
  "<br/>",
  "}",
  "'",
  "title",
  "%",
);
const wild = fc.oneof(
  some(6, "a", "Tea", " ", "  ", ...unicode),
  some(2, ...entities),
  some(2, ...keywords),
  some(2, ",", "%", "%%", "%%x", "{", "}", '"', "'", ...html),
  some(1, "#", ";", ":", "\n", "\u2028", "\t", "---", "%{", "\n%%", ...hidden),
  some(1, ...directives),
);
const text = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(calm.arbitrary, { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(wild, { maxLength: 5 }) },
  )
  .map((pieces) => pieces.join(""));

const keyword = (word: string) =>
  fc.constantFrom(word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1));
const space = fc.constantFrom("", "", " ", "    ", "\t");
const gap = fc.constantFrom(" ", " ", "  ", "\t", "\n", "");
const score = fc.oneof(
  some(4, "1", "2", "3", "4.5", " 5 ", "05", "3e0", "0x4"),
  some(1, "", " ", "0", "-2", "9", "five", "NaN", "Infinity", "3.", ".5", "#53;", "1,5", "٣"),
  { weight: 1, arbitrary: fc.double().map(String) },
);
const people = fc.oneof(
  fc.constant(""),
  fc.array(text, { maxLength: 3 }).map((list) => `:${list.join(",")}`),
);
const line = fc.oneof(
  joined(5, space, text, space, fc.constant(":"), score, people),
  joined(2, space, keyword("section"), gap, text),
  joined(1, keyword("title"), gap, text),
  joined(1, keyword("accTitle"), fc.constantFrom(":", " : ", ":\n"), text),
  joined(
    1,
    keyword("accDescr"),
    fc.constantFrom(":", "{", " {\n "),
    text,
    fc.constantFrom("", "}", "\n x }"),
  ),
  joined(2, space, fc.constantFrom("", "%% ", "# ", "%%", "% ", "%%{"), text),
  { weight: 1, arbitrary: text },
);

const yamlLine = fc.oneof(
  text.map((value) => `title: ${value}`),
  text.map((value) => `title: ${JSON.stringify(value)}`),
  fc.constantFrom("title:", "title: 007", "title: 1.50", "title: yes", "title: true", "title: 'it''s'"),
  fc.constantFrom("title: a: b", "config:\n  theme: base", "config:\n  journey:\n    width: 200"),
  fc.constantFrom("# comment", "", "key: value", "nonsense"),
);
const opening = fc.constantFrom("---", "--- ", "---\n", "---\n\n", "--- x");
const frontMatter = fc
  .tuple(space, opening, fc.array(yamlLine, { maxLength: 3 }), gap)
  .map(([indent, fence, lines, end]) =>
    [fence, ...lines, `---${end}\n`].map((part) => indent + part).join("\n"),
  );

/**
 * Texts that are Mermaid journeys, or nearly: about two in five are accepted. Keywords in any case, `#`, `;`,
 * `:`, `,`, entities, comments, directives, front matter, HTML, scripts, odd scores, all line endings.
 */
export const arbitraryMermaid: Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      some(5, "", "", "\n", " "),
      { weight: 1, arbitrary: frontMatter },
      { weight: 1, arbitrary: line },
    ),
    fc.oneof(some(20, "journey\n", "journey ", "journey"), { weight: 1, arbitrary: text }),
    fc.array(line, { maxLength: 5 }),
    fc.constantFrom("\n", "\n", "\r\n", "\n\n", "\r"),
  )
  .map(([head, word, lines, newline]) => `${head}${word}\n${lines.join("\n")}`.replaceAll("\n", newline));
