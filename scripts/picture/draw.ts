/// <reference lib="dom" />
import { mermaidConfig } from "./config.ts";
import { finishJourney } from "./journey.ts";
import { boxOf } from "./measure.ts";
import { page } from "./page.ts";
import { put, tidyText } from "./svg.ts";
import { boxWidths, finish, palettes } from "./theme.ts";
import type { ThemeName } from "./theme.ts";

/**
 * SVG of a Mermaid diagram, drawn by Mermaid without a browser. A journey's labels are wrapped `<text>`,
 * its boxes as wide as its labels need; the same text gives the same bytes. Rejects with Mermaid's message
 * where the text is no diagram.
 */
export async function drawMermaid(
  text: string,
  { theme = "default" }: { readonly theme?: ThemeName } = {},
): Promise<{ readonly svg: string }> {
  const { document, draw, serialize } = page();
  let svg: Element | null = null;
  for (const width of boxWidths) {
    const drawing = await draw(text, `picture-${theme}`, mermaidConfig(theme, width));
    const holder = document.createElement("div");
    holder.innerHTML = drawing.svg;
    svg = holder.querySelector("svg");
    if (svg === null) break;
    tidyText(svg);
    if (drawing.kind !== "journey" || finishJourney(svg, palettes[theme])) break;
  }
  if (svg === null) throw new Error("Mermaid drew nothing.");
  return { svg: `${serialize(framed(svg))}\n` };
}

/** The SVG with a viewBox around all that is drawn and its size in user units as width and height. */
function framed(svg: Element): Element {
  const box = boxOf(svg) ?? { x: 0, y: 0, width: 1, height: 1 };
  const [x, y] = [Math.floor(box.x - finish.margin), Math.floor(box.y - finish.margin)];
  const width = Math.ceil(box.x + box.width + finish.margin) - x;
  const height = Math.ceil(box.y + box.height + finish.margin) - y;
  svg.removeAttribute("style");
  put(svg, { viewBox: `${x} ${y} ${width} ${height}`, width, height });
  return svg;
}
