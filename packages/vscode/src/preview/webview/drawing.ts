// Draws with Mermaid, alone in a frame that has no origin: what happens here reaches the preview by one port only.

import mermaid from "mermaid";

declare global {
  interface Window {
    /** Where what is to be drawn comes from. */
    drawingPort?: MessagePort;
  }
}

/** The name of the drawing in its page. */
const id = "journey";

const { nonce } = document.currentScript as HTMLScriptElement;

// The page allows styles that know its word. Mermaid makes its own; without them it would measure in another size.
const createElement = document.createElement.bind(document);
document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
  const made = createElement(name, options);
  if (name === "style") made.nonce = nonce;
  return made;
};

// What Mermaid gives is the markup of an element of its own. The page sets the style itself and takes no style attributes.
const markup = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")!;
Object.defineProperty(Element.prototype, "innerHTML", {
  ...markup,
  get(this: Element): unknown {
    if (this.id === `d${id}`) withoutStyles(this);
    return markup.get?.call(this);
  },
});

mermaid.initialize({
  startOnLoad: false,
  securityLevel: "strict",
  htmlLabels: false,
  deterministicIds: true,
  suppressErrorRendering: true,
  maxTextSize: 50_000,
  theme: "base",
  fontFamily: '"Be Vietnam Pro", sans-serif',
  themeVariables: { fontFamily: '"Be Vietnam Pro", sans-serif', fontSize: "14px" },
  journey: { useMaxWidth: false, textPlacement: "tspan", taskFontSize: 14, taskFontFamily: '"Be Vietnam Pro", sans-serif', boxTextMargin: 5, maxLabelWidth: 240 },
});

const port = window.drawingPort;
port?.addEventListener("message", ({ data }: MessageEvent<{ readonly text: string }>) => {
  void mermaid
    .render(id, data.text)
    .then(({ svg }) => port.postMessage({ svg }))
    .catch((error: unknown) => port.postMessage({ problem: error instanceof Error ? error.message : String(error) }));
});
port?.start();
port?.postMessage({ isReady: true });

/** Takes styles away; those that place a text become attributes. */
function withoutStyles(drawn: Element): void {
  for (const style of drawn.querySelectorAll("style")) style.remove();
  for (const styled of drawn.querySelectorAll<SVGElement>("[style]")) {
    const anchor = styled.style.textAnchor;
    if (anchor) styled.setAttribute("text-anchor", anchor);
    styled.removeAttribute("style");
  }
}
