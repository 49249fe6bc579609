/** What may stand between two neighbours of a text in NFC: nothing new, or a new line that drops the blank before it. */
export type Break = "none" | "here" | "blank";

/**
 * Whether a line may begin at the code unit `at`, which is above 0: behind blanks, hyphens, dashes and slashes (but not within figures), and
 * between characters of Chinese, Japanese and Korean, as long as none begins with a closing sign or ends with an opening one.
 */
export function breakAt(text: string, at: number): Break {
  const after = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  if (before === blank) return after === blank || (after >= 0x300 && joinsBefore.test(text.slice(at, at + 2))) ? "none" : "blank";
  if (after === blank || before < 0x21) return "none";
  if (before < 0x2e80 && after < 0x2e80) return isBreaking(before) && at > 1 && mayFollowHyphen(text, at) ? "here" : "none";
  return mayPart(text, at) ? "here" : "none";
}

const blank = 0x20;

/** Hyphen, slash, hyphen, dashes. */
function isBreaking(code: number): boolean {
  return code === 0x2d || code === 0x2f || code === 0x2010 || code === 0x2013 || code === 0x2014;
}

/** Not before a figure (2026-12-31, 1/2), not behind a sign that stands alone, not within a row of signs. */
function mayFollowHyphen(text: string, at: number): boolean {
  const [ahead, after] = [text[at - 2]!, text.slice(at, at + 2)];
  return /[^\s/\-\u2010\u2013\u2014(]/.test(ahead) && !/^[\d/\-\u2010\u2013\u2014.,;:!?)\]}'"”’»…]/.test(after) && !joinsBefore.test(after);
}

/** What stays with the character before it: marks, joiners, selectors, the colour of a skin, the second half of a character. */
const joinsBefore = /^(?:\p{M}|\p{Join_Control}|[\uDC00-\uDFFF]|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}])/u;

function mayPart(text: string, at: number): boolean {
  const before = lastCharacter(text, at);
  const after = String.fromCodePoint(text.codePointAt(at)!);
  if (closing.test(after) || opening.test(before) || joinsBefore.test(after)) return false;
  return ideographic.test(before) || ideographic.test(after);
}

/** The character that ends at `at`; "" within a character. */
function lastCharacter(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return "";
  const [last] = /.$/su.exec(text.slice(Math.max(0, at - 2), at)) ?? [""];
  return last;
}

/** Scripts that are written without blanks and may be parted anywhere, and their signs in full width. */
const ideographic = /[\u3000-\u303F\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]|[\u{20000}-\u{3FFFF}]/u;
const closing = /[\p{Pe}\p{Pf}!,.:;?%、。〃々〻・‥…ーゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ！％，．：；？～\u00A0]/u;
const opening = /[\p{Ps}\p{Pi}\u00A0]/u;
