import { isSettable } from "../../text/settable.ts";
import { linesOf } from "../../text/wrap.ts";
import { plainText } from "../../outline.ts";
import type { Face, Text } from "../picture.ts";
import type { Block } from "./block.ts";

/** How a text is set. */
export interface Style {
  readonly size: number;
  readonly face: Face;
  readonly fill: string;
}

/** The few sizes of text that a picture has. */
export const sizes = { title: 30, head: 16, name: 14, body: 13, small: 11.5 } as const;

/** From baseline to baseline: whole pixels, with room for marks stacked on capitals. */
export function lineStep(size: number): number {
  return Math.ceil(size * 1.34);
}

/** A text of users as pictures show it: on one line, in NFC. */
export function shown(text: string): string {
  return isSettable(text) ? text : plainText(text).normalize("NFC");
}

/** Texts of users as pictures show them, without those that say nothing. */
export function said(texts: readonly string[]): string[] {
  return texts.map(shown).filter((text) => text !== "");
}

/** A label as pictures show it; the name where there is none. */
export function labelOf(element: { readonly label?: string; readonly name?: string } | undefined, name = element?.name ?? ""): string {
  return (element?.label === undefined ? "" : shown(element.label)) || shown(name);
}

/** A text cut into lines of at most `width`. */
export function paragraph(text: string, style: Style, width: number, anchor: "start" | "middle" = "start"): Block {
  const { size, face, fill } = style;
  const step = lineStep(size);
  const lines = linesOf(text, size, face, width);
  const widest = lines.reduce((most, line) => Math.max(most, line.width), 0);
  return {
    width: anchor === "middle" ? width : widest,
    height: lines.length * step,
    place: (x, y) =>
      lines.map((line, at): Text => {
        const bottom = y + at * step + baseline(size);
        if (anchor === "middle") return { kind: "text", x: x + width / 2, y: bottom, text: line.text, size, face, fill, anchor, width: line.width };
        return { kind: "text", x, y: bottom, text: line.text, size, face, fill, width: line.width };
      }),
  };
}

/** From the top of a line to its baseline: capitals and small letters look to be in the middle of it. */
export function baseline(size: number): number {
  return Math.round(size * 1.02);
}
