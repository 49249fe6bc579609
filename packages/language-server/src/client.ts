import type { ClientCapabilities } from "vscode-languageserver";

/** What the client can do, as far as answers depend on it. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  /** It knows the commands `sojourn.showReferences` and `sojourn.openPreview`. */
  readonly hasCommands: boolean;
  /** Addresses of the page that explains the checks, by language. */
  readonly pages: Readonly<Partial<Record<"en" | "vi", string>>>;
  /** Places in other documents may be told with more than a range. */
  readonly links: { readonly definition: boolean; readonly typeDefinition: boolean };
  /** Edits name the version of the document that they are for. */
  readonly documentChanges: boolean;
  /** Edits may make files. */
  readonly createsFiles: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly labelOffsets: boolean;
  /** It takes code actions as such, and not as commands only. */
  readonly codeActions: boolean;
  /** It asks for what a code action changes when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly symbolTree: boolean;
  readonly lineFoldingOnly: boolean;
  /** How many folds it takes. */
  readonly foldLimit: number;
}

/** What a client can do, as it says when it begins. */
export function clientOf(capabilities: ClientCapabilities, options: unknown): Client {
  const { textDocument = {}, workspace = {} } = capabilities;
  const { completion, codeAction, foldingRange } = textDocument;
  const edit = workspace.workspaceEdit;
  const { commands, documentation } = fieldsOf(options);
  const { en, vi } = fieldsOf(documentation);
  const documentChanges = edit?.documentChanges === true;
  return {
    capabilities,
    hasCommands: commands === true,
    pages: { ...(typeof en === "string" ? { en } : {}), ...(typeof vi === "string" ? { vi } : {}) },
    links: { definition: textDocument.definition?.linkSupport === true, typeDefinition: textDocument.typeDefinition?.linkSupport === true },
    documentChanges,
    createsFiles: documentChanges && edit?.resourceOperations?.includes("create") === true,
    hoverMarkdown: textDocument.hover?.contentFormat?.includes("markdown") === true,
    completionMarkdown: completion?.completionItem?.documentationFormat?.includes("markdown") === true,
    snippets: completion?.completionItem?.snippetSupport === true,
    labelDetails: completion?.completionItem?.labelDetailsSupport === true,
    labelOffsets: textDocument.signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport === true,
    codeActions: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes("edit") === true,
    symbolTree: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    lineFoldingOnly: foldingRange?.lineFoldingOnly === true,
    foldLimit: foldingRange?.rangeLimit ?? Number.MAX_SAFE_INTEGER,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
