import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { modelOf } from "../support/texts.ts";

test("a name that is declared already is shown where it is declared again", () => {
  const messages = diagnose(`
    team Care "Customer care"
    team Care "Call centre"
         ~~~~ duplicate-name
    team "Care"
         ~~~~~~ duplicate-name
  `);
  expect(messages).toEqual(Array(2).fill('A team "Care" is declared already. Rename one of them.'));
});

test("two kinds may share a name, and two journeys a stage", () => {
  modelOf("team Care\npersona Care\njourney A { stage Ask }\njourney B { stage Ask }");
});
