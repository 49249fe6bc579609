/**
 * Text as it is compared when people look for something: without case and accents, `Giáo` as `giao` and `Đ` as `d`, with one blank
 * between its words, also in `Giao-hang` and `GiaoHang`.
 */
export function folded(text: string): string {
  const apart = text.replace(/(?<=\p{Ll})(?=\p{Lu})|[\s_-]+/gu, " ").trim();
  if (/^[\x00-\x7F]*$/.test(apart)) return apart.toLowerCase();
  return apart
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

/**
 * How well `wanted` is found in `text`, both folded; 0 where its letters do not all stand there in their order. The whole text goes
 * before its beginning, then the beginning of a word, then the middle of one, then letters apart; the shorter text goes first.
 */
export function matchQuality(wanted: string, text: string): number {
  // Whoever looks for nothing gets everything as it comes.
  if (wanted === "") return 1;
  const at = text.indexOf(wanted);
  const shortness = 1 / (1 + text.length);
  if (at < 0) return apart(wanted, text) * (1 + shortness);
  if (at === 0) return text.length === wanted.length ? 6 : 4 + shortness;
  return (text[at - 1] === " " || text.includes(` ${wanted}`) ? 3 : 2) + shortness;
}

/** How well letters stand apart in a text: the share of them that begin a word or follow the one before; 0 where some are missing. */
function apart(wanted: string, text: string): number {
  let from = 0;
  let good = 0;
  for (const letter of wanted) {
    // A blank between words that are looked for need not be there.
    if (letter === " ") continue;
    const at = text.indexOf(letter, from);
    if (at < 0) return 0;
    if (at === 0 || at === from || text[at - 1] === " ") good++;
    from = at + letter.length;
  }
  return (1 + good) / (2 + wanted.length);
}
