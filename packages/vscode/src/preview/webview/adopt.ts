import { svgSpace } from "./elements.ts";

/** Shapes and text: nothing that runs, leads elsewhere or brings something in. */
const elements = new Set(
  "svg g rect line path circle ellipse polygon polyline text tspan title desc defs marker".split(" "),
);

const attributes = new Set(
  (
    "x y x1 y1 x2 y2 cx cy r rx ry d points dx dy width height viewBox preserveAspectRatio transform id class data-role data-source " +
    "fill fill-opacity stroke stroke-width stroke-dasharray stroke-linejoin stroke-linecap stroke-opacity opacity " +
    "font-family font-size font-weight font-style text-rendering text-anchor dominant-baseline textLength lengthAdjust " +
    "refX refY markerWidth markerHeight orient marker-end marker-start"
  ).split(" "),
);

/**
 * An SVG from its text, made anew of what is known: other elements are left out with all that is in them, other attributes by
 * themselves. References reach into the picture only. `prefix` goes before every id. Undefined where the text is no SVG.
 */
export function adoptSvg(text: string, prefix: string): SVGSVGElement | undefined {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const root = parsed.documentElement;
  if (root.namespaceURI !== svgSpace || root.localName !== "svg" || parsed.querySelector("parsererror")) return undefined;
  return copy(root, prefix) as SVGSVGElement;
}

function copy(from: Element, prefix: string): Element {
  const made = document.createElementNS(svgSpace, from.localName);
  for (const { name, value } of from.attributes) {
    if (attributes.has(name)) adoptAttribute(made, name, value, prefix);
  }
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) made.append(child.nodeValue ?? "");
    else if (child instanceof Element && child.namespaceURI === svgSpace && elements.has(child.localName)) made.append(copy(child, prefix));
  }
  return made;
}

function adoptAttribute(made: Element, name: string, value: string, prefix: string): void {
  if (name === "id") return made.setAttribute(name, prefix + value);
  const reference = /^url\("?#([^()"']*)"?\)$/.exec(value);
  if (reference) made.setAttribute(name, `url(#${prefix}${reference[1]})`);
  else if (!/url\s*\(|\\/i.test(value)) made.setAttribute(name, value);
}
