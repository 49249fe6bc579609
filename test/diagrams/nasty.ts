import fc from "fast-check";

/** Pieces of text that mean something to Mermaid, to HTML, to Markdown or to nobody, and must come out as they are. */
const pieces = [
  "#", ":", ";", ",", "%", "%%", "%%{init: {'theme':'dark'}}%%", "#35;", "#quot;", "&amp;", "&#35;", "<br/>", "<img src=x onerror=alert(1)>",
  "</style>", "<script>", "]]>", '"', "'", "`", "```", "{", "}", "(", ")", "[", "]", "|", "\\", "/", "-->", "---", "title", "Title ", "section ",
  "SECTION", "journey", "Journey", "accTitle:", "accDescr {", "end", "\n", "\r\n", "\t", "  ", "\u00A0", "\u2028", "\u200B", "\u202E", "\uFEFF",
  "Cà phê", "Ca\u0300 phe\u0302", "Đặng", "日本", "שלום", "مرحبا", "😀", "👩‍👩‍👧", "ﬂ°°35¶ß", "ﬂ°quot¶ß", "¶ß", "\uD800", "\0", "\u001B[31m", "5", "NaN", "a", "Z", " ",
];

/** Text made of the worst pieces. */
export const nastyText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) }), { maxLength: 6 })
  .map((parts) => parts.join(""));

/** Scores as a team writes them: 1 to 5, decimals allowed. */
export const score = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10));
