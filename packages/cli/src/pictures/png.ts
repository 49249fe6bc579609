import { svgOf, type Picture } from "@sojourn/diagrams";
import { faces, family, fontPath } from "./fonts.ts";

/** How many pixels a PNG may have in all and to a side: more takes a gigabyte to draw, and many programs open no more. */
export const mostPixels = 120_000_000;
export const longestSide = 32_000;

/** The scale of a PNG where none is asked for: sharp on a screen of two pixels a point. */
export const usualScale = 2;

/** The smallest scale: below it nothing could be told from anything. */
export const smallestScale = 0.1;

/** The largest scale at which a picture of this size can be drawn, two digits behind the point. */
export function largestScale({ width, height }: Pick<Picture, "width" | "height">): number {
  const most = Math.min(Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));
  return Math.floor(most * 100) / 100;
}

/** A picture as PNG, set in the shipped fonts alone: the same bytes wherever it is drawn. `scale` is pixels a unit. */
export async function pngOf(picture: Picture, scale: number): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const drawing = new Resvg(svgOf(picture).text, {
    fitTo: { mode: "zoom", value: scale },
    font: { loadSystemFonts: false, fontFiles: faces.map((face) => fontPath(`${face}.ttf`)), defaultFontFamily: family },
  });
  return drawing.render().asPng();
}
