import type { Expectation, Touchpoint } from "../../model/types.ts";
import { TokenKind } from "../../syntax/tokens.ts";
import { itemsOf, statementSpan, type Statement } from "../../syntax/tree.ts";
import type { TextEdit } from "../../text.ts";
import { warning, type Change, type Found, type LookAt } from "../check.ts";
import { peopleIn } from "../people.ts";
import { pathTo, wordOf } from "../statement-at.ts";

type Facts = {
  readonly text: string;
  /** The labels of all personas of the journey. */
  readonly people: readonly string[];
};

export const sameExpectationForAll = warning({
  code: "same-expectation-for-all",
  message: {
    en: ({ text, people }: Facts) =>
      `${peopleIn.en(people)} are all said to expect "${text}", word for word in separate statements. `
      + "If it is one expectation, write it once for all of them; if not, say in what theirs differ.",
    vi: ({ text, people }: Facts) =>
      `${peopleIn.vi(people)} đều được ghi là kỳ vọng "${text}", giống nhau từng chữ trong các câu riêng. `
      + "Nếu là một kỳ vọng chung, hãy ghi một lần cho tất cả; nếu không, hãy nêu điểm khác nhau của từng người.",
  },
  related: { en: "It is written for the first time here.", vi: "Kỳ vọng này được ghi lần đầu ở đây." },
  documentation: {
    what: {
      en: "One text is copied to every persona of the journey, each time as an expectation of its own.",
      vi: "Cùng một nội dung được chép cho mọi chân dung khách hàng của hành trình, mỗi lần là một kỳ vọng riêng.",
    },
    why: {
      en: "Personas are told apart by what they expect. "
        + "A copied sentence looks like research that was not done, and whoever changes one of the copies forgets the others. "
        + "Statements that differ in their importance, performance, zone or source say something of their own and are left alone.",
      vi: "Các chân dung khách hàng khác nhau ở chính điều họ kỳ vọng. "
        + "Một câu chép lại trông như chưa nghiên cứu, và khi sửa một bản người ta dễ quên các bản còn lại. "
        + "Các câu khác nhau về mức độ quan trọng, mức thể hiện, vùng khoan dung hoặc nguồn đã nói lên điều riêng nên không bị nhắc.",
    },
    bad: `persona Lan "Lan"
persona Minh "Minh"

journey Buy "Buying" {
  for Lan, Minh
  stage Ask "Compares" {
    touchpoint Reviews "Reads the reviews" {
      expects Lan "The roast date is shown" { importance 4 }
      expects Minh "The roast date is shown" { importance 4 }
    }
  }
}
`,
    good: `persona Lan "Lan"
persona Minh "Minh"

journey Buy "Buying" {
  for Lan, Minh
  stage Ask "Compares" {
    touchpoint Reviews "Reads the reviews" {
      expects Lan, Minh "The roast date is shown" { importance 4 }
      expects Minh "Somebody says whether it suits a filter" { importance 3 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
  fix,
});

function visit(touchpoint: Touchpoint, { scope, journey, report }: LookAt<"touchpoint", Facts>): void {
  if (journey.personas.length < 2 || touchpoint.expectations.length < 2) return;
  const groups = Map.groupBy(
    touchpoint.expectations.filter(({ text, metric, personas }) => text !== undefined && metric === undefined && personas.length > 0),
    sayingOf,
  );
  const all = new Set(journey.personas);
  for (const [first, second, ...others] of groups.values()) {
    if (!first || !second) continue;
    const holders = new Set([first, second, ...others].flatMap(({ personas }) => personas));
    // Where one statement is for all of them already, the other is a slip of another kind.
    if (all.size < 2 || !isWithin(all, holders) || [first, second, ...others].some(({ personas }) => isWithin(all, new Set(personas)))) continue;
    const people = [...all].map((name) => scope.find("persona", name));
    if (people.includes(undefined)) continue;
    report({ text: first.text!, people: people.map((persona) => persona!.label ?? persona!.name) }, second, { related: first });
  }
}

/** What an expectation says, its personas left out: the same for copies. */
function sayingOf({ text, desired, abandons, importance, performance, sources }: Expectation): string {
  return JSON.stringify([text!.normalize("NFC").trim().toLowerCase(), desired, abandons, importance, performance, sources.toSorted()]);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}

/** One statement for all, where the copies are written alike but for the names of the personas. */
function fix({ chunk, start }: Found<Facts>): readonly Change[] {
  const path = pathTo(chunk, start);
  const [copy, touchpoint] = [path.at(-1), path.at(-2)];
  if (!copy || !touchpoint?.block || touchpoint.block.statements.length > mostStatements) return [];
  const said = withoutNames(copy);
  const copies = touchpoint.block.statements.filter((one) => wordOf(one) === "expects" && said !== undefined && withoutNames(one) === said);
  const [first, ...others] = copies;
  const heads = copies.flatMap((one) => namesOf(one) ?? []);
  if (!first || !heads[0] || others.length === 0) return [];
  const { start: from, end: to } = heads[0];
  const names = [...new Set(heads.flatMap((head) => head.names))].join(", ");
  const title = { en: "Write it once for all of them", vi: "Viết một lần cho tất cả" };
  return [{ title, isSafe: true, edits: [{ start: from, end: to, text: names }, ...others.map(removal)] }];
}

/** A block that is longer is not searched for copies: it takes time. */
const mostStatements = 200;

/** What is written behind the names of the personas; undefined where a comment stands among them, which would be lost. */
function withoutNames(statement: Statement): string | undefined {
  const { start, end } = statementSpan(statement);
  const source = statement.chunk.text.slice(start, end);
  const text = itemsOf(statement).find(({ kind }) => kind === TokenKind.String);
  if (!text || source.slice(0, text.start - start).includes("/")) return undefined;
  return source.slice(text.start - start);
}

/** The names of the personas and where they stand. */
function namesOf(statement: Statement): { readonly start: number; readonly end: number; readonly names: readonly string[] } | undefined {
  const names = itemsOf(statement).slice(1).filter(({ kind }) => kind === TokenKind.Name);
  const [first, last] = [names[0], names.at(-1)];
  return first && last && { start: first.start, end: last.end, names: names.map(({ text }) => text) };
}

/** Takes a statement out, with its line where nothing else stands on it. */
function removal(statement: Statement): TextEdit {
  const { text } = statement.chunk;
  const { start, end } = statementSpan(statement);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const rest = /^[ \t]*;?[ \t]*\r?\n/.exec(text.slice(end));
  const isOwnLine = text.slice(lineStart, start).trim() === "" && rest !== null;
  return isOwnLine ? { start: lineStart, end: end + rest[0].length, text: "" } : { start, end, text: "" };
}
