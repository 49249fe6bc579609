import { JSDOM } from "jsdom";

/** Mermaid's own parser, and the way to take its document away again. */
export interface MermaidPeer {
  /** Text of a `journey` diagram → Mermaid's database; throws when it is not valid. */
  readonly parse: (text: string) => Promise<void>;
  /** Removes the window that Mermaid needed, so that no other measurement sees one. */
  readonly stop: () => void;
}

/** Loads Mermaid with a window of jsdom's: it sanitizes the title of a diagram with DOMPurify. */
export async function startMermaid(): Promise<MermaidPeer> {
  const { window } = new JSDOM("");
  const globals = globalThis as Record<string, unknown>;
  globals["window"] = window;
  globals["document"] = window.document;
  const { default: mermaid } = await import("mermaid");
  return {
    parse: async (text) => {
      const { diagramType } = await mermaid.parse(text);
      if (diagramType !== "journey") throw new Error(`Mermaid read a ${diagramType}`);
    },
    stop: () => {
      delete globals["window"];
      delete globals["document"];
      window.close();
    },
  };
}
