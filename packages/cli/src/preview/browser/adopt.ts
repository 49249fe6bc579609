const namespace = "http://www.w3.org/2000/svg";
const elements = new Set(["svg", "g", "title", "desc", "rect", "line", "path", "circle", "text"]);

/** A picture of ours as an element of the page: shapes and text, and nothing that could act. Undefined where the text is no picture. */
export function adopted(text: string): SVGSVGElement | undefined {
  const { documentElement } = new DOMParser().parseFromString(text, "image/svg+xml");
  return documentElement.namespaceURI === namespace && documentElement.localName === "svg" ? (copied(documentElement) as SVGSVGElement) : undefined;
}

function copied(element: Element): Element {
  const copy = document.createElementNS(namespace, element.localName);
  for (const { name, value } of element.attributes) if (!/^on|href|^style$|^xmlns/i.test(name)) copy.setAttribute(name, value);
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? "");
    else if (child instanceof Element && child.namespaceURI === namespace && elements.has(child.localName)) copy.append(copied(child));
  }
  return copy;
}
