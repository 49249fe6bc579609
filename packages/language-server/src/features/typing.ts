import {
  CompletionItemKind,
  CompletionRequest,
  CompletionResolveRequest,
  HoverRequest,
  InlayHintKind,
  InlayHintRequest,
  InsertTextFormat,
  SignatureHelpRequest,
  type CompletionItem as LspItem,
} from "vscode-languageserver";
import { complete, hover, inlayHints, resolveCompletion, signatureHelp, type About, type CompletionItem } from "@sojourn/language/services";
import { editsIn } from "../edits.ts";
import { answering, atSpot, inFile, rangeIn, spanIn, targetOf, type Context, type Feature, type Spot } from "../feature.ts";
import { markup } from "../plain.ts";

/** What helps while a text is written and read: completion, signatures, hovers, hints. */
export function typing(context: Context): Feature {
  const { session, client } = context;
  return {
    capabilities: {
      completionProvider: { triggerCharacters: [" ", ",", '"', "/"], resolveProvider: true, ...(client.labelDetails ? { completionItem: { labelDetailsSupport: true } } : {}) },
      signatureHelpProvider: { triggerCharacters: [" ", ","] },
      hoverProvider: true,
      inlayHintProvider: true,
    },
    handlers: [
      answering(CompletionRequest.type, (params) =>
        atSpot(context, params, (spot) => {
          // A blank that indents asks for nothing.
          if (params.context?.triggerCharacter === " " && isBlankBefore(spot)) return undefined;
          const { items, isIncomplete } = complete(spot.view, spot.offset, { snippets: client.snippets, today: session.today });
          return { isIncomplete, items: items.map((item) => itemOf(context, spot, item, params.textDocument.uri)) };
        }),
      ),
      answering(
        CompletionResolveRequest.type,
        async (item) => {
          const { uri, about } = item.data as { readonly uri: string; readonly about: About };
          const target = await targetOf(context, { uri });
          const markdown = target && resolveCompletion(target.view, { about });
          return markdown === undefined ? item : { ...item, documentation: markup(markdown, client.completionMarkdown) };
        },
        (item) => item,
      ),
      answering(SignatureHelpRequest.type, (params) =>
        atSpot(context, params, ({ view, offset }) => {
          const help = signatureHelp(view, offset);
          if (!help) return undefined;
          const signatures = help.signatures.map(({ label, documentation, parameters, activeParameter = parameters.length }) => ({
            label,
            documentation,
            activeParameter,
            parameters: parameters.map(({ start, end, documentation: of }) => ({
              label: client.labelOffsets ? ([start, end] as [number, number]) : label.slice(start, end),
              ...(of === "" ? {} : { documentation: of }),
            })),
          }));
          return { signatures, activeSignature: help.activeSignature, activeParameter: signatures[help.activeSignature]?.activeParameter ?? 0 };
        }),
      ),
      answering(HoverRequest.type, (params) =>
        atSpot(context, params, (spot) => {
          const found = hover(spot.view, spot.offset, session.today);
          return found && { range: rangeIn(context, spot, found), contents: markup(found.markdown, client.hoverMarkdown) };
        }),
      ),
      answering(InlayHintRequest.type, (params) =>
        inFile(context, params, (target) =>
          inlayHints(target.view, spanIn(context, target, params.range)).map(({ offset, label, tooltip, kind }) => ({
            position: session.positions.toPosition(target.document, offset),
            label,
            tooltip,
            paddingLeft: true,
            ...(kind === "label" ? { kind: InlayHintKind.Parameter } : {}),
          })),
        ),
      ),
    ],
  };
}

function isBlankBefore({ document, offset }: Spot): boolean {
  const text = document.getText();
  let at = offset;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at === 0 || text[at - 1] === "\n" || text[at - 1] === "\r";
}

const itemKinds: Readonly<Record<CompletionItem["kind"], CompletionItemKind>> = {
  word: CompletionItemKind.Property,
  block: CompletionItemKind.Keyword,
  template: CompletionItemKind.Snippet,
  name: CompletionItemKind.Reference,
  introducer: CompletionItemKind.Keyword,
  choice: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Unit,
  sign: CompletionItemKind.Operator,
  date: CompletionItemKind.Value,
  number: CompletionItemKind.Value,
  range: CompletionItemKind.Value,
  text: CompletionItemKind.Text,
  file: CompletionItemKind.File,
  code: CompletionItemKind.Constant,
};

/** Names look like what they name, as in the colours of a text. */
const nameKinds: Readonly<Record<NonNullable<CompletionItem["of"]>, CompletionItemKind>> = {
  brand: CompletionItemKind.Struct,
  competitor: CompletionItemKind.Struct,
  persona: CompletionItemKind.Class,
  "non-customer": CompletionItemKind.Interface,
  team: CompletionItemKind.TypeParameter,
  channel: CompletionItemKind.Enum,
  metric: CompletionItemKind.Variable,
  survey: CompletionItemKind.Event,
  journey: CompletionItemKind.Module,
  stage: CompletionItemKind.Module,
  touchpoint: CompletionItemKind.Function,
};

function itemOf(context: Context, spot: Spot, item: CompletionItem, uri: string): LspItem {
  const { label, kind, of, filterText, detail, replaced, insert, isSnippet, additional, sortText, about } = item;
  const besides = detail === undefined ? {} : context.client.labelDetails ? { labelDetails: { description: detail } } : { detail };
  return {
    label,
    kind: of === undefined ? itemKinds[kind] : nameKinds[of],
    sortText,
    ...(filterText === undefined ? {} : { filterText }),
    ...besides,
    textEdit: { range: rangeIn(context, spot, replaced), newText: insert },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(additional.length === 0 ? {} : { additionalTextEdits: editsIn(context, spot, additional) }),
    data: { uri, about },
  };
}
