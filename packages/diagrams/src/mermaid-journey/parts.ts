import type { Text } from "../picture/picture.ts";
import { widthOf } from "../text/measure.ts";

/** Lines of text below each other, measured. */
export function textLines(lines: readonly string[], { x, y, step, ...style }: Pick<Text, "x" | "y" | "size" | "face" | "fill" | "anchor"> & { readonly step: number }): Text[] {
  return lines.flatMap((text, at): Text[] => (text === "" ? [] : [{ kind: "text", x, y: y + at * step, text, width: widthOf(text, style.size, style.face), ...style }]));
}
