import {
  FileOperationPatternKind,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  RenameRequest,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { filesRenamed, linkedEditing, linkedName, prepareRename, rename } from "@sojourn/language/services";
import { refuse, workspaceEdit } from "../edits.ts";
import { answering, atSpot, rangeIn, withProgress, type Context, type Feature } from "../feature.ts";
import { pathBelow } from "../uri.ts";

/** Other names: of what is declared, and of files. */
export function renaming(context: Context): Feature {
  const { session, client } = context;
  const { textDocument, workspace: offered } = client.capabilities;
  return {
    capabilities: {
      renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true, workDoneProgress: true } : true,
      linkedEditingRangeProvider: true,
      ...(offered?.fileOperations?.willRename ? { workspace: { fileOperations: { willRename: { filters } } } } : {}),
    },
    handlers: [
      answering(PrepareRenameRequest.type, (params) =>
        atSpot(context, params, (spot) => {
          const found = prepareRename(spot.view, spot.offset);
          if (found && "refused" in found) refuse(found.refused);
          return found && { range: rangeIn(context, spot, found), placeholder: found.name };
        }),
      ),
      answering(RenameRequest.type, (params) =>
        withProgress(context, params, () =>
          atSpot(context, params, ({ workspace, view, offset }) => {
            const found = rename(view, offset, params.newName);
            if (found && "refused" in found) refuse(found.refused);
            return found && workspaceEdit(context, workspace, found.edits);
          }),
        ),
      ),
      answering(LinkedEditingRangeRequest.type, (params) =>
        atSpot(context, params, (spot) => {
          const spans = linkedEditing(spot.view, spot.offset);
          return spans && { ranges: spans.map((span) => rangeIn(context, spot, span)), wordPattern: linkedName };
        }),
      ),
      answering(WillRenameFilesRequest.type, ({ files }) => {
        const edits = session.all.map((workspace): WorkspaceEdit | undefined => {
          // What moves from one folder to another leaves the paths of both.
          const renames = files.flatMap(({ oldUri, newUri }) => {
            const [from, to] = [pathBelow(workspace.folder, oldUri), pathBelow(workspace.folder, newUri)];
            return from !== undefined && to !== undefined && session.find(oldUri)?.workspace === workspace ? [{ from, to }] : [];
          });
          const found = filesRenamed(workspace.links, renames);
          return found.length > 0 ? workspaceEdit(context, workspace, found) : undefined;
        });
        return joined(edits.filter((edit) => edit !== undefined));
      }),
    ],
  };
}

const filters = [
  { scheme: "file", pattern: { glob: "**/*", matches: FileOperationPatternKind.file } },
  { scheme: "file", pattern: { glob: "**", matches: FileOperationPatternKind.folder } },
];

/** The changes of several workspaces as one; null where there are none. */
function joined(edits: readonly WorkspaceEdit[]): WorkspaceEdit | null {
  const [first] = edits;
  if (!first) return null;
  return first.documentChanges
    ? { documentChanges: edits.flatMap(({ documentChanges = [] }) => documentChanges) }
    : { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) as NonNullable<WorkspaceEdit["changes"]> };
}
