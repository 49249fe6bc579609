import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { names } from "../../packages/diagrams/src/import/entities.ts";
import { readMermaidJourney } from "../../packages/diagrams/src/import/mermaid-journey.ts";
import { arbitraryMermaid } from "../support/arbitrary-mermaid.ts";
import { drawMermaid, readMermaid, textsInDrawing, type MermaidDatabase } from "../support/mermaid.ts";

/** The line of `text` that each notice underlines, and its message. */
function notices(text: string): string[] {
  return readMermaidJourney(text).notices.map(
    ({ start, end, message }) => `${text.slice(start, end)} | ${message}`,
  );
}

test("a journey is read with its title, sections, tasks, scores and people", () => {
  const text = "journey\n  title A day\n  section Morning\n    Tea: 4.5: Lan, Minh\n    Work: 2\n";
  expect(readMermaidJourney(text)).toEqual({
    value: {
      title: "A day",
      sections: [
        {
          name: "Morning",
          tasks: [
            { name: "Tea", score: 4.5, people: ["Lan", "Minh"], start: 44, end: 63 },
            { name: "Work", score: 2, people: [], start: 68, end: 75 },
          ],
        },
      ],
    },
    notices: [],
  });
});

test("offsets are those of the text given, behind CRLF, settings, comments and entities", () => {
  const text = [
    "---",
    "title: Đi chợ",
    "---",
    "%%{init: {",
    '"theme": "base"}}%%',
    "journey",
    "%% a comment",
    "title #quot;A#quot;",
    "",
    "\tsection S#35;1",
    "\tCà phê #35;1: 5: Lan#44; Minh",
    "",
  ].join("\r\n");
  const { value, notices: none } = readMermaidJourney(text);
  const [task] = value?.sections[0]?.tasks ?? [];
  expect(text.slice(task?.start, task?.end)).toBe("Cà phê #35;1: 5: Lan#44; Minh");
  expect(task).toMatchObject({ name: "Cà phê #1", score: 5, people: ["Lan, Minh"] });
  expect(value).toMatchObject({ title: '"A"', sections: [{ name: "S#1" }] });
  expect(none.map(({ start, end }) => text.slice(start, end))).toEqual(["title #quot;A#quot;"]);
});

// Everything here is compared with what the real Mermaid holds; the right column says what is special.
const accepted: readonly [text: string, special: string][] = [
  ["journey", "nothing"],
  ["\n \n journey\n", "space before"],
  ["journey\nTITLE A\nSecTion B\nc: 1", "keywords in any case"],
  ["journey\ntitle\nsection A\nb: 1", "a keyword alone takes the next line"],
  ["journey title A\n", "a statement on the first line"],
  ["journey\n section\n A\n b: 2", "a section's name on the next line"],
  ["journey\ntitle A # b\n# c\n a: 1 #d", "comments with #"],
  ["journey\n% a\n%% b\n%%\nsection A %% b\n c %% d: 1: e %% f", "comments with %"],
  ["journey\nx%% y\n %%\na: 3", "a character before %%"],
  ["journey\na %% C4Container: 3\nb: 3", "a word of another diagram in what is no comment to the parser"],
  ["journey\n}%% y: 3", "but not a brace"],
  ["journey\na: 1\n b : 2 : c , d \nc:3:e,,f,\nd:4:", "space, commas, colons"],
  ["journey\na: 1: b: c: d", "colons behind the actors"],
  ["journey\na: \nb: : x\nc: x\nd: 0x5: y\ne: 1e0\nf: -1\ng: 99\nh: Infinity\ni: ٣", "odd scores"],
  ["journey\nbefore: 3\nsection A\nsection A\nsection B\nb: 1\nsection B\nc: 2\nsection\tC", "sections"],
  ["journey\naccTitle: A\naccDescr: B\n", "accessible texts"],
  ["journey\nACCTITLE :\n\n A # b\naccdescr {\n a\n   b; c\n } d: 3\naccDescr {}", "over several lines"],
  ["journey\naccTitle: A\naccTitle: B\ntitle A\nTitle page: 5: Me", "the last title counts"],
  ["journey\ntitleA: 3\nsections: 4\njourneys: 5\naccTitle x: 1", "words that are no keywords"],
  ["journey\ntitle: 1\nsection: 2\nsection : 3", "keywords as tasks"],
  ["journey\n#106;ourney: 3\n#116;itle x: 4: #65;#44;B", "entities for a first letter and a comma"],
  ["journey\ntitle #35;#quot;#9829;#nosuch;#x41;#128;#0;#99999999;#55296;#notit;#NotEqualTilde;", "entities"],
  ["journey\na: #53;: b", "an entity in a score"],
  ["journey\ntitle ﬂ°°35¶ß ﬂ°lt &amp &ﬂ°amp¶ß ¶ß ﬂ°°x41 ﬂ°&lt", "Mermaid's own signs, typed"],
  ["journey\na style: b:#35;: 3\nclassDef:#36;x#37;y: 2: z", "the semicolon of a style"],
  ["journey\na style: 3: #35;b", "but not behind a space"],
  [
    'journey\ntitle <b>A & B</b> <script>x</script>\naccTitle: a < b\nsection <i>\n<br/>: 3: <b x="y">',
    "HTML",
  ],
  ['journey\na <b: 3: x\nc="d"> e: 4', "a tag over two lines"],
  ["---\ntitle: A #35; <b>\n---\njourney\n", "front matter"],
  ["---\ntitle: A\n---\njourney\ntitle B", "front matter and a title"],
  ["  ---\n  config:\n    theme: base\n  title: 007\n  ---\n  journey\n", "front matter, indented"],
  ["\t---\n\ttitle: A\n\t---\njourney", "front matter, indented by a tab"],
  ["---\n\n---\n\n  journey", "empty front matter"],
  ["---\n\n\n---\n---\njourney", "blank lines belong to the first fence"],
  ['---\ntitle: "A\\t\\u0042"\n---\njourney', "quoted titles"],
  ["---\n'title': 'it''s' # c\n---\njourney", "quoted keys"],
  ["---\ntitle: null\n---\njourney", "no title"],
  ["%%{init: {'theme': 'base'}}%%\njourney\na: %%{wrap}%%3", "directives"],
  ["journey\na: 3\n%%{init: {\nb: 3\nsection C", "a directive that is never closed"],
  ["journey\na: 3\n%%{init: word b: 3\nsection C", "a directive of a word"],
  ["journey\n%%{}%%\n%%{ }\na: 3", "no directive"],
  ["journey\ntitle\n%%{}%%\n%{x}: 3", "nor a comment"],
  ["journey\na: 3\n%%{init: {\u2028b: 3\nsection C", "a directive ends at a line separator"],
  ["journey\n%%%%{wrap}%%{C4Container}%%\na: 3", "a directive that removing another makes"],
  ["journey\r\n\r\ntitle A\rsection B\r\nc: 3\r\n", "line endings"],
  ["journey\ntitle a\u2028section b\u2028c: 3", "line separators"],
  ["journey\nsection Đi chợ\nเดินทาง: 3: Ngọc, 👩‍👩‍👧, מרים\n", "scripts"],
];

test.each(accepted)("%j is read as Mermaid reads it: %s", async (text) => {
  const theirs = comparable(await readMermaid(text));
  expect(ours(text, theirs)).toEqual(theirs);
});

const refusals: readonly [text: string, notice: string][] = [
  ["", " | This is not a Mermaid journey."],
  ["flowchart TD\n A-->B", "flowchart TD | This is not a Mermaid journey."],
  ["Journey\n a: 3", "Journey | This is not a Mermaid journey."],
  ["---\ntitle: A\njourney\n", "--- | This is not a Mermaid journey."],
  ["journey\n C4Container: 3", "journey | This is not a Mermaid journey."],
  ["journeys\n a: 3", 'journeys | A journey begins with the word "journey".'],
  ["journey\n a; b: 3", "; | Mermaid takes no semicolon here; write #59; instead."],
  ["journey\n title a;", "; | Mermaid takes no semicolon here; write #59; instead."],
  ["journey\n section A: b", ": b | A section's name takes no colon; write #58; instead."],
  ["journey\n : 3", ": 3 | A colon stands here without the name of a task before it."],
  [
    "journey\n Tea#33;",
    'Tea#33; | "Tea!" is neither a section nor a task; a task has a score, as in "Tea!: 3: Customer".',
  ],
  ["journey\n Tea:", 'Tea: | The task "Tea" has nothing behind its colon.'],
  ["journey\n Tea:%% 3", 'Tea:%% 3 | The task "Tea" has nothing behind its colon.'],
  [
    "journey\n Journey home: 3",
    'Journey home: 3 | The word "journey" stands only at the beginning; here write #106;ourney.',
  ],
  ["journey\n accTitle:\n", 'accTitle: | Nothing stands behind "accTitle:".'],
  ["journey\n accDescr {\n a", "accDescr { | This accDescr { is never closed."],
  [
    "---\ntitle: Buying: the way\n---\njourney",
    "---\ntitle: Buying: the way\n---\n | Mermaid does not read this front matter," +
      ' for a value has a colon and is not quoted: "Buying: the way".',
  ],
  [
    "---\ntitle: A\ntitle: B\n---\njourney",
    "---\ntitle: A\ntitle: B\n---\n | Mermaid does not read this front matter," +
      ' for it has the key "title" twice.',
  ],
];

test.each(refusals)("%j is refused as Mermaid refuses it, and the notice says why", async (text, notice) => {
  await expect(readMermaid(text)).rejects.toThrow();
  expect(readMermaidJourney(text).value).toBeUndefined();
  expect(notices(text)).toEqual([notice]);
});

const changes: readonly [text: string, notice: string][] = [
  ["journey\n a: 9: b", 'a: 9: b | The score 9 of the task "a" is outside 1 to 5; 5 was taken.'],
  ["journey\n a: -0.5", 'a: -0.5 | The score -0.5 of the task "a" is outside 1 to 5; 1 was taken.'],
  ["journey\n a : : b", 'a : : b | The task "a" has no score; the neutral 3 was taken.'],
  ["journey\n a: good", 'a: good | The score "good" of the task "a" is no number; the neutral 3 was taken.'],
  ["journey\n a: 3: b,", 'a: 3: b, | The task "a" names an actor without a name: a comma or colon too many.'],
  ["journey\n a: 3: b: c", 'a: 3: b: c | Mermaid leaves out "c", behind the third colon of the task "a".'],
  ["journey\n title A #1", '#1 | "#1" is a comment; to show it, write #35; for #.'],
  ["journey\ntitle A\nTitle page: 3", 'Title page: 3 | This title takes the place of an earlier one, "A".'],
  [
    "journey\n title a < b",
    "title a < b | Mermaid reads HTML in this title and may show it otherwise; it was kept as written.",
  ],
  [
    "---\nconfig: {theme: base}\ntitle: A\n---\njourney",
    "---\nconfig: {theme: base}\ntitle: A\n---\n | This front matter has more YAML than is understood here;" +
      " only its title was read.",
  ],
];

test.each(changes)("%j is read with a notice of what was changed or left out", (text, notice) => {
  expect(readMermaidJourney(text).value).toBeDefined();
  expect(notices(text)).toEqual([notice]);
});

test("what is read is what a reader sees in Mermaid's drawing", async () => {
  const text =
    "---\ntitle: a#35;\n---\njourney\nsection #amp;#lt;b#gt;\na#nosuch; #58;#x41;: 3: #35;1, <i>\n";
  const { value } = readMermaidJourney(text);
  const svg = await drawMermaid(text);
  const [section] = value?.sections ?? [];
  expect(section).toMatchObject({
    name: "&<b>",
    tasks: [{ name: "a&nosuch; :&x41;", people: ["#1", "<i>"] }],
  });
  const actors = ["<i>", "#1"]; // sorted by Mermaid as it stores them
  expect(await textsInDrawing(svg, "text")).toEqual([
    ...actors,
    section?.name,
    section?.tasks[0]?.name,
    "a#35;",
  ]);
  expect(await textsInDrawing(svg, "circle title")).toEqual(section?.tasks[0]?.people);
});

test("every named entity is what an HTML parser makes of it, and no other name is", () => {
  const { document } = new JSDOM("").window;
  const element = document.createElement("div");
  const parsed = (html: string): string => {
    element.innerHTML = html;
    return element.textContent ?? "";
  };
  const { values, unterminated } = names();
  // The HTML standard has 2,125 names with a semicolon and 106 of them without one as well.
  expect([values.size, unterminated.size]).toEqual([2125, 106]);
  for (const [name, value] of values) {
    expect(parsed(`&${name};`)).toBe(value);
    expect(parsed(`&${name}-`) === `${value}-`).toBe(unterminated.has(name));
  }
});

interface Comparable {
  readonly title: string;
  readonly accTitle: string;
  readonly accDescr: string;
  readonly sections: readonly string[];
  readonly tasks: MermaidDatabase["tasks"];
}

/**
 * Titles are compared as they go into Mermaid's sanitiser, which is a matter of HTML and not of the grammar;
 * without a `<` it changes nothing, and that is asserted as well.
 */
function comparable({ written, sections, tasks, ...database }: MermaidDatabase): Comparable {
  for (const kind of ["title", "accTitle", "accDescr"] as const) {
    if (!written[kind].includes("<")) expect(database[kind]).toBe(written[kind]);
  }
  return { ...written, sections, tasks };
}

/** Scores from outside 1 to 5 are not in ours: theirs are put in their places, after a look at ours. */
function ours(text: string, theirs: Comparable | undefined): Comparable | undefined {
  const { value } = readMermaidJourney(text);
  if (value === undefined) return undefined;
  const tasks = value.sections.flatMap(({ name: section = "", tasks }) =>
    tasks.map((task) => ({ section, ...task })),
  );
  return {
    title: value.title ?? "",
    accTitle: value.accTitle ?? "",
    accDescr: value.accDescr ?? "",
    sections: value.sections.flatMap(({ name }) => name ?? []),
    tasks: tasks.map(({ section, name, score, people }, index) => {
      const found = theirs?.tasks[index]?.score ?? Number.NaN;
      const inside = found >= 1 && found <= 5;
      // Mermaid takes 0 where there is no score, and where there is a 0.
      if (!inside)
        expect(Number.isNaN(found) ? [3] : found === 0 ? [1, 3] : [found < 1 ? 1 : 5]).toContain(score);
      return { section, task: name, score: inside ? score : found, people };
    }),
  };
}

test("arbitrary text is read exactly when Mermaid reads it, and then with the same content", async () => {
  const count = { accepted: 0, refused: 0, unread: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryMermaid, async (source) => {
      const theirs = await readMermaid(source).then(comparable, () => undefined);
      const unread = notices(source).some((notice) => notice.includes("more YAML"));
      // Front matter in unusual YAML is not judged, and its title not surely found; a notice says so.
      if (unread) count.unread++;
      else count[theirs === undefined ? "refused" : "accepted"]++;
      if (unread && theirs === undefined) return;
      const read = ours(source, theirs);
      expect(unread && read !== undefined ? { ...read, title: theirs?.title } : read).toEqual(theirs);
    }),
    { numRuns: 5000 },
  );
  // Neither side of the comparison may become rare when the pieces above change.
  expect(Math.min(count.accepted, count.refused)).toBeGreaterThan(1000);
  expect(count.unread).toBeLessThan(200);
});
