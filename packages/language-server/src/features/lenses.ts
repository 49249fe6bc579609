import { CodeLensRequest, CodeLensResolveRequest, type CodeLens as LspLens } from "vscode-languageserver";
import { codeLenses, resolveCodeLens, type CodeLens } from "@sojourn/language/services";
import { answering, inFile, locationsOf, rangeIn, targetOf, type Context, type Feature } from "../feature.ts";

/** The lines above declarations: how often they are referred to, and the way to their picture. */
export function lenses(context: Context): Feature {
  const { client } = context;
  return {
    capabilities: { codeLensProvider: { resolveProvider: true } },
    handlers: [
      answering(CodeLensRequest.type, (params) =>
        inFile(context, params, (target) =>
          codeLenses(target.view)
            // Only who knows the command can open a preview; how often something is used is worth reading anyway.
            .filter(({ leadsTo }) => leadsTo === "references" || client.hasCommands)
            .map((lens): LspLens => ({ range: rangeIn(context, target, lens), data: { uri: params.textDocument.uri, lens } })),
        ),
      ),
      answering(
        CodeLensResolveRequest.type,
        async (shown) => {
          const { uri, lens } = shown.data as { readonly uri: string; readonly lens: CodeLens };
          const target = await targetOf(context, { uri });
          if (!target) return { ...shown, command: { title: "", command: "" } };
          const { title, locations } = resolveCodeLens(target.view, lens);
          if (!client.hasCommands) return { ...shown, command: { title, command: "" } };
          const command =
            lens.leadsTo === "preview"
              ? { title, command: "sojourn.openPreview", arguments: [uri, lens.name] }
              : { title, command: "sojourn.showReferences", arguments: [uri, shown.range.start, locationsOf(context, target.workspace, locations)] };
          return { ...shown, command };
        },
        (shown) => shown,
      ),
    ],
  };
}
