import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  ReferencesRequest,
  TypeDefinitionRequest,
  type Location,
  type LocationLink,
} from "vscode-languageserver";
import { definition, highlights, references, typeDefinition, type Definition } from "@sojourn/language/services";
import { answering, atSpot, locationsOf, rangeIn, withProgress, type Context, type Feature, type Spot } from "../feature.ts";

/** Where names lead, and where they are used. */
export function navigation(context: Context): Feature {
  const { client } = context;
  return {
    capabilities: {
      definitionProvider: true,
      typeDefinitionProvider: true,
      referencesProvider: { workDoneProgress: true },
      documentHighlightProvider: true,
    },
    handlers: [
      answering(DefinitionRequest.type, (params) =>
        atSpot(context, params, (spot) => targetsOf(context, spot, definition(spot.view, spot.offset), client.links.definition)),
      ),
      answering(TypeDefinitionRequest.type, (params) =>
        atSpot(context, params, (spot) => targetsOf(context, spot, typeDefinition(spot.view, spot.offset), client.links.typeDefinition)),
      ),
      answering(ReferencesRequest.type, (params) =>
        withProgress(context, params, () =>
          atSpot(context, params, ({ workspace, view, offset }) =>
            locationsOf(context, workspace, references(view, offset, { withDeclaration: params.context.includeDeclaration })),
          ),
        ),
      ),
      answering(DocumentHighlightRequest.type, (params) =>
        atSpot(context, params, (spot) =>
          highlights(spot.view, spot.offset).map(({ kind, ...span }) => ({
            range: rangeIn(context, spot, span),
            kind: kind === "write" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          })),
        ),
      ),
    ],
  };
}

function targetsOf(context: Context, spot: Spot, found: Definition | undefined, asLinks: boolean): Location[] | LocationLink[] | undefined {
  if (!found) return undefined;
  const { workspace } = spot;
  if (!asLinks) return locationsOf(context, workspace, found.targets.map(({ path, name }) => ({ path, ...name })));
  const originSelectionRange = rangeIn(context, spot, found.origin);
  return found.targets.flatMap(({ path, name, start, end }): LocationLink[] => {
    const document = workspace.document(path);
    if (!document) return [];
    const ranges = { targetRange: rangeIn(context, { document }, { start, end }), targetSelectionRange: rangeIn(context, { document }, name) };
    return [{ originSelectionRange, targetUri: workspace.uri(path), ...ranges }];
  });
}
