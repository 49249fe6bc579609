// Edits as people and programs make them: typing, deleting, pasting, other line ends, other characters, nonsense.

import { linesOf, rangeIn, type Change } from "./mirror.ts";
import type { Random } from "./random.ts";

/** What may be typed at once. */
const typed = [
  "x", "a", " ", "\n", "\r\n", "\r", "\t", "{", "}", '"', '"""', "/*", "*/", "//", ",", ";", "“", "\ufeff", "\0", "ế", "ế".normalize("NFD"), "\u0301", "🙂", "👩‍🌾", "\ud83d", "\ude42",
  "Thảo", "Thảo".normalize("NFD"), "Care", "goal", "3", "<=", "4.5", "2026-02-30", "__proto__", "constructor",
  "persona Lan\n", '\nteam Care "Chăm sóc"\n', "\npersona Thảo {\n", "\n}\n", "journey J {\n", 'import "./people.journey"\n', 'import "./buy.journey"\r\n', 'import "./nowhere.journey"\n', 'import "../outside.journey"\n',
  "// sojourn-ignore unused-declaration vì sau này cần\n", "/* ghi chú\n */", "  owner Care\n", "  for Thảo, Minh\n", "touchpoint P { channel web }\n", '\n    expects Thảo Speed <= 4 days {\n desired <= 2 days\n}\n',
] as const;

/** A change of `text` by chance; `others` are texts that may be copied from. */
export function randomChange(random: Random, text: string, others: readonly string[]): Change {
  const lines = linesOf(text);
  const at = random.below(text.length + 1);
  const stretch = (length: number, inserted: string): Change => ({ range: rangeIn(lines, { start: at, end: Math.min(text.length, at + length) }), text: inserted });
  const kind = random.below(100);
  if (kind < 40) return stretch(0, random.one(typed));
  if (kind < 65) return stretch(1 + random.below(3), "");
  if (kind < 72) return stretch(random.below(90), random.one(typed));
  if (kind < 80) return stretch(random.below(90), "");
  if (kind < 88) return stretch(0, piece(random, random.one(others)));
  if (kind < 93) return wildChange(random, lines.length);
  if (kind < 95) return { text: text.replace(/\r?\n/g, "\r\n") };
  if (kind < 97) return { text: text.replaceAll("\r", "") };
  if (kind < 98) return { text: text.normalize("NFD") };
  if (kind < 99) return { text: text.normalize("NFC") };
  return { text: piece(random, random.one(others)) };
}

/** A change of a stretch that does not lie in the text, or runs backwards. */
export function wildChange(random: Random, lines: number): Change {
  const place = () => ({ line: random.below(lines + 3), character: random.one([0, 1, 5, 999, 2 ** 31 - 1]) });
  return { range: { start: place(), end: place() }, text: random.one(typed) };
}

/** A part of a text, often of whole lines. */
function piece(random: Random, text: string): string {
  const from = random.below(text.length + 1);
  const length = random.below(300);
  if (random.percent(50)) return text.slice(from, from + length);
  const start = text.lastIndexOf("\n", from) + 1;
  const end = text.indexOf("\n", start + length);
  return text.slice(start, end < 0 ? text.length : end + 1);
}
