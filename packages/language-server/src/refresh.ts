import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
  type ClientCapabilities,
  type Connection,
} from "vscode-languageserver";

/** Lets the client ask again for what it shows, where it can: something changed that it does not know of. */
export function refresh(connection: Connection, { workspace }: ClientCapabilities): void {
  const requests = [
    [workspace?.diagnostics, DiagnosticRefreshRequest.type],
    [workspace?.codeLens, CodeLensRefreshRequest.type],
    [workspace?.inlayHint, InlayHintRefreshRequest.type],
    [workspace?.semanticTokens, SemanticTokensRefreshRequest.type],
  ] as const;
  for (const [client, request] of requests) {
    // A client that refuses shows what it has.
    if (client?.refreshSupport) connection.sendRequest(request).catch(() => undefined);
  }
}
