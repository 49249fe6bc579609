// Every kind of request that an editor makes, at a place by chance, and what answers are allowed.

import { ResponseError } from "vscode-languageserver-protocol/node";
import type { Client } from "./client.ts";
import { linesOf, positionIn, rangeIn, type Position, type Range } from "./mirror.ts";
import type { Random } from "./random.ts";

/** What a request may be about. */
export interface Aim {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly range: Range;
}

/** By method, what is asked; those that follow up on an answer get the answer. */
export const requests: Readonly<Record<string, (aim: Aim) => object>> = {
  "textDocument/diagnostic": ({ textDocument }) => ({ textDocument }),
  "workspace/diagnostic": () => ({ previousResultIds: [] }),
  "textDocument/completion": ({ textDocument, position }) => ({ textDocument, position }),
  "textDocument/signatureHelp": ({ textDocument, position }) => ({ textDocument, position }),
  "textDocument/hover": ({ textDocument, position }) => ({ textDocument, position }),
  "textDocument/definition": ({ textDocument, position }) => ({ textDocument, position }),
  "textDocument/typeDefinition": ({ textDocument, position }) => ({ textDocument, position }),
  "textDocument/references": ({ textDocument, position }) => ({ textDocument, position, context: { includeDeclaration: true } }),
  "textDocument/documentHighlight": ({ textDocument, position }) => ({ textDocument, position }),
  "textDocument/prepareRename": ({ textDocument, position }) => ({ textDocument, position }),
  "textDocument/rename": ({ textDocument, position }) => ({ textDocument, position, newName: "Mới" }),
  "textDocument/documentSymbol": ({ textDocument }) => ({ textDocument }),
  "workspace/symbol": () => ({ query: "th" }),
  "textDocument/foldingRange": ({ textDocument }) => ({ textDocument }),
  "textDocument/selectionRange": ({ textDocument, position }) => ({ textDocument, positions: [position] }),
  "textDocument/semanticTokens/full": ({ textDocument }) => ({ textDocument }),
  "textDocument/semanticTokens/full/delta": ({ textDocument }) => ({ textDocument, previousResultId: "1" }),
  "textDocument/semanticTokens/range": ({ textDocument, range }) => ({ textDocument, range }),
  "textDocument/formatting": ({ textDocument }) => ({ textDocument, options }),
  "textDocument/rangeFormatting": ({ textDocument, range }) => ({ textDocument, range, options }),
  "textDocument/onTypeFormatting": ({ textDocument, position }) => ({ textDocument, position, ch: "}", options }),
  "textDocument/codeAction": ({ textDocument, range }) => ({ textDocument, range, context: { diagnostics: [] } }),
  "textDocument/codeLens": ({ textDocument }) => ({ textDocument }),
  "textDocument/inlayHint": ({ textDocument, range }) => ({ textDocument, range }),
  "textDocument/documentLink": ({ textDocument }) => ({ textDocument }),
  "textDocument/prepareCallHierarchy": ({ textDocument, position }) => ({ textDocument, position }),
  "textDocument/linkedEditingRange": ({ textDocument, position }) => ({ textDocument, position }),
  "workspace/willRenameFiles": ({ textDocument: { uri } }) => ({ files: [{ oldUri: uri, newUri: uri.replace(/[^/]*$/, "elsewhere/renamed.journey") }] }),
  "sojourn/diagram": ({ textDocument }) => ({ textDocument }),
};

const options = { tabSize: 2, insertSpaces: true };

/** By method, what an editor asks further about an answer. */
const further: Readonly<Record<string, readonly (readonly [method: string, params: (one: object) => object])[]>> = {
  "textDocument/completion": [["completionItem/resolve", (one) => one]],
  "textDocument/codeLens": [["codeLens/resolve", (one) => one]],
  "textDocument/codeAction": [["codeAction/resolve", (one) => one]],
  "textDocument/prepareCallHierarchy": [
    ["callHierarchy/incomingCalls", (item) => ({ item })],
    ["callHierarchy/outgoingCalls", (item) => ({ item })],
  ],
};

/** Every method that may be asked, those that follow up too. */
export const methods: readonly string[] = [...Object.keys(requests), ...Object.values(further).flatMap((ones) => ones.map(([method]) => method))];

/** What a request is about, by chance: often a word; the place need not lie in the text. */
export function randomAim(random: Random, uri: string, text: string): Aim {
  const lines = linesOf(text);
  const words = random.percent(60) ? wordsIn(text) : [];
  const place = (): number => (words.length > 0 ? random.one(words) : random.below(text.length + 1));
  const [start, end] = [place(), place()].sort((one, other) => one - other) as [number, number];
  const isWild = random.percent(10);
  const wild = { line: random.below(lines.length + 5), character: random.one([0, 7, 999, 2 ** 31 - 1]) };
  const position = isWild ? wild : positionIn(lines, start);
  return { textDocument: { uri }, position, range: { ...rangeIn(lines, { start, end }), ...(isWild ? { end: wild } : {}) } };
}

/** Each word of a text. */
export function everyAim(uri: string, text: string): readonly Aim[] {
  const lines = linesOf(text);
  return wordsIn(text).map((start) => {
    const range = rangeIn(lines, { start, end: Math.min(text.length, start + 20) });
    return { textDocument: { uri }, position: range.start, range };
  });
}

/** Where words begin, and blocks end. */
function wordsIn(text: string): readonly number[] {
  return [...text.matchAll(/[\p{L}\p{M}]+|(?<=\})/gu)].map(({ index }) => index);
}

/** How often each method was answered with something, and what was answered that must not be. */
export interface Tally {
  readonly answered: Map<string, number>;
  readonly faults: string[];
}

/** All answers to requests about a place, by method, but those that say what changed since an earlier one. What the server numbers is left out. */
export async function answersTo(client: Client, aim: Aim): Promise<ReadonlyMap<string, unknown>> {
  const asked = Object.entries(requests).filter(([method]) => !method.endsWith("/delta"));
  const answers = asked.map(async ([method, params]) => [method, await client.request(method, params(aim)).catch(String)] as const);
  return new Map(await Promise.all(answers).then((all) => all.map(([method, answer]) => [method, withoutNumbers(answer)])));
}

function withoutNumbers(answer: unknown): unknown {
  const isNumber = (key: string): boolean => key === "resultId" || key === "version";
  return JSON.parse(JSON.stringify(answer ?? null, (key, value: unknown) => (isNumber(key) ? undefined : value)));
}

/** Makes a request, and those that follow up on its answer, and notes what comes of it. Never fails. */
export async function ask(client: Client, tally: Tally, method: string, aim: Aim, random: Random): Promise<void> {
  const answer = await noted(client, tally, method, requests[method]!(aim));
  const several = Array.isArray(answer) ? answer : ((answer as { items?: unknown[] } | undefined)?.items ?? []);
  if (several.length === 0) return;
  const one: unknown = random.one(several);
  if (typeof one !== "object" || one === null) return;
  for (const [next, params] of further[method] ?? []) await noted(client, tally, next, params(one));
}

async function noted(client: Client, { answered, faults }: Tally, method: string, params: object): Promise<unknown> {
  try {
    const answer = await client.request(method, params);
    if (answer !== null && !(Array.isArray(answer) && answer.length === 0)) answered.set(method, (answered.get(method) ?? 0) + 1);
    return answer;
  } catch (error) {
    if (!(error instanceof ResponseError) || !isAllowed(error.code)) faults.push(`${method}: ${String(error)} ${JSON.stringify(params)}`);
    return undefined;
  }
}

/** Only a request that cannot be done, such as a rename of a word of the language, may be refused; nothing may break. */
function isAllowed(code: number): boolean {
  return code === requestFailed;
}

const requestFailed = -32803;
