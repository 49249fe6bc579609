import { describe, expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

/** The message for one statement of a touchpoint, in which `⟦⟧` stand around what is wrong. */
function messageFor(statement: string, around: (text: string) => string): string {
  const start = statement.indexOf("⟦");
  const length = statement.indexOf("⟧") - start - 1;
  const marker = `${" ".repeat(start)}${"~".repeat(length)} wrong-value`;
  const messages = diagnose(around(`${statement.replaceAll(/[⟦⟧]/g, "")}\n${marker}\n`));
  expect(messages).toHaveLength(1);
  return messages[0]!;
}

const inJourney = (text: string) => `persona Lan\npersona Minh\nteam Care\njourney Buy {\n${text}}\n`;
const inPersona = (text: string) => `persona Lan {\n${text}}\n`;
const inSurvey = (text: string) => `team Care\nsurvey After {\n${text}}\n`;
const inFile = (text: string) => text;

describe("something is missing", () => {
  test.each([
    ["⟦channel⟧", inTouchpoint, 'behind "channel": write the name of a channel.'],
    ["feels ⟦Lan⟧", inTouchpoint, 'behind "Lan": write a number from 1 to 5.'],
    ["drives ⟦purchase⟧", inTouchpoint, 'behind "purchase": write a number from 1 to 5.'],
    [
      "⟦expects⟧",
      inTouchpoint,
      'behind "expects": write a text in quotes: "…" or the name of a metric and a comparison such as <= 5 days or >= 80%.',
    ],
    ["promises ⟦CSAT⟧", inTouchpoint, 'behind "CSAT": write a comparison such as <= 5 days or >= 80%.'],
    [
      "expects Lan ⟦CSAT⟧ 80%",
      inTouchpoint,
      'behind "CSAT": write a comparison such as <= 5 days or >= 80%.',
    ],
    ["expects >= ⟦80%⟧", inTouchpoint, 'behind "80%": write the name of a metric.'],
    ["⟦frontstage⟧", inTouchpoint, 'behind "frontstage": write the name of a team or a text in quotes: "…".'],
    ["for Lan⟦,⟧", inJourney, "behind a comma: write the name of a persona."],
    [
      "⟦review⟧ 3 months",
      inJourney,
      'behind "review": write every and a quantity such as 5 days, 80% or 42.',
    ],
    ["follow-up Care ⟦within⟧", inSurvey, 'behind "within": write a quantity such as 5 days, 80% or 42.'],
    [
      "stage Ask ⟦phase⟧",
      inJourney,
      'behind "phase": write one of aware, appeal, ask, act, advocate, before, during, after.',
    ],
  ])("%s", (statement, around, message) => {
    expect(messageFor(statement, around)).toBe(`Something is missing ${message}`);
  });
});

describe("a value cannot stand where it stands", () => {
  test.each([
    [
      'owner ⟦"Care"⟧',
      inTouchpoint,
      '"owner" takes the name of a team here, not "Care". Write it without quotes.',
    ],
    ["does ⟦Waits⟧", inTouchpoint, '"does" takes a text in quotes: "…" here, not Waits.'],
    ['feels Lan ⟦"sad"⟧', inTouchpoint, '"feels" takes a number from 1 to 5 here, not "sad".'],
    ["feels Lan⟦,⟧ Minh 4", inTouchpoint, '"feels" takes a number from 1 to 5 here, not a comma.'],
    [
      "delivers CSAT ⟦<=⟧ 5",
      inTouchpoint,
      '"delivers" takes a quantity such as 5 days, 80% or 42 here, not <=.',
    ],
    [
      "expects CSAT <= ⟦five⟧",
      inTouchpoint,
      '"expects" takes a comparison such as <= 5 days or >= 80% here, not five.',
    ],
    ["expects Lan, ⟦CSAT⟧ >= 80%", inTouchpoint, '"expects" takes the name of a persona here, not CSAT.'],
    ["age ⟦30⟧", inPersona, '"age" takes a range such as 25..34, 18.. or ..5 here, not 30.'],
    ["share ⟦0.4⟧", inPersona, '"share" takes a percentage from 0% to 100% here, not 0.4.'],
    ["reviewed ⟦today⟧", inJourney, '"reviewed" takes a date such as 2026-12-31 here, not today.'],
    [
      "review every ⟦months⟧",
      inJourney,
      '"review" takes a quantity such as 5 days, 80% or 42 here, not months.',
    ],
    [
      "import ⟦people⟧",
      inFile,
      '"import" takes the path of a file in quotes: "./people.journey" here, not people.',
    ],
    [
      "metric M { unit ⟦5⟧ }",
      inFile,
      '"unit" takes a unit such as days, minutes, VND or percent here, not 5.',
    ],
    ["journey ⟦3⟧ { }", inFile, '"journey" takes a name here, not 3.'],
    ["moment-of-truth ⟦yes⟧", inTouchpoint, '"moment-of-truth" stands alone. Delete yes.'],
  ])("%s", (statement, around, message) => {
    expect(messageFor(statement, around)).toBe(message);
  });
});

describe("a value is too much", () => {
  test.each([
    ['wow "a" ⟦"b"⟧', inTouchpoint, '"wow" takes nothing more here: "b" is too much.'],
    [
      "channel web ⟦app⟧",
      inTouchpoint,
      'Write a comma before app: "channel" takes several, with commas between them.',
    ],
    [
      "feels Lan 4 ⟦Minh⟧ 2",
      inTouchpoint,
      'Write a comma before Minh: "feels" takes several, with commas between them.',
    ],
    [
      'does "a"⟦,⟧ "b"',
      inTouchpoint,
      '"does" takes one at a time. Write another "does" instead of the comma.',
    ],
    [
      "owner Care⟦,⟧ Care",
      inTouchpoint,
      '"owner" takes one only. Write ; or a new line instead of the comma, or delete what stands behind it.',
    ],
    [
      "measures CSAT ⟦baseline⟧ 62%",
      inTouchpoint,
      '"baseline" stands in the block of "measures". Write { baseline … } behind what stands before it.',
    ],
    [
      "question why ⟦measure⟧ CSAT",
      inSurvey,
      '"question" takes nothing more here: measure is too much. Did you mean "measures"?',
    ],
    [
      "stage Ask ⟦phas⟧ ask",
      inJourney,
      '"stage" takes nothing more here: phas is too much. Did you mean "phase"?',
    ],
    [
      'persona Nguyễn ⟦Lan⟧ "Lan"',
      inFile,
      'A name has no blank in it: write Nguyễn-Lan, or "Nguyễn Lan" in quotes.',
    ],
    ['⟦note⟧ "a" { note "b" }', inTouchpoint, '"note" has no block. Delete the { } and what stands in it.'],
  ])("%s", (statement, around, message) => {
    expect(messageFor(statement, around)).toBe(message);
  });
});

describe("a word is none of those that may stand there", () => {
  test.each([
    ["state ⟦curent⟧", inJourney, '"state" does not take "curent". Did you mean "current"?'],
    ["state ⟦now⟧", inJourney, '"state" does not take "now". Write one of current, future.'],
    ["stage Ask phase ⟦asks⟧", inJourney, '"stage" does not take "asks". Did you mean "ask"?'],
    [
      "drives ⟦loyalty⟧ 3",
      inTouchpoint,
      '"drives" does not take "loyalty". Write one of purchase, recommendation.',
    ],
    [
      "relationship ⟦Customer⟧",
      inPersona,
      '"relationship" does not take "Customer". Did you mean "customer"?',
    ],
    [
      'expects "x" { from ⟦advertising-⟧ }',
      inTouchpoint,
      '"from" does not take "advertising-". Did you mean "advertising"?',
    ],
  ])("%s", (statement, around, message) => {
    expect(messageFor(statement, around)).toBe(message);
  });
});

describe("a value is out of bounds", () => {
  test.each([
    ["share ⟦140%⟧", inPersona, '"share" takes a percentage from 0% to 100%, not 140%.'],
    ["age ⟦34..25⟧", inPersona, "The range 34..25 runs backwards. Write the smaller number first."],
    [
      "age ⟦1..9999999999999999⟧",
      inPersona,
      "The number 1..9999999999999999 is too large to be exact. Use a larger unit.",
    ],
    [
      "review every ⟦9999999999999999⟧ days",
      inJourney,
      "The number 9999999999999999 is too large to be exact. Use a larger unit.",
    ],
  ])("%s", (statement, around, message) => {
    expect(messageFor(statement, around)).toBe(message);
  });
});

describe("a link leads to no page", () => {
  test.each([
    "javascript:alert(1)",
    "command:workbench.action.quit",
    " JaVaScRiPt:alert(1)",
    "java\\tscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc",
  ])("%s", (url) => {
    const message = messageFor(`link ⟦"${url}"⟧`, inPersona);
    expect(message).toContain('Write an address in quotes: "https://…", "mailto:…" or a path.');
  });
});

test.each(["journey { }", 'journey "" { }', 'journey "!?" { }'])(
  "a declaration without name and label is shown: %s",
  (declaration) => {
    expect(diagnose(`${declaration}\n~~~~~~~ wrong-value\n`)).toEqual([
      'Give the journey a name or a label: journey Name "Label".',
    ]);
  },
);

test("what a user wrote is quoted in brief", () => {
  const name = "x".repeat(300);
  const message = messageFor(`state ⟦${name}⟧`, inJourney);
  expect(message.length).toBeLessThan(120);
});

test("sound values are none of its business", () => {
  diagnose(
    inTouchpoint(
      'channel web, app\nfeels Lan 4 "curious", Minh 2\nowner Care\nlink "https://example.org"\nlink "./notes.md"\nlink "mailto:a@b.c"\n',
    ),
  );
});
