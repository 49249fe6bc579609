/// <reference lib="dom" />

/** Attributes by name; numbers are user units and are written rounded to a thousandth. */
export type Attributes = Readonly<Record<string, string | number>>;

/** Appends a new SVG element with these attributes and returns it. */
export function child(parent: Element, name: string, attributes: Attributes): Element {
  const element = parent.ownerDocument.createElementNS("http://www.w3.org/2000/svg", name);
  put(element, attributes);
  parent.append(element);
  return element;
}

/** Sets attributes. Does nothing where there is no element. */
export function put(element: Element | null, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    element?.setAttribute(name, typeof value === "number" ? String(Math.round(value * 1000) / 1000) : value);
  }
}

/** A numeric attribute in user units; 0 where it is missing or no number. */
export function number(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? "") || 0;
}

/** Makes every text NFC and drops what XML does not allow: control characters and lone surrogates. */
export function tidyText(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    node.nodeValue = tidy(node.nodeValue ?? "");
  }
}

function tidy(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "").normalize("NFC");
}
