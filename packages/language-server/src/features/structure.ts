import {
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeKind,
  FoldingRangeRequest,
  SelectionRangeRequest,
  SymbolKind,
  WorkspaceSymbolRequest,
  type DocumentSymbol as LspSymbol,
  type FoldingRange,
  type SelectionRange,
  type SymbolInformation,
} from "vscode-languageserver";
import { documentLinks, documentSymbols, foldsOf, selectionsAt, workspaceSymbols, type DocumentLink, type DocumentSymbol, type Fold, type Links } from "@sojourn/language/services";
import type { FileModel, Span } from "@sojourn/language";
import { answering, inFile, locationsOf, rangeIn, turn, withProgress, type Context, type Feature } from "../feature.ts";
import type { Target } from "../session.ts";
import type { Workspace } from "../workspace.ts";

/** How texts are built, and what a workspace holds. */
export function structure(context: Context): Feature {
  const { session, client } = context;
  return {
    capabilities: {
      documentSymbolProvider: true,
      workspaceSymbolProvider: { workDoneProgress: true },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: { resolveProvider: false },
    },
    handlers: [
      answering(DocumentSymbolRequest.type, (params) =>
        inFile(context, params, (target) => {
          const symbols = documentSymbols(target.view);
          return client.symbolTree ? symbols.map((symbol) => treeOf(context, target, symbol)) : symbols.flatMap((symbol) => flat(context, target, symbol));
        }),
      ),
      answering(WorkspaceSymbolRequest.type, (params, token) =>
        withProgress(context, params, async (report) => {
          const found: SymbolInformation[] = [];
          for (const workspace of session.all) {
            const files = await filesWith(workspace, params.query, report, () => token.isCancellationRequested);
            for (const symbol of workspaceSymbols({ files }, params.query)) {
              const [location] = locationsOf(context, workspace, [symbol]);
              const container = symbol.journey === undefined ? {} : { containerName: symbol.journey };
              if (location) found.push({ name: shown(symbol.label, symbol.name), kind: symbolKinds[symbol.kind], location, ...container });
            }
          }
          return found;
        }),
      ),
      answering(FoldingRangeRequest.type, (params) =>
        inFile(context, params, (target) => foldsOf(target.view).slice(0, client.foldLimit).map((fold) => foldOf(context, target, fold))),
      ),
      answering(SelectionRangeRequest.type, (params) =>
        inFile(context, params, (target) =>
          params.positions.map((position) => {
            const spans = selectionsAt(target.view, session.positions.toOffset(target.document, position));
            const around = (parent: SelectionRange | undefined, span: Span): SelectionRange => ({ range: rangeIn(context, target, span), ...(parent ? { parent } : {}) });
            return spans.reduceRight<SelectionRange | undefined>(around, undefined)!;
          }),
        ),
      ),
      answering(DocumentLinkRequest.type, (params) =>
        inFile(context, params, (target) =>
          documentLinks(target.view).flatMap((link) => {
            const address = addressOf(target.workspace, link);
            return address === undefined ? [] : [{ range: rangeIn(context, target, link), target: address }];
          }),
        ),
      ),
    ],
  };
}

const symbolKinds: Readonly<Record<DocumentSymbol["kind"], SymbolKind>> = {
  brand: SymbolKind.Struct,
  competitor: SymbolKind.Struct,
  persona: SymbolKind.Class,
  "non-customer": SymbolKind.Interface,
  team: SymbolKind.TypeParameter,
  channel: SymbolKind.Enum,
  metric: SymbolKind.Variable,
  survey: SymbolKind.Event,
  question: SymbolKind.Field,
  journey: SymbolKind.Module,
  stage: SymbolKind.Namespace,
  touchpoint: SymbolKind.Function,
};

/** A label, else the name; clients take no name that is empty. */
function shown(label: string | undefined, name: string): string {
  return [label, name].find((text) => text !== undefined && text.trim() !== "") ?? "?";
}

function treeOf(context: Context, target: Target, symbol: DocumentSymbol): LspSymbol {
  const { kind, name, detail, selection, children } = symbol;
  return {
    name: shown(detail, name),
    ...(detail === undefined ? {} : { detail: name }),
    kind: symbolKinds[kind],
    range: rangeIn(context, target, symbol),
    selectionRange: rangeIn(context, target, selection),
    children: children.map((child) => treeOf(context, target, child)),
  };
}

function flat(context: Context, target: Target, symbol: DocumentSymbol, container?: string): SymbolInformation[] {
  const { kind, name, detail, children } = symbol;
  const own = shown(detail, name);
  const location = { uri: target.workspace.uri(target.path), range: rangeIn(context, target, symbol) };
  const self = { name: own, kind: symbolKinds[kind], location, ...(container === undefined ? {} : { containerName: container }) };
  return [self, ...children.flatMap((child) => flat(context, target, child, own))];
}

/** The files among whose symbols the best are; looked for some at a time, so that others get a turn. */
async function filesWith({ links: { files } }: Workspace, query: string, report: (count: number, all: number) => void, isCancelled: () => boolean): Promise<Links["files"]> {
  if (files.size <= filesAtOnce) return files;
  const found: [string, FileModel][] = [];
  const all = [...files];
  for (let at = 0; at < all.length && !isCancelled(); at += filesAtOnce) {
    const some = new Map(all.slice(at, at + filesAtOnce));
    const paths = new Set(workspaceSymbols({ files: some }, query).map(({ path }) => path));
    found.push(...[...some].filter(([path]) => paths.has(path)));
    report(Math.min(all.length, at + filesAtOnce), all.length);
    await turn();
  }
  return new Map(found);
}

/** After so many files others get a turn. */
const filesAtOnce = 100;

const foldKinds = { comment: FoldingRangeKind.Comment, imports: FoldingRangeKind.Imports, block: undefined, text: undefined } as const;

function foldOf(context: Context, target: Target, fold: Fold): FoldingRange {
  const { start, end } = rangeIn(context, target, fold);
  const kind = foldKinds[fold.kind];
  return {
    startLine: start.line,
    endLine: end.line,
    ...(context.client.lineFoldingOnly ? {} : { startCharacter: start.character, endCharacter: end.character }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** Where a link leads: to a page or a letter, or to a file. Addresses of programs, such as `command:`, lead nowhere. */
function addressOf(workspace: Workspace, link: DocumentLink): string | undefined {
  if ("path" in link) return workspace.uri(link.path) + encodeURI(link.rest);
  return /^(https?|mailto):/i.test(link.url) && URL.canParse(link.url) ? link.url : undefined;
}
