import { Resvg } from "@resvg/resvg-js";
import { fontFiles, shippedFamily } from "./fonts.ts";

/**
 * PNG bytes of an SVG, with the shipped fonts alone. `scale` is pixels a user unit, above 0 (2 by default);
 * `background` a CSS colour (transparent by default). More than 16,384 pixels a side throws a RangeError.
 */
export function svgToPng(
  svg: string,
  { scale = 2, background }: { readonly scale?: number; readonly background?: string } = {},
): Uint8Array {
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: shippedFamily },
    fitTo: { mode: "zoom", value: scale },
    ...(background === undefined ? {} : { background }),
  });
  const longest = Math.max(drawing.width, drawing.height) * scale;
  if (!(scale > 0) || longest > 16_384) {
    throw new RangeError(`The PNG would be ${Math.round(longest)} pixels long; 1 to 16384 can be drawn.`);
  }
  return new Uint8Array(drawing.render().asPng());
}
