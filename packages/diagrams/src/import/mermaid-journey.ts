import { shownText } from "./entities.ts";
import { parseJourney, type Statement } from "./grammar.ts";
import { preprocess, type Preprocessed } from "./preprocess.ts";
import { titleInSettings } from "./yaml-title.ts";

/** A Mermaid `journey` diagram. Texts are what a reader sees in the drawing, with the space Mermaid keeps. */
export interface MermaidJourney {
  /** The last `title` line; without one, the title of the front matter. */
  readonly title?: string;
  readonly accTitle?: string;
  readonly accDescr?: string;
  /** In order of writing, empty ones and repeated names too. The tasks before the first section have none. */
  readonly sections: readonly MermaidSection[];
}

export interface MermaidSection {
  readonly name?: string;
  readonly tasks: readonly MermaidTask[];
}

export interface MermaidTask {
  readonly name: string;
  /** 1 to 5, decimals allowed. */
  readonly score: number;
  /** "" where a comma or a colon too many gives Mermaid an actor without a name. */
  readonly people: readonly string[];
  /** Offsets in the text read, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What was changed or left out, or why there is no journey. Offsets in the text read, in UTF-16 units. */
export interface MermaidNotice {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

type Notice = (start: number, end: number, message: string) => void;

/**
 * Reads a Mermaid `journey` diagram as Mermaid 12 itself does. Where Mermaid refuses the text, or it is
 * another kind of diagram, `value` is undefined and one notice says why and where.
 *
 * Scores come out between 1 and 5: another number is moved to the nearer end, a missing score or one that is
 * no number becomes the neutral 3, each with a notice. Mermaid puts the three titles and descriptions (not
 * sections, tasks or actors) through an HTML sanitiser; here they stay as written. Settings, in front matter
 * or directives, are left out unread, so a diagram that Mermaid refuses for these alone is read.
 */
export function readMermaidJourney(text: string): {
  readonly value: MermaidJourney | undefined;
  readonly notices: readonly MermaidNotice[];
} {
  const notices: MermaidNotice[] = [];
  const notice: Notice = (start, end, message) => notices.push({ message, start, end });
  const refused = (start: number, end: number, message: string) => ({
    value: undefined,
    notices: [{ message, start, end }],
  });
  const preprocessed = preprocess(text);
  const { code, settings, settingsEnd, isJourney } = preprocessed;
  const front = titleInSettings(settings);
  if (front.kind === "refused") {
    return refused(0, settingsEnd, `Mermaid does not read this front matter, for ${front.why}.`);
  }
  if (!isJourney) return refused(...firstLine(preprocessed), "This is not a Mermaid journey.");
  const statements = parseJourney(code.text);
  const at = (offset: number): number => code.origin[offset] ?? text.length;
  if ("kind" in statements) return refused(at(statements.start), at(statements.end), statements.message);
  if (front.kind === "unknown") {
    const taken = front.title === undefined ? "a title in it was left out" : "only its title was read";
    notice(0, settingsEnd, `This front matter has more YAML than is understood here; ${taken}.`);
  }
  if (front.title !== undefined) warnOfHtml("title", front.title, 0, settingsEnd, notice);
  const located = statements.map((statement) => ({
    ...statement,
    start: at(statement.start),
    end: at(statement.end),
  }));
  return { value: journey(located, front.title, notice), notices };
}

function journey(statements: readonly Statement[], frontTitle = "", notice: Notice): MermaidJourney {
  const texts = { title: frontTitle, accTitle: "", accDescr: "" };
  const sections: { name?: string; tasks: MermaidTask[] }[] = [];
  for (const statement of statements) {
    const { kind, start, end } = statement;
    switch (kind) {
      case "section":
        sections.push({ name: shownText(statement.text), tasks: [] });
        break;
      case "task": {
        if (sections.length === 0) sections.push({ tasks: [] });
        sections.at(-1)?.tasks.push(task(statement, notice));
        break;
      }
      case "cut":
        notice(start, end, `"${shownText(statement.text)}" is a comment; to show it, write #35; for #.`);
        break;
      case "title":
      case "accTitle":
      case "accDescr":
        if (texts[kind] !== "") {
          const earlier = shownText(texts[kind]).trim();
          notice(start, end, `This ${kind} takes the place of an earlier one, "${earlier}".`);
        }
        warnOfHtml(kind, statement.text, start, end, notice);
        texts[kind] = statement.text;
        break;
    }
  }
  return {
    ...given("title", texts.title),
    ...given("accTitle", texts.accTitle),
    ...given("accDescr", texts.accDescr.replace(/\n\s+/g, "\n")),
    sections,
  };
}

function warnOfHtml(kind: string, stored: string, start: number, end: number, notice: Notice): void {
  if (!stored.includes("<")) return;
  notice(start, end, `Mermaid reads HTML in this ${kind} and may show it otherwise; it was kept as written.`);
}

function given<Key extends string>(key: Key, stored: string): { [K in Key]?: string } {
  return stored === "" ? {} : ({ [key]: shownText(stored) } as { [K in Key]: string });
}

/** A task's data is `score: actor, actor`; Mermaid drops what stands behind a third colon. */
function task(statement: Statement & { kind: "task" }, notice: Notice): MermaidTask {
  const { start, end } = statement;
  const name = shownText(statement.name);
  const [found = "", actors, ...rest] = statement.data.split(":");
  const score = scoreOf(found, name.trim(), (message) => notice(start, end, message));
  const people = actors?.split(",").map((actor) => shownText(actor.trim())) ?? [];
  if (people.includes("")) {
    notice(start, end, `The task "${name.trim()}" names an actor without a name: a comma or colon too many.`);
  }
  if (rest.length > 0) {
    const dropped = shownText(rest.join(":").trim());
    notice(
      start,
      end,
      `Mermaid leaves out "${dropped}", behind the third colon of the task "${name.trim()}".`,
    );
  }
  return { name, score, people, start, end };
}

const lowest = 1;
const highest = 5;
const neutral = 3;

function scoreOf(found: string, task: string, notice: (message: string) => void): number {
  const score = Number(found);
  if (found.trim() === "") {
    notice(`The task "${task}" has no score; the neutral ${neutral} was taken.`);
    return neutral;
  }
  const shown = shownText(found.trim());
  if (Number.isNaN(score)) {
    notice(`The score "${shown}" of the task "${task}" is no number; the neutral ${neutral} was taken.`);
    return neutral;
  }
  const taken = Math.min(highest, Math.max(lowest, score));
  if (taken !== score) {
    const range = `${lowest} to ${highest}`;
    notice(`The score ${shown} of the task "${task}" is outside ${range}; ${taken} was taken.`);
  }
  return taken;
}

/** Where the first line of what should be a diagram stands. */
function firstLine({ code }: Preprocessed): [start: number, end: number] {
  const newline = code.text.indexOf("\n");
  return [code.origin[0] ?? 0, code.origin[newline] ?? 0];
}
