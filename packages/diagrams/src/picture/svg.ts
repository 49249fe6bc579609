import { isSettable, settable } from "../text/settable.ts";
import { numberText as number } from "./number.ts";
import type { Face, Group, Mark, Paint, Picture, Text } from "./picture.ts";

/** A picture as SVG, and which element of the model each part stands for. */
export interface Svg {
  /** No script, no handler, no style, no address: shapes and text with their attributes. */
  readonly text: string;
  /** The elements of the groups; a group says with `data-source` which of them is its own. */
  readonly elements: readonly object[];
}

/** The family of every text, then others for a viewer that has not got it. */
export const fontFamily = "'Be Vietnam Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** Writes a picture down. The same picture gives the same bytes. */
export function svgOf({ width, height, title, description, background, marks }: Picture): Svg {
  const elements: object[] = [];
  const lines: string[] = [];
  const [w, h] = [number(width), number(height)];
  // Letters stand where they were measured at every zoom: without it some viewers set each on a whole pixel.
  lines.push(`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" text-rendering="geometricPrecision" font-family="${escape(fontFamily)}">`);
  lines.push(`<title>${escape(title)}</title>`, `<desc>${escape(description)}</desc>`);
  lines.push(`<rect width="${w}" height="${h}" fill="${background}"/>`);
  for (const mark of marks) write(mark);
  lines.push("</svg>", "");
  return { text: lines.join("\n"), elements };

  function write(mark: Mark): void {
    switch (mark.kind) {
      case "group":
        return writeGroup(mark);
      case "box": {
        const radius = mark.radius === undefined ? "" : ` rx="${number(mark.radius)}"`;
        lines.push(`<rect x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"${radius}${paint(mark)}/>`);
        return;
      }
      case "line":
        lines.push(`<line x1="${number(mark.x1)}" y1="${number(mark.y1)}" x2="${number(mark.x2)}" y2="${number(mark.y2)}"${paint(mark)}/>`);
        return;
      case "path":
        lines.push(`<path d="${mark.d}"${paint(mark)} stroke-linejoin="round" stroke-linecap="round"/>`);
        return;
      case "circle":
        lines.push(`<circle cx="${number(mark.x)}" cy="${number(mark.y)}" r="${number(mark.radius)}"${paint(mark)}/>`);
        return;
      case "text":
        lines.push(textOf(mark));
    }
  }

  function writeGroup({ element, role, id, label, marks: own }: Group): void {
    let attributes = "";
    if (id !== undefined) attributes += ` id="${escape(id)}"`;
    if (role !== undefined) attributes += ` data-role="${escape(role)}"`;
    if (element !== undefined) attributes += ` data-source="${elements.push(element) - 1}"`;
    lines.push(`<g${attributes}>`);
    if (label !== undefined) lines.push(`<title>${escape(label)}</title>`);
    for (const mark of own) write(mark);
    lines.push("</g>");
  }
}

function paint({ fill, stroke, strokeWidth, dashes, opacity }: Paint): string {
  let attributes = ` fill="${fill ?? "none"}"`;
  if (stroke !== undefined) attributes += ` stroke="${stroke}"`;
  if (strokeWidth !== undefined) attributes += ` stroke-width="${number(strokeWidth)}"`;
  if (dashes !== undefined) attributes += ` stroke-dasharray="${dashes}"`;
  if (opacity !== undefined) attributes += ` opacity="${number(opacity)}"`;
  return attributes;
}

const faces: Readonly<Record<Face, string>> = { regular: "", semibold: ' font-weight="600"', italic: ' font-style="italic"' };

function textOf({ x, y, text, size, face, fill, anchor, width }: Text): string {
  const at = anchor === undefined || anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  // The measured width holds in every viewer: one without the font sets its own as wide.
  const fit = width > 0 ? ` textLength="${number(width)}"` : "";
  return `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}"${faces[face]} fill="${fill}"${at}${fit}>${escape(settable(text))}</text>`;
}

const special = /[&<>"]/g;
const anySpecial = /[&<>"]/;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text that means nothing to XML; what XML cannot hold is left out. */
function escape(text: string): string {
  if (isSettable(text) && !anySpecial.test(text)) return text;
  // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replace(special, (character) => entities[character]!);
}
