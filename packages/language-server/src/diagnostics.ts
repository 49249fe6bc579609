import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as LspDiagnostic } from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "@sojourn/language";
import { rangeOf, type Positions } from "./position.ts";
import type { Workspace } from "./workspace.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** A finding as a client reads it. */
export function toDiagnostic(diagnostic: Diagnostic, document: TextDocument, workspace: Workspace, positions: Positions, documentation: string | undefined): LspDiagnostic {
  const { code, severity, message, related } = diagnostic;
  const other = related && workspace.document(related.file);
  return {
    range: rangeOf(positions, document, diagnostic),
    severity: severities[severity],
    code,
    ...(documentation === undefined ? {} : { codeDescription: { href: `${documentation}#${code}` } }),
    source: "sojourn",
    message,
    ...(code === "unused-declaration" ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related && other
      ? { relatedInformation: [{ location: { uri: workspace.uri(related.file), range: rangeOf(positions, other, related) }, message: related.message }] }
      : {}),
  };
}
