/** Where what a reader takes for one character ends, for each of them in `text`, by code unit. */
export function clustersIn(text: string): readonly number[] {
  if (!joined.test(text)) return Array.from({ length: text.length }, (_, at) => at + 1);
  // Made when it is needed: most texts have nothing that is joined, and loading its tables takes time.
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
}

let segmenter: Intl.Segmenter | undefined;

/** Anything but letters, figures and signs that each stand alone: Latin, Greek, Cyrillic, Chinese, Japanese without marks. */
const joined = /[^\u0020-\u02FF\u0370-\u0482\u048A-\u052F\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\u20C0\u2100-\u23FF\u2460-\u25FF\u3001-\u3029\u3030-\u3098\u309B-\u30FF\u3400-\u9FFF\uFF01-\uFF60]/;
