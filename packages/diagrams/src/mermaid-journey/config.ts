/**
 * How Mermaid is asked to draw a journey wherever the real one draws it: its own sizes and places, in the font that our pictures are set in,
 * and nothing of a text taken for more than text. The view `journey` has the same geometry without Mermaid.
 */
export const mermaidConfig = {
  startOnLoad: false,
  securityLevel: "strict",
  htmlLabels: false,
  deterministicIds: true,
  fontFamily: "Be Vietnam Pro",
  journey: { titleFontFamily: "Be Vietnam Pro", taskFontFamily: "Be Vietnam Pro", useMaxWidth: false },
} as const;
