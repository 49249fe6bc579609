import { shorten } from "../../checks/wording.ts";
import { format } from "../../format.ts";
import type { Both } from "../../lang.ts";
import { originIn, type ChunkModel } from "../../model/build.ts";
import { builtIn } from "../../model/scope.ts";
import type { Journey, Touchpoint } from "../../model/types.ts";
import { TokenKind, endAt, kindAt, startAt } from "../../syntax/tokens.ts";
import { headSpan, itemsOf, statementSpan, tokenSpan, type Statement } from "../../syntax/tree.ts";
import { quoteString } from "../../syntax/values.ts";
import { newlineOf, type TextEdit } from "../../text.ts";
import type { Kind } from "../../vocabulary.ts";
import { placeAt, type Step } from "../place.ts";
import { labelOf, type View } from "../view.ts";
import type { CodeAction } from "./action.ts";
import { beginsLine, lineStartAt } from "./surroundings.ts";

/** Adds what the touchpoint at `offset` does not say yet: its channel, its owner, how each persona feels and what they expect. */
export function completing(view: View, offset: number): CodeAction | undefined {
  const found = touchpointAt(view, offset);
  if (!found) return undefined;
  const { file, lang } = view;
  const { statement, chunk, touchpoint } = found;
  const missing = missingIn(view, found);
  const words = [...missing.top, ...missing.bottom].map((text) => text.slice(0, text.indexOf(" ")));
  if (words.length === 0) return undefined;
  const edits = insertions(statement, missing).map(({ start, end, text }) => ({
    path: file.path,
    start: chunk.chunk.start + start,
    end: chunk.chunk.start + end,
    text: text.replace(/\r\n?|\n/g, newlineOf(file.tree.text)),
  }));
  return { title: titles[lang](shorten(labelOf(touchpoint), 60), words.join(", ")), kind: "refactor.rewrite", edits };
}

const titles: Both<(label: string, words: string) => string> = {
  en: (label, words) => `Add what "${label}" misses: ${words}`,
  vi: (label, words) => `Thêm những gì "${label}" còn thiếu: ${words}`,
};

interface Found {
  readonly statement: Statement;
  readonly chunk: ChunkModel;
  readonly touchpoint: Touchpoint;
  readonly journey: Journey;
}

/** The touchpoint that `offset` is in, provided that all of it could be read. */
function touchpointAt(view: View, offset: number): Found | undefined {
  const place = placeAt(view, offset);
  const isTouchpoint = ({ row }: Step): boolean => row?.declares === "touchpoint";
  const step = place && (place.head && isTouchpoint(place.head) ? place.head : place.outer.findLast(isTouchpoint));
  if (!step) return undefined;
  const { chunk } = place;
  const { statement } = step;
  const { start, end } = statementSpan(statement);
  const isBroken = chunk.chunk.problems.length > 0 || chunk.problems.some((problem) => problem.start >= start && problem.start <= end);
  const touchpoint = chunk.elements[chunk.origins.indexOf(statement)] as Touchpoint | undefined;
  const journey = chunk.declarations.find(({ element }) => element === touchpoint)?.journey;
  return isBroken || !touchpoint || !journey ? undefined : { statement, chunk, touchpoint, journey };
}

/** Statements that go to the beginning of the block, and to its end. */
interface Missing {
  readonly top: readonly string[];
  readonly bottom: readonly string[];
}

function missingIn(view: View, found: Found): Missing {
  const { touchpoint, journey } = found;
  const knows = (kind: Kind, name: string): boolean => view.links.declared(view.file.path, kind, name) !== undefined || builtIn[kind].has(name);
  const siblings = journey.stages.flatMap(({ touchpoints }) => touchpoints);
  const channel = mostFrequent(siblings.flatMap(({ channels }) => channels ?? []).filter((name) => knows("channel", name))) ?? "web";
  const owners = siblings.flatMap(({ owner }) => owner ?? []);
  const teams = view.links.seen(view.file.path, "team").map(({ name }) => name);
  const owner = [journey.owner, mostFrequent(owners), ...teams].find((name) => name !== undefined && knows("team", name));
  const everyone = journey.personas.filter((name) => knows("persona", name));
  const heard = new Set(touchpoint.feelings.map(({ persona }) => persona));
  // A feeling without a name is that of every customer.
  const unheard = heard.has(undefined) ? [] : everyone.filter((name) => !heard.has(name));
  const isSilent = touchpoint.feelings.length === 0 && everyone.length === 0;
  return {
    top: [
      ...((touchpoint.channels ?? []).length === 0 ? [`channel ${channel}`] : []),
      ...(touchpoint.owner === undefined && owner !== undefined ? [`owner ${owner}`] : []),
    ],
    bottom: [
      ...(unheard.length > 0 || isSilent ? [`feels ${isSilent ? "3" : [...new Set(unheard)].map((name) => `${name} 3`).join(", ")}`] : []),
      ...(touchpoint.expectations.length === 0 ? [`expects ${expectation(view, found)}`] : []),
    ],
  };
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce<readonly [string | undefined, number]>((most, one) => (one[1] > most[1] ? one : most), [undefined, 0])[0];
}

/** What is promised here, else what the customer wants from the journey, else what everyone expects. */
function expectation({ file, links, lang }: View, { journey, touchpoint, chunk }: Found): string {
  for (const promise of touchpoint.promises) {
    const { text, metric, level } = promise;
    const said = itemsOf(originIn(chunk, promise)!).slice(1);
    const known = metric === undefined ? undefined : links.declared(file.path, "metric", metric)?.declared.element;
    const isSound = metric === undefined || (known?.kind === "metric" && known.unit === level?.unit);
    const isShort = said.every((item) => !/[\r\n]/.test(item.text));
    if (isSound && isShort) return `${metric === undefined ? quoteString(text!) : said.map((item) => item.text).join(" ")} { from explicit-promise }`;
  }
  return quoteString(journey.goal ?? everyone[lang]);
}

const everyone: Both<string> = { en: "It works the first time", vi: "Mọi việc suôn sẻ ngay từ lần đầu" };

/** The edits that put statements into a block; relative to the chunk. */
function insertions(statement: Statement, missing: Missing): TextEdit[] {
  const { chunk, block } = statement;
  const { text } = chunk;
  const { start, end } = statementSpan(statement);
  const lineStart = lineStartAt(text, start);
  const indent = beginsLine(text, start) ? text.slice(lineStart, start) : undefined;
  const line = (one: string): string => `${indent}  ${one}\n`;
  if (block?.close === undefined || indent === undefined) return [{ start, end, text: rewritten(statement, missing) }];
  const [open, close] = [behindOpen(statement), tokenSpan(chunk, block.close).start];
  if (open === undefined || !beginsLine(text, close)) return [{ start, end, text: rewritten(statement, missing) }];
  const closing = lineStartAt(text, close);
  const [top, bottom] = [missing.top.map(line).join(""), missing.bottom.map(line).join("")];
  if (open === closing) return [{ start: open, end: open, text: top + bottom }];
  return [{ start: open, end: open, text: top }, { start: closing, end: closing, text: bottom }].filter(({ text: put }) => put !== "");
}

/** Where the line behind the `{` begins, provided that nothing but a comment follows on its own. */
function behindOpen({ chunk, block }: Statement): number | undefined {
  const { tokens, text } = chunk;
  for (let index = block!.open + 1; index < tokens.length; index++) {
    const kind = kindAt(tokens, index);
    if (kind > TokenKind.End) return undefined;
    const start = startAt(tokens, index);
    const source = text.slice(start, endAt(tokens, index, text.length));
    const newline = kind === TokenKind.Space || kind === TokenKind.End ? /\r\n?|\n/.exec(source) : undefined;
    if (newline) return start + newline.index + newline[0].length;
    if (kind === TokenKind.BlockComment && /[\r\n]/.test(source)) return undefined;
  }
  return undefined;
}

/** The whole statement with its block on several lines, in canonical form as deep as it stands. */
function rewritten(statement: Statement, { top, bottom }: Missing): string {
  const { chunk, block, parent } = statement;
  const head = headSpan(statement);
  const open = block ? tokenSpan(chunk, block.open) : head;
  const close = block?.close === undefined ? undefined : tokenSpan(chunk, block.close).start;
  const inner = block ? chunk.text.slice(open.end, close).trim() : "";
  const between = block ? chunk.text.slice(head.end, open.start).trim() : "";
  const first = `${chunk.text.slice(head.start, head.end)} {${between === "" ? "" : ` ${between}`}`;
  const lines = [first, ...top, ...(inner === "" ? [] : [inner]), ...bottom, "}"];
  let depth = 0;
  for (let outer = parent; outer; outer = outer.parent) depth++;
  const written = `${"_ {\n".repeat(depth)}${lines.join("\n")}\n${"}\n".repeat(depth)}`;
  const formatted = format(written).text.split(/\r\n|\n/);
  return formatted.slice(depth, formatted.length - depth - 1).join("\n").trimStart();
}
