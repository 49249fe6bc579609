import type { Diagnostic } from "../checks/diagnose.ts";
import type { ReviewOptions } from "../checks/rules.ts";
import type { Span } from "../text.ts";
import type { ActionKind, CodeAction } from "./actions/action.ts";
import { completing } from "./actions/complete-touchpoint.ts";
import { creating } from "./actions/create-missing.ts";
import { extracting } from "./actions/extract.ts";
import { fixAll } from "./actions/fix-all.ts";
import { organizeImports } from "./actions/organize-imports.ts";
import { quickFixes } from "./actions/quick-fixes.ts";
import { silencing } from "./actions/silence.ts";
import { chunkAt, type View } from "./view.ts";

export type { ActionKind, CodeAction, FileCreation } from "./actions/action.ts";

/** Which actions an editor asks for. */
export interface ActionRequest {
  /** Only of these kinds, `source` standing for all that begin so. Everything but what concerns the whole file where it is missing. */
  readonly only?: readonly string[];
  /** How the workspace is reviewed; what fixes all of a file reviews it again. */
  readonly review?: ReviewOptions;
}

/** What can be done at a stretch of a file; `diagnostics` are those found there. */
export function codeActions(view: View, span: Span, diagnostics: readonly Diagnostic[], { only, review = {} }: ActionRequest = {}): CodeAction[] {
  const isWanted = (kind: ActionKind): boolean => only === undefined || isNamed(kind, only);
  const found: (CodeAction | undefined)[] = [];
  if (isWanted("quickfix")) found.push(...quickFixes(diagnostics), ...creating(view, diagnostics), ...silencing(view, diagnostics));
  if (isWanted("refactor.rewrite")) found.push(completing(view, span.start));
  if (isWanted("refactor.extract")) found.push(extracting(view, span.start));
  if (isWanted("source.organizeImports") && (only !== undefined || isAtImport(view, span))) found.push(organizeImports(view));
  if (only !== undefined && isWanted("source.fixAll")) found.push(fixAll(view, review));
  return found.filter((action) => action !== undefined);
}

/** Whether a kind, or one that it is part of, is among those wanted. */
function isNamed(kind: ActionKind, only: readonly string[]): boolean {
  return only.some((one) => one === "" || kind === one || kind.startsWith(`${one}.`));
}

function isAtImport({ file }: View, { start }: Span): boolean {
  return (chunkAt(file, start)?.imports.length ?? 0) > 0;
}
