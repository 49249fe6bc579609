import type { Diagnostic } from "../../checks/diagnose.ts";
import type { CodeAction } from "./action.ts";

/** The fixes that checks know for what they found. */
export function quickFixes(diagnostics: readonly Diagnostic[]): CodeAction[] {
  return diagnostics.flatMap(({ file, fixes = [] }, index) =>
    fixes.map(({ title, edits }, at): CodeAction => ({
      title,
      kind: "quickfix",
      edits: edits.map((edit) => ({ path: file, ...edit })),
      ...(at === 0 ? { isPreferred: true } : {}),
      diagnostics: [index],
    })),
  );
}
