import { svgElement } from "./elements.ts";

/** The outlines of the toolbar's icons, in a square of 16. */
const shapes = {
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  people: "M6 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5M1.75 13c0-2.2 1.9-3.5 4.25-3.5s4.25 1.3 4.25 3.5M10.5 3.3a2.1 2.1 0 0 1 0 4M12 9.8c1.4.5 2.25 1.6 2.25 3.2",
  lanes: "M2.5 4h3M7.5 4h6M2.5 8h3M7.5 8h6M2.5 12h3M7.5 12h6",
  lock: "M4 7.5h8v5.5H4zM5.75 7.5V5.25a2.25 2.25 0 0 1 4.5 0V7.5",
  unlock: "M4 7.5h8v5.5H4zM5.75 7.5V4.75a2.25 2.25 0 0 1 4.4-.6",
  warning: "M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.75h.01",
} as const;

/** An icon in the colour of the text around it. */
export function icon(name: keyof typeof shapes): SVGSVGElement {
  const svg = svgElement("svg", { viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true", class: "icon" });
  const stroke = name === "more" ? "2" : "1.25";
  svg.append(svgElement("path", { d: shapes[name], fill: "none", stroke: "currentColor", "stroke-width": stroke, "stroke-linecap": "round", "stroke-linejoin": "round" }));
  return svg;
}
