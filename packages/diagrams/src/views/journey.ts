import { mermaidDiagrams } from "../mermaid.ts";
import { drawJourney } from "../mermaid-journey/draw.ts";
import { words } from "../mermaid-journey/words.ts";
import type { View } from "./view.ts";

/** Mermaid's journey diagram, drawn without Mermaid: stages, touchpoints, and a face at each as high as its score. */
export const journey: View = {
  name: "journey",
  label: { en: words.en.name, vi: words.vi.name },
  summary: { en: words.en.summary, vi: words.vi.summary },
  picture: drawJourney,
  mermaid: (given, scope, options) => mermaidDiagrams(given, scope, options).value.map(({ text }) => text),
};
