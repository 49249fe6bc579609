// Draws with Mermaid, alone in a frame that has no origin: what happens here reaches the preview by one port only.

import mermaid from "mermaid";

declare global {
  interface Window {
    /** Where what is to be drawn comes from. */
    drawingPort?: MessagePort;
  }
}

const { nonce } = document.currentScript as HTMLScriptElement;

// The page allows styles that know its word. Mermaid makes its own; without them it would measure in another size.
const createElement = document.createElement.bind(document);
document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
  const made = createElement(name, options);
  if (name === "style") made.nonce = nonce;
  return made;
};

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
    .render("journey", data.text)
    .then(({ svg }) => port.postMessage({ svg }))
    .catch((error: unknown) => port.postMessage({ problem: error instanceof Error ? error.message : String(error) }));
});
port?.start();
port?.postMessage({ isReady: true });
