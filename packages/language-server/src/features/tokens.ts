import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver";
import type { Span } from "@sojourn/language";
import { semanticModifiers, semanticTokens, semanticTypes } from "@sojourn/language/services";
import { answering, inFile, rangeIn, spanIn, type Context, type Feature } from "../feature.ts";
import type { Target } from "../session.ts";

/** What words mean, for colours. */
export function tokens(context: Context): Feature {
  const { session } = context;
  /** By address, what was told last of a document that is open. */
  const told = new Map<string, Told>();
  let next = 1;
  return {
    capabilities: {
      semanticTokensProvider: {
        legend: { tokenTypes: [...semanticTypes], tokenModifiers: [...semanticModifiers] },
        full: { delta: true },
        range: true,
      },
    },
    handlers: [
      answering(SemanticTokensRequest.type, (params) => inFile(context, params, (target) => tell(params.textDocument.uri, target))),
      answering(SemanticTokensDeltaRequest.type, (params) =>
        inFile(context, params, (target): SemanticTokens | SemanticTokensDelta => {
          const { uri } = params.textDocument;
          const before = told.get(uri);
          const now = tell(uri, target);
          return before?.resultId === params.previousResultId ? deltaOf(before.data, now) : now;
        }),
      ),
      answering(SemanticTokensRangeRequest.type, (params) =>
        inFile(context, params, (target) => ({ data: encoded(context, target, spanIn(context, target, params.range)) })),
      ),
    ],
  };

  function tell(uri: string, target: Target): Told {
    for (const other of told.keys()) if (!isOpen(other)) told.delete(other);
    const now = { resultId: String(next++), data: encoded(context, target) };
    told.set(uri, now);
    return now;
  }

  function isOpen(uri: string): boolean {
    const found = session.find(uri);
    return found?.workspace.documents.has(found.path) === true;
  }
}

interface Told {
  readonly resultId: string;
  readonly data: number[];
}

/** Five numbers a token: lines and characters from the one before, length, type, modifiers. */
function encoded(context: Context, target: Target, range?: Span): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { start: from, length, type, modifiers } of semanticTokens(target.view, range)) {
    const { start, end } = rangeIn(context, target, { start: from, end: from + length });
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << semanticModifiers.indexOf(modifier)), 0);
    data.push(start.line - line, start.line === line ? start.character - character : start.character);
    data.push(end.character - start.character, semanticTypes.indexOf(type), bits);
    [line, character] = [start.line, start.character];
  }
  return data;
}

/** The one edit that makes the new numbers of the old: what is alike at both ends stays. */
function deltaOf(before: readonly number[], { resultId, data }: Told): SemanticTokensDelta {
  const most = Math.min(before.length, data.length);
  let start = 0;
  while (start < most && before[start] === data[start]) start++;
  let behind = 0;
  while (behind < most - start && before[before.length - 1 - behind] === data[data.length - 1 - behind]) behind++;
  const deleteCount = before.length - start - behind;
  const inserted = data.slice(start, data.length - behind);
  return { resultId, edits: deleteCount + inserted.length === 0 ? [] : [{ start, deleteCount, data: inserted }] };
}
