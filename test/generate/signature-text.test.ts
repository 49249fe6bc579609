import { expect, test } from "vitest";
import { signatureText } from "../../packages/language/src/signature-text.ts";
import { rowOf, rowsOf, vocabulary, type BlockName } from "../../packages/language/src/vocabulary.ts";

const signature = (block: BlockName, word: string) => signatureText(word, rowOf(block, word)!);

test.each([
  ["file", "import", 'import "path"'],
  ["file", "persona", 'persona [Name] ["label"] { … }'],
  ["persona", "age", "age Range"],
  ["persona", "relationship", "relationship prospect | customer | former-customer"],
  ["persona", "tag", "tag Name, …"],
  ["channel", "online", "online"],
  ["survey", "question", 'question Name [measures Metric] [expects Metric] [open] ["label"] { … }'],
  ["survey", "follow-up", "follow-up Team [within Quantity]"],
  ["journey", "review", "review every Quantity"],
  [
    "journey",
    "stage",
    'stage [Name] ["label"] [phase aware | appeal | ask | act | advocate | before | during | after] { … }',
  ],
  ["touchpoint", "feels", 'feels [Persona] 1–5 ["text"], …'],
  ["touchpoint", "expects", 'expects [Persona, …] ("text" | Metric Comparison) { … }'],
  ["touchpoint", "delivers", "delivers Metric Quantity { … }"],
  ["touchpoint", "drives", "drives (purchase | recommendation) 1–5, …"],
  ["touchpoint", "backstage", 'backstage (Team | "text"), …'],
  ["expects", "from", "from (explicit-promise | implicit-promise | advertising | …), …"],
  ["measures", "target", "target Comparison [by Date]"],
] as const)("in %s, %s looks like %s", (block, word, text) => {
  expect(signature(block, word)).toBe(text);
});

test("every signature begins with its word and has no hole", () => {
  for (const block of Object.keys(vocabulary) as BlockName[]) {
    for (const [word, row] of Object.entries(rowsOf(block))) {
      const text = signatureText(word, row);
      expect(text.split(" ")[0]).toBe(word);
      expect(text).not.toMatch(/\[\]|\(\)|undefined| {2}| $/);
    }
  }
});
