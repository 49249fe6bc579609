import type { Range } from "vscode-languageserver";
import type { Code } from "@sojourn/language";
import { rangeIn, type Context } from "../feature.ts";
import type { Target } from "../session.ts";

/** Why a text cannot be read as a whole: what is said of the first such place. */
export interface Broken {
  readonly message: string;
  readonly range: Range;
}

/** What costs a statement, so that a picture has less than was meant. Names that nobody declares are drawn as they are. */
const losing: ReadonlySet<Code> = new Set<Code>([
  "syntax-error",
  "unclosed-block",
  "unclosed-string",
  "invalid-date",
  "too-deep",
  "file-too-large",
  "unknown-block",
  "unknown-attribute",
  "misplaced-statement",
  "wrong-value",
]);

/** The first place of a text that cannot be read; undefined where all of it can. */
export function brokenIn(context: Context, target: Target): Broken | undefined {
  const { workspace, path } = target;
  const found = workspace.diagnose(path).find(({ code, severity }) => severity === "error" && losing.has(code));
  return found && { message: found.message, range: rangeIn(context, target, found) };
}
