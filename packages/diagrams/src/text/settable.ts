/**
 * A text as it can be set on one line: NFC, every run of white space and control characters one blank, blanks at both ends dropped. What has
 * no shape and would move what stands around it is dropped: marks that turn the direction of writing, soft hyphens, joiners of words.
 * Halves of characters and what is no character become U+FFFD. No-break spaces, and the joiners that emoji and scripts need, stay.
 */
export function settable(text: string): string {
  if (isSettable(text)) return text;
  const composed = text.normalize("NFC");
  if (!doubtful.test(composed)) return composed.trim();
  return composed.toWellFormed().replace(invisible, "").replace(noncharacter, "\uFFFD").replace(narrow, "\u00A0").replace(blanks, " ").trim();
}

/** Whether a text is for certain as `settable` would leave it: letters of Western Europe and of Vietnam, figures and signs, single blanks between them. */
export function isSettable(text: string): boolean {
  return !uncertain.test(text);
}

/** All but this is in NFC whatever it stands beside. */
const uncertain = /^ | $| {2}|[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u01FF\u1EA0-\u1EF9\u2010-\u2015\u2018-\u201F\u2022\u2026\u20AB\u20AC\u2212]/;

/** What most texts have nothing of. */
const doubtful = / {2}|[^\S ]|[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u1680\u180E\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F-\u206F\u3000\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFF]/;
const invisible = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;
const noncharacter = /\p{Noncharacter_Code_Point}/gu;
const narrow = /[\u202F\u2007]/g;
const blanks = /(?:(?!\u00A0)\s|[\u0000-\u001F\u007F-\u009F])+/g;
