/** Leaves out of Mermaid what a `journey` diagram does not need: a seventh of it remains. */
import type { Plugin } from "esbuild";

/** Mermaid loads each kind of diagram, and large helpers of some, when it first meets one. All but the journey are empty. */
export const mermaidJourneyOnly: Plugin = {
  name: "mermaid-journey-only",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /./ }, ({ path, kind, importer }) =>
      kind === "dynamic-import" && /[\\/]mermaid[\\/]/.test(importer) && !path.includes("/journeyDiagram-") ? { path, namespace: "left-out" } : undefined,
    );
    onLoad({ filter: /./, namespace: "left-out" }, () => ({ contents: "export {};" }));
  },
};
