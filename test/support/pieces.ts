// Pieces of text that have broken parsers before: names that mean something elsewhere, odd characters.

/** Names that are words of the language, properties of every object, or written in many scripts; NFC and NFD. */
export const nastyNames: readonly string[] = [
  "goal", "phase", "ask", "act", "open", "by", "as-of", "within", "every", "measures", "expects", "journey", "name", "kind",
  "__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "_", "a-", "Lan", "CSAT", "web",
  "Hải-Đăng", "Hải-Đăng".normalize("NFD"), "Trải_nghiệm", "ลูกค้า", "رحلة", "客户", "Ünïcödé".normalize("NFD"), "𝔸",
];

/** Pieces of text that are hard to keep as they are. */
export const nastyPieces: readonly string[] = [
  '"', '"""', "\\", '\\"', "\n", "\r\n", "\r", "\t", "\0", "\u001b[31m", "\u2028", "\u2029", "\u0085", "\ufeff", "\u200b",
  "\u202e", "\u0301", "\ud800", "\udc00", "🙂", "{ }", "{", "}", ";", ",", "//", "/*", "*/", "%%{init}%%", "</style>", "]]>", "\\u{41}", "  ",
];
