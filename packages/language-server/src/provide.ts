import type { ClientCapabilities, Connection, ServerCapabilities } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** What the features of this server tell the client. */
export interface Provided {
  readonly capabilities: Partial<ServerCapabilities>;
  readonly workspace: NonNullable<ServerCapabilities["workspace"]>;
  /** Asks the client to ask again for what it shows. */
  readonly refresh: () => void;
}

/** Answers the requests of all features. */
export function provide(connection: Connection, session: Session, client: ClientCapabilities): Provided {
  void [connection, session, client];
  return { capabilities: {}, workspace: {}, refresh: () => undefined };
}
