import { problemCheck } from "./check.ts";

export const importCycle = problemCheck({
  code: "import-cycle",
  message: ({ path }) => `These files import each other in a circle: ${inBrief(path).join(" → ")}. Move what they share into a file of its own.`,
  documentation: {
    what: "Files import each other in a circle.",
    why: "Nobody can tell which file builds on which; what they share belongs into a third.",
    bad: `--- a.journey
import "./b.journey"
--- b.journey
import "./a.journey"
`,
    good: `--- a.journey
import "./b.journey"
--- b.journey
team Care "Customer care"
`,
  },
});

/** The first and the last of many files. */
function inBrief(path: readonly string[]): readonly string[] {
  return path.length <= 7 ? path : [...path.slice(0, 4), "…", ...path.slice(-2)];
}
