import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import type { Font } from "fontkit";

const require = createRequire(import.meta.url);

const files: ReadonlyMap<number, string> = new Map(
  [[400, "Regular"], [500, "Medium"], [600, "SemiBold"], [700, "Bold"]].map(([weight, name]) => [
    Number(weight),
    require.resolve(
      `@expo-google-fonts/be-vietnam-pro/${weight}${name}/BeVietnamPro_${weight}${name}.ttf`,
    ),
  ]),
);

/** The family name inside the shipped font files. */
export const shippedFamily = "Be Vietnam Pro";

/** Paths of the shipped TrueType files, one a weight (400 to 700), each with all Vietnamese letters. */
export const fontFiles: readonly string[] = [...files.values()];

/** A font size in user units and a CSS font weight, 1 to 1000. */
export interface FontStyle {
  readonly size: number;
  readonly weight: number;
}

/** Advance width of one line of text in user units, kerning included, measured on its NFC form. */
export function textWidth(text: string, { size, weight }: FontStyle): number {
  return emsOf(text.normalize("NFC"), weight) * size;
}

const measured = new Map<string, number>();

/** Width in ems; kept, because wrapping measures the same words again at other sizes. */
function emsOf(text: string, weight: number): number {
  const key = `${weight} ${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const font = fontOf(weight);
  const ems = font.layout(text).advanceWidth / font.unitsPerEm;
  if (measured.size >= 20_000) measured.clear();
  measured.set(key, ems);
  return ems;
}

/** Vertical metrics in user units, all positive: above and below the baseline, capital and small letters. */
export function fontMetrics({ size, weight }: FontStyle): {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
} {
  const font = fontOf(weight);
  const unit = size / font.unitsPerEm;
  return {
    ascent: font.ascent * unit,
    descent: -font.descent * unit,
    capHeight: font.capHeight * unit,
    xHeight: font.xHeight * unit,
  };
}

const opened = new Map<number, Font>();

/** The shipped font whose weight is nearest; the lighter of two equally near. */
function fontOf(weight: number): Font {
  const nearest = [...files.keys()].reduce((best, one) =>
    Math.abs(one - weight) < Math.abs(best - weight) ? one : best,
  );
  const known = opened.get(nearest);
  if (known !== undefined) return known;
  const font = fontkit.openSync(files.get(nearest) as string) as Font;
  opened.set(nearest, font);
  return font;
}
