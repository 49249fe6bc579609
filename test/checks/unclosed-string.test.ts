import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { modelOf } from "../support/texts.ts";

test.each([
  [
    'team Care "Care\n          ~~~~~ unclosed-string\n',
    'This text has no closing quote. Write " where it ends; for a text over several lines write """ on both sides.',
  ],
  [
    'team Care "Care\\"\n          ~~~~~~~ unclosed-string\n',
    'This text has no closing quote. Write " where it ends; for a text over several lines write """ on both sides.',
  ],
  [
    'team Care """Care\n          ~~~~~~~ unclosed-string\n',
    'This text has no end. Write """ where it ends.',
  ],
  [
    "team Care /* Care\n          ~~~~~~~ unclosed-string\n",
    "This comment has no end. Write */ where it ends, or begin it with //.",
  ],
])("what has no end is shown to the end of its line: %s", (marked, message) => {
  expect(diagnose(marked)).toEqual([message]);
});

test("a text that ends in an escape has its end behind it", () => {
  expect(modelOf('team "a\\\\"\nteam "b\\""\nteam """c\\\\"""').teams.map(({ label }) => label)).toEqual([
    "a\\",
    'b"',
    "c\\",
  ]);
});
