import { describe, expect, test } from "vitest";
import { compile } from "../../packages/language/src/index.ts";
import { diagnose } from "../support/diagnose.ts";
import { modelOf } from "../support/texts.ts";

describe("a text without form is shown", () => {
  test.each([
    [
      "persona “Lan, 29”\n        ~~~~~~~~~ syntax-error",
      'The character “ has no meaning here. Write straight quotes: "…".',
    ],
    [
      "persona 'Lan'\n        ~~~~~ syntax-error",
      'The character \' has no meaning here. Write straight quotes: "…".',
    ],
    [
      "persona: Lan\n       ~ syntax-error",
      "The character : has no meaning here. Write a space instead: name and value stand side by side.",
    ],
    ["# Lan\n~ syntax-error", "The character # has no meaning here. A comment begins with //."],
    [
      "persona Lan\u200b\n           ~ syntax-error",
      "The invisible character U+200B has no meaning here. Delete it, or put the text in quotes.",
    ],
    [
      "persona\u00a0Lan\n       ~ syntax-error",
      "The invisible character U+00A0 has no meaning here. Delete it, or put the text in quotes.",
    ],
    [
      "persona \ufe0fLan\n        ~ syntax-error",
      "The invisible character U+FE0F has no meaning here. Delete it, or put the text in quotes.",
    ],
    ["persona 🙂\n        ~~ syntax-error", 'The character 🙂 has no meaning here. Put text in quotes: "…".'],
    [
      "persona Lan { age 25–34 }\n                    ~ syntax-error",
      "The character – has no meaning here. Write .. between the ends of a range, and - before a negative number.",
    ],
    [
      "persona Lan { share 40 % }\n                       ~ syntax-error",
      "The character % has no meaning here. Write the percent sign right behind its number, 80%, and the unit as percent.",
    ],
    [
      "team Care { link https://a.b }\n                      ~ syntax-error\n}\n",
      'The characters :// have no meaning here. Put an address in quotes: "https://…".',
    ],
    [
      "journey Buy { review every 3,5 months }\n                           ~~~ syntax-error",
      "A number has a point, not a comma: write 3.5. Between two values a blank stands behind the comma.",
    ],
    [
      "team Care # and # more\n          ~ syntax-error",
      "The character # has no meaning here. A comment begins with //.",
    ],
    [
      'team "a\\d"\n       ~~ syntax-error',
      'A backslash begins one of \\" \\\\ \\n \\t \\u{…}. For a backslash itself write \\\\.',
    ],
    [
      'team "a\\u{110000}"\n       ~~ syntax-error',
      "Write a character's code as \\u{1F600}: one to six hexadecimal digits, at most 10FFFF.",
    ],
    [
      'team Care\n{ note "x" }\n~ syntax-error',
      "Write the { on the line of the statement that it belongs to.",
    ],
    [
      "team Care {}\n}\n~ syntax-error",
      "This } closes nothing. Delete it, or write the { that it belongs to.",
    ],
    ["team Care {} team Sales\n             ~~~~ syntax-error", "Begin this statement on a new line."],
    [
      '"Care"\n~~~~~~ syntax-error',
      "A statement begins with a word, such as persona or journey. Write one before this.",
    ],
    [
      "{ team Care }\n~ syntax-error",
      "A statement begins with a word, such as persona or journey. Write one before this.",
    ],
  ])("%s", (marked, message) => {
    expect(diagnose(`${marked}\n`)).toEqual([message]);
  });
});

test("a line may have 100,000 characters, and so may a text", () => {
  const messages = (text: string) =>
    compile(text).diagnostics.map(({ message, start, end }) => [message, start, end]);
  const long = "x".repeat(99_990);
  expect(messages(`team "${long}"`)).toEqual([]);
  expect(messages(`team A\nteam "${long}yyyy"\nteam B`)).toEqual([
    ["This line has 100001 characters; a line may have 100000. Break it.", 7, 100_008],
  ]);
  const lines = `${"x".repeat(999)}\n`.repeat(100);
  expect(messages(`team A { note """${lines}""" }`)).toEqual([
    ["This text has 100006 characters; a text may have 100000. Shorten it.", 14, 100_020],
  ]);
  expect(messages(`/*${lines}*/\nteam A`)).toEqual([]);
});

test("everything that has form may say what it likes", () => {
  modelOf('team Care { note "“Curly”, 50 % – #: \\u{1F642} 🙂\u200b"; /* “ # */ } // “ #');
});
