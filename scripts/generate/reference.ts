import { code, heading, linkTo, paragraphs, prose } from "./markdown.ts";
import { blocksSection } from "./reference-blocks.ts";
import { builtInSection } from "./reference-built-in.ts";
import { checksSection } from "./reference-checks.ts";
import { computedSection } from "./reference-computed.ts";
import { writingSection } from "./reference-writing.ts";

/** The reference page of the language in Markdown: every word, what is computed, every check. */
export function referencePage(mark: string): string {
  return `${paragraphs(
    `<!-- ${mark} -->`,
    heading(1, "Reference of the Sojourn language"),
    prose(`A ${code(".journey")} file says in plain words who your customers are, what they live through
      with you stage by stage, what they expect, what you promise and what they get. This page holds all of
      it: every word of the language, everything that is computed from what you write, and every check.
      Whole journeys to read are in ${examples}.`),
    sections.map(([title, about]) => `- ${linkTo(title)}: ${about}`).join("\n"),
    writingSection(sections[0][0]),
    blocksSection(sections[1][0]),
    builtInSection(sections[2][0]),
    computedSection(sections[3][0]),
    checksSection(sections[4][0]),
  )}\n`;
}

const examples = "[examples](../examples/README.md)";

const sections = [
  ["How a file is written", "names, texts, figures, and how to read the signatures below."],
  ["Words", "block by block, what may stand where and what it means."],
  ["Built in", "channels, metrics, units, phases and sources of expectations that need no declaration."],
  ["What is computed", "gaps, the zone of tolerance, the journey gap, priorities."],
  ["Checks", "what is looked for, why it matters, and how it is put right."],
] as const;
