import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { modelOf } from "../support/texts.ts";

test("a block that is not known is shown, with the one that is near", () => {
  const messages = diagnose(`
    persna Lan { need "Coffee" }
    ~~~~~~ unknown-block
    Journey Buy {
    ~~~~~~~ unknown-block
      stage Ask
    }
    journey Return {
      stge Ask { goal "Sure" }
      ~~~~ unknown-block
    }
  `);
  expect(messages).toEqual([
    'A file holds no "persna". Did you mean "persona"?',
    'A file holds no "Journey". Did you mean "journey"?',
    'A journey holds no "stge". Did you mean "stage"?',
  ]);
});

test("one that is nearly a declaration is read as one, so that what refers to it is not reported too", () => {
  diagnose(`
    persna Lan
    ~~~~~~ unknown-block
    journey Buy { for Lan }
  `);
});

test("where none is near, those there are are named", () => {
  const messages = diagnose('title "Coffee"\n~~~~~ unknown-block\n');
  expect(messages).toEqual([
    'A file holds no "title". Write import, brand, competitor, persona, non-customer, team, channel, metric, survey or journey.',
  ]);
});

test("a word of the language is a name where a name stands", () => {
  modelOf("persona persna\nteam title");
});
