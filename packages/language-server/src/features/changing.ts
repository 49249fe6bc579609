import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type CodeAction as LspAction,
} from "vscode-languageserver";
import type { Span } from "@sojourn/language";
import { codeActions, formatDocument, formatOnType, formatRange, type CodeAction } from "@sojourn/language/services";
import { toDiagnostic } from "../diagnostics.ts";
import { editsIn, workspaceEdit } from "../edits.ts";
import { answering, atSpot, inFile, spanIn, targetOf, type Context, type Feature } from "../feature.ts";
import type { Target } from "../session.ts";

/** What changes a text for people: formatting and code actions. */
export function changing(context: Context): Feature {
  const { session, client } = context;
  return {
    capabilities: {
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: ["\n"] },
      ...(client.codeActions ? { codeActionProvider: { codeActionKinds: [...kinds], resolveProvider: client.resolvesEdits } } : {}),
    },
    handlers: [
      answering(DocumentFormattingRequest.type, (params) =>
        inFile(context, params, (target) => editsIn(context, target, formatDocument(target.view))),
      ),
      answering(DocumentRangeFormattingRequest.type, (params) =>
        inFile(context, params, (target) => {
          const { start, end } = spanIn(context, target, params.range);
          return editsIn(context, target, formatRange(target.view, start, end));
        }),
      ),
      answering(DocumentOnTypeFormattingRequest.type, (params) =>
        atSpot(context, params, (spot) => editsIn(context, spot, formatOnType(spot.view, spot.offset, params.ch))),
      ),
      answering(CodeActionRequest.type, (params) =>
        inFile(context, params, (target) => {
          if (!client.codeActions) return [];
          const span = spanIn(context, target, params.range);
          const { only } = params.context;
          return actionsAt(target, span, only).flatMap((action, index): LspAction[] => {
            const edit = workspaceEdit(context, target.workspace, action.edits);
            if (!edit) return [];
            const asked: Asked = { uri: params.textDocument.uri, version: target.document.version, ...span, only, index };
            return [{ ...actionOf(target, span, action), ...(client.resolvesEdits ? { data: asked } : { edit }) }];
          });
        }),
      ),
      answering(
        CodeActionResolveRequest.type,
        async (action) => {
          const { uri, version, start, end, only, index } = action.data as Asked;
          const target = await targetOf(context, { uri });
          // What was offered for another text does not fit this one.
          const found = target?.document.version === version ? actionsAt(target, { start, end }, only)[index] : undefined;
          const edit = found?.title === action.title && target ? workspaceEdit(context, target.workspace, found.edits) : undefined;
          return edit ? { ...action, edit } : action;
        },
        (action) => action,
      ),
    ],
  };

  function actionOf(target: Target, span: Span, { title, kind, isPreferred, diagnostics: answered }: CodeAction): LspAction {
    const found = answered && foundAt(target, span);
    const { workspace, document } = target;
    const documentation = session.documentation(workspace.lang);
    const answers = answered?.map((at) => toDiagnostic(found![at]!, document, workspace, session.positions, documentation));
    return { title, kind, ...(isPreferred ? { isPreferred } : {}), ...(answers ? { diagnostics: answers } : {}) };
  }
}

const kinds = ["quickfix", "refactor.extract", "refactor.rewrite", "source.organizeImports", "source.fixAll"] as const satisfies readonly CodeAction["kind"][];

/** What was asked, so that an action is found again. */
interface Asked extends Span {
  readonly uri: string;
  readonly version: number;
  readonly only: readonly string[] | undefined;
  readonly index: number;
}

function actionsAt(target: Target, span: Span, only: readonly string[] | undefined): CodeAction[] {
  const { workspace, view } = target;
  return codeActions(view, span, foundAt(target, span), { review: { ...workspace.options, isWhole: true }, ...(only ? { only } : {}) });
}

function foundAt({ workspace, path }: Target, { start, end }: Span) {
  return workspace.diagnose(path).filter((one) => one.start <= end && start <= one.end);
}
