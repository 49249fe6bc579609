import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { answering, turn, withProgress, type Context, type Feature } from "../feature.ts";
import { diagnosticsOf } from "../publish.ts";
import type { Workspace } from "../workspace.ts";

/** Findings for clients that ask for them. */
export function diagnostics(context: Context): Feature {
  const { session } = context;
  const kept = new WeakMap<Workspace, Map<string, Kept>>();
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  return {
    capabilities: {
      diagnosticProvider: { identifier: "sojourn", interFileDependencies: true, workspaceDiagnostics: true, workDoneProgress: true },
    },
    handlers: [
      answering(
        DocumentDiagnosticRequest.type,
        async ({ textDocument: { uri }, previousResultId }) => {
          await session.complete(uri);
          const found = session.find(uri);
          if (!found) return nothing;
          return reportOf(now(found.workspace, found.path), previousResultId);
        },
        () => nothing,
      ),
      answering(
        WorkspaceDiagnosticRequest.type,
        (params, token) =>
          withProgress(context, params, async (report) => {
            const before = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
            const items: WorkspaceDocumentDiagnosticReport[] = [];
            const paths = session.all.flatMap((workspace) => [...workspace.files.keys()].map((path) => [workspace, path] as const));
            for (const [at, [workspace, path]] of paths.entries()) {
              if (token.isCancellationRequested) break;
              const uri = workspace.uri(path);
              const version = workspace.documents.get(path)?.text.version ?? null;
              items.push({ ...reportOf(now(workspace, path), before.get(uri)), uri, version });
              if (at % filesAtOnce !== filesAtOnce - 1) continue;
              report(at + 1, paths.length);
              await turn();
            }
            return { items };
          }),
        () => ({ items: [] }),
      ),
    ],
  };

  /** What is to be said of a file now, under the name that it had before where nothing else is to be said. */
  function now(workspace: Workspace, path: string): Kept {
    const known = kept.get(workspace) ?? new Map<string, Kept>();
    kept.set(workspace, known);
    const before = known.get(path);
    session.lookAtClock();
    const { generation } = workspace;
    if (!workspace.files.has(path)) {
      known.delete(path);
      return { id: "0", generation, items: [] };
    }
    if (before?.generation === generation) return before;
    const items = diagnosticsOf(session, workspace, path);
    const isSame = before !== undefined && JSON.stringify(before.items) === JSON.stringify(items);
    const after = isSame ? { ...before, generation } : { id: String(next++), generation, items };
    known.set(path, after);
    return after;
  }
}

/** What was said of a file, and when. */
interface Kept {
  readonly id: string;
  readonly generation: number;
  readonly items: Diagnostic[];
}

function reportOf({ id, items }: Kept, previous: string | undefined): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  return previous === id
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
    : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
}

/** Results of all folders have names of their own. */
let next = 1;

/** After so many files others get a turn. */
const filesAtOnce = 50;
