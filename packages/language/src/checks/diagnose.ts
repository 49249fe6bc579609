import type { FileModel } from "../model/file.ts";
import type { PlacedProblem, Scope } from "../model/link.ts";
import type { RelatedPlace } from "../problems.ts";
import type { Span } from "../text.ts";
import { headSpan, itemsOf, type Chunk, type Tree } from "../syntax/tree.ts";
import type { Severity } from "./check.ts";
import { checkOf, checks, type Code } from "./registry.ts";
import { shorten } from "./wording.ts";

/** One finding, as people and programs read it. Offsets are UTF-16 code units in the file. */
export interface Diagnostic extends Span {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** The path of the file, as the project names it. */
  readonly file: string;
  /** Another place that explains it. */
  readonly related?: RelatedPlace;
}

/** Everything that is wrong in one file, in the order of the text. `linking` is what resolving names found. */
export function diagnose(file: FileModel, scope: Scope, linking: readonly PlacedProblem[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { chunk, problems } of file.chunks) {
    for (const problem of chunk.problems) add(problem.code, problem.facts, chunk, problem);
    for (const problem of problems) add(problem.code, problem.facts, chunk, problem);
  }
  for (const { chunk, problem } of linking) add(problem.code, problem.facts, chunk, problem);
  for (const check of checks) {
    check.run?.({
      file,
      scope,
      report: (facts, element, isWanted) => {
        const statement = file.originOf(element);
        if (!statement) return;
        const item = isWanted && itemsOf(statement).find(isWanted);
        add(check.code, facts, statement.chunk, item ?? headSpan(statement));
      },
    });
  }
  return diagnostics.sort((one, other) => one.start - other.start || one.end - other.end || compare(one.code, other.code));

  function add(code: Code, facts: unknown, chunk: Chunk, { start, end, related }: Span & { readonly related?: RelatedPlace }): void {
    diagnostics.push({
      ...say(code, facts),
      file: file.path,
      start: chunk.start + start,
      end: chunk.start + end,
      ...(related ? { related: { ...related, message: "It is declared here." } } : {}),
    });
  }
}

/** What is wrong with the form of a text; nothing where every statement could be read. */
export function diagnoseSyntax(tree: Tree): Diagnostic[] {
  return tree.chunks.flatMap((chunk) =>
    chunk.problems
      .filter(({ code }) => code !== "invalid-date")
      .map(({ code, facts, start, end }): Diagnostic => {
        return { ...say(code, facts), file: chunk.file, start: chunk.start + start, end: chunk.start + end };
      }),
  );
}

/** The words of a finding. What stands in the text stands in them in brief: a name may be as long as a file. */
function say(code: Code, facts: unknown): Pick<Diagnostic, "code" | "severity" | "message"> {
  const { severity, message } = checkOf(code)!;
  const brief = Object.entries(facts as object).map(([key, fact]) => [key, typeof fact === "string" ? shorten(fact, 100) : fact]);
  return { code, severity, message: message(Object.fromEntries(brief)) };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
