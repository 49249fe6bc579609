import type { Connection } from "vscode-languageserver";
import type { Diagnostic as LspDiagnostic } from "vscode-languageserver-protocol";
import { toDiagnostic } from "./diagnostics.ts";
import type { Session } from "./session.ts";
import type { Workspace } from "./workspace.ts";

/** What is to be said of a file, as a client reads it. */
export function diagnosticsOf(session: Session, workspace: Workspace, path: string): LspDiagnostic[] {
  session.lookAtClock();
  const document = workspace.document(path);
  if (!document) return [];
  return workspace.diagnose(path).map((one) => toDiagnostic(one, document, workspace, session.positions, session.documentation(workspace.lang)));
}

/** Sends findings to a client that does not ask for them: of what was edited at once, of what else is open soon after. */
export class Publisher {
  private readonly connection: Connection;
  private readonly session: Session;
  private readonly sent = new Map<string, readonly LspDiagnostic[]>();
  private later: { readonly timer: ReturnType<typeof setTimeout>; readonly except: string | undefined } | undefined;

  constructor(connection: Connection, session: Session) {
    this.connection = connection;
    this.session = session;
  }

  /** Sends the findings of an open document. */
  now(uri: string): void {
    const found = this.session.find(uri);
    const document = found?.workspace.documents.get(found.path);
    if (!found || !document) return;
    const diagnostics = diagnosticsOf(this.session, found.workspace, found.path);
    this.sent.set(uri, diagnostics);
    void this.connection.sendDiagnostics({ uri, version: document.text.version, diagnostics });
  }

  /** Sends, a moment later, the findings of the open documents that have others than those sent last; of `edited` they were. */
  soon(edited?: string): void {
    if (this.later) clearTimeout(this.later.timer);
    // Two documents edited in one moment may each have changed what is to be said of the other.
    const except = !this.later || this.later.except === edited ? edited : undefined;
    const timer = setTimeout(() => {
      this.later = undefined;
      for (const workspace of this.session.all) {
        for (const [path, { uri, text }] of workspace.documents) {
          if (uri === except) continue;
          const diagnostics = diagnosticsOf(this.session, workspace, path);
          if (isSame(this.sent.get(uri), diagnostics)) continue;
          this.sent.set(uri, diagnostics);
          void this.connection.sendDiagnostics({ uri, version: text.version, diagnostics });
        }
      }
    }, moment);
    this.later = { timer, except };
  }

  /** Takes the findings of a document away. */
  clear(uri: string): void {
    this.sent.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Stops what is still to be sent. */
  stop(): void {
    clearTimeout(this.later?.timer);
  }
}

/** In milliseconds: as long as no one waits for it. */
const moment = 60;

function isSame(one: readonly LspDiagnostic[] | undefined, other: readonly LspDiagnostic[]): boolean {
  if (!one || one.length !== other.length) return false;
  return one.length === 0 || JSON.stringify(one) === JSON.stringify(other);
}
