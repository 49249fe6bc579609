import type { Face } from "../picture/picture.ts";
import { characters, metrics, type FaceMetrics } from "./metrics.ts";

/** Above and below the baseline a line takes so much of its size, marks stacked on capitals included. */
export const ascent = 1;
export const descent = 0.27;

/** From baseline to baseline, as a multiple of the size: room for Vietnamese marks on capitals. */
export const lineHeight = 1.34;

/**
 * How wide `text` is when set in Be Vietnam Pro at `size`, in the unit of `size`: advances, kerning and ligatures. It is measured in NFC.
 * Characters that the font has not got are taken as wide as other fonts make them at most.
 */
export function widthOf(text: string, size: number, face: Face): number {
  const composed = text.normalize("NFC");
  const spans = spansOf(composed, face);
  return (spans.rights[composed.length - 1] ?? 0) * (size / 1000);
}

/** Where each character of a text in NFC begins and ends, by code unit, in thousandths of the size. */
export interface Spans {
  readonly lefts: Float64Array;
  /** Of a character of two code units the second; where a mark stands on a letter, the letter's end. */
  readonly rights: Float64Array;
}

/** The spans of `text`, as far as it is long. The same arrays are used again by the next call. */
export function spansOf(text: string, face: Face): Spans {
  const { advances, lead, trail, moves } = metrics[face];
  const { lefts, rights } = text.length <= usualLength ? usual : spansFor(text.length);
  let end = 0;
  let before: FaceMetrics["moves"][number] | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const index = code < places.length ? places[code]! - 1 : -1;
    if (index >= 0) {
      if (before !== undefined) end += before[trail[index]!]!;
      lefts[at] = end;
      end += advances[index]!;
      rights[at] = end;
      before = moves[lead[index]!];
      continue;
    }
    const advance = foreignAdvance(text, at);
    // A mark leaves the letter that it stands on what it was to the next one.
    if (advance > 0) before = undefined;
    lefts[at] = end;
    end += advance;
    rights[at] = end;
    if (isPair(text, at)) {
      at += 1;
      lefts[at] = end;
      rights[at] = end;
    }
  }
  return { lefts, rights };
}

function spansFor(length: number): Spans {
  return { lefts: new Float64Array(length), rights: new Float64Array(length) };
}

/** No longer are the texts that share their arrays, so that a huge one leaves nothing behind. */
const usualLength = 4096;
const usual = spansFor(usualLength);

/** By code unit where a character stands in `characters`, counted from 1. */
const places = new Uint16Array(Math.max(...Array.from(characters, (character) => character.charCodeAt(0))) + 1);
for (const [at, character] of Array.from(characters).entries()) places[character.charCodeAt(0)] = at + 1;

/** In thousandths of the size; 0 for what is drawn on or in one piece with the character before it. */
function foreignAdvance(text: string, at: number): number {
  const code = text.codePointAt(at)!;
  if (code >= 0xdc00 && code <= 0xdfff) return 800;
  const character = String.fromCodePoint(code);
  if (/[\p{M}\p{Cf}\p{Emoji_Modifier}]/u.test(character)) return 0;
  if (/\p{Regional_Indicator}/u.test(character)) return 700;
  if (/\p{Extended_Pictographic}/u.test(character)) return text[at - 1] === "\u200D" ? 0 : 1300;
  return /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFF}]/u.test(character) ? 1000 : 800;
}

function isPair(text: string, at: number): boolean {
  return text.codePointAt(at)! > 0xffff;
}
