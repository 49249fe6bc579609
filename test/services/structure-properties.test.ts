import { deepStrictEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { describe, test } from "vitest";
import { applyEdits, format, type Span, type TextEdit } from "../../packages/language/src/index.ts";
import { readFileModel } from "../../packages/language/src/model/file.ts";
import { Review } from "../../packages/language/src/review.ts";
import { codeActions, type CodeAction } from "../../packages/language/src/services/code-actions.ts";
import { foldsOf } from "../../packages/language/src/services/folding.ts";
import { formatOnType } from "../../packages/language/src/services/format-on-type.ts";
import { formatDocument, formatRange } from "../../packages/language/src/services/formatting.ts";
import { selectionsAt } from "../../packages/language/src/services/selection-ranges.ts";
import { semanticTokens } from "../../packages/language/src/services/semantic-tokens.ts";
import type { View } from "../../packages/language/src/services/view.ts";
import { TokenKind, endAt, kindAt, startAt } from "../../packages/language/src/syntax/tokens.ts";
import type { Chunk } from "../../packages/language/src/syntax/tree.ts";
import { arbitraryText } from "../support/arbitrary-text.ts";
import { today } from "../support/diagnose.ts";

interface Opened {
  readonly text: string;
  readonly view: View;
  readonly review: Review;
  readonly start: number;
  readonly end: number;
}

const options = { profile: "strict", today, isWhole: true } as const;

function reviewOf(files: ReadonlyMap<string, string>): Review {
  const review = new Review(() => ({ why: "not-found" }), options, true);
  for (const [path, text] of files) review.put(path, readFileModel(path, text));
  return review;
}

/** Expects something of any text, opened in an editor, and of two places in it. */
function holds(property: (opened: Opened) => void): void {
  const places = fc.tuple(arbitraryText, fc.nat(), fc.nat());
  const check = ([text, one, other]: [string, number, number]): void => {
    const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [number, number];
    const review = reviewOf(new Map([["test.journey", text]]));
    property({ text, review, view: { file: review.links.files.get("test.journey")!, links: review.links, lang: "en" }, start, end });
  };
  fc.assert(fc.property(places, check), { numRuns: 300 });
}

/** The texts of files after an action. */
function made(files: ReadonlyMap<string, string>, { edits }: CodeAction): Map<string, string> {
  const after = new Map(files);
  for (const edit of edits) if ("create" in edit) after.set(edit.create, edit.text);
  for (const [path, of] of Map.groupBy(edits.filter((edit) => "path" in edit), (edit) => edit.path)) {
    areInOrder(files.get(path)!, of);
    after.set(path, applyEdits(files.get(path)!, of));
  }
  return after;
}

function errorsIn(files: ReadonlyMap<string, string>): number {
  const review = reviewOf(files);
  return [...files.keys()].flatMap((path) => review.diagnose(path)).filter(({ severity }) => severity === "error").length;
}

/** The comments of all files, those left out that silence findings. */
function commentsIn(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => readFileModel(path, text).chunks.flatMap(({ chunk }) => commentsOf(chunk))).filter((comment) => !comment.includes("sojourn-ignore")).sort();
}

function commentsOf({ tokens, text }: Chunk): string[] {
  return [...tokens].flatMap((_, index) => {
    const kind = kindAt(tokens, index);
    const isComment = kind === TokenKind.LineComment || kind === TokenKind.BlockComment;
    return isComment ? [text.slice(startAt(tokens, index), endAt(tokens, index, text.length)).replaceAll(/\s+/g, " ").trim()] : [];
  });
}

/** The canonical form; where newlines are mixed, which come first may change. */
function canonical(text: string): string {
  return format(text).text.replaceAll("\r\n", "\n");
}

function liesInside(text: string, { start, end }: Span): void {
  ok(0 <= start && start <= end && end <= text.length, `${start}..${end} of ${text.length}`);
}

function areInOrder(text: string, edits: readonly TextEdit[]): void {
  let last = 0;
  for (const edit of edits) {
    liesInside(text, edit);
    ok(edit.start >= last, `${edit.start} stands before ${last}`);
    last = edit.end;
  }
}

describe("for any text", () => {
  test("folds lie inside and span several lines", () => {
    holds(({ text, view }) => {
      for (const fold of foldsOf(view)) {
        liesInside(text, fold);
        ok(/[\r\n]/.test(text.slice(fold.start, fold.end)));
      }
    });
  });

  test("a growing selection holds its place, and each step the one before", () => {
    holds(({ text, view, start }) => {
      const selections = selectionsAt(view, start);
      equal(selections.at(-1)!.end, text.length);
      selections.forEach((span, at) => {
        liesInside(text, span);
        ok(span.start <= start && start <= span.end);
        const inner = selections[at - 1];
        if (inner) ok(span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start);
      });
    });
  });

  test("tokens stand in order, on one line each, and those of a range are those of the file", () => {
    holds(({ text, view, start, end }) => {
      const all = semanticTokens(view);
      areInOrder(text, all.map((token) => ({ start: token.start, end: token.start + token.length, text: "" })));
      for (const token of all) ok(!/[\r\n]/.test(text.slice(token.start, token.start + token.length)));
      const some = semanticTokens(view, { start, end });
      const known = new Set(all.map((token) => JSON.stringify(token)));
      for (const token of some) ok(known.has(JSON.stringify(token)));
      for (const token of all) {
        const reaches = token.start < end && start < token.start + token.length;
        if (reaches) ok(some.some((one) => one.start === token.start));
      }
    });
  });

  test("the edits of formatting a file make what the formatter makes", () => {
    holds(({ text, view }) => {
      const edits = formatDocument(view);
      areInOrder(text, edits);
      equal(applyEdits(text, edits), format(text).text);
    });
  });

  test("formatting a range does what formatting the file does there, and no more", () => {
    holds(({ text, view, start, end }) => {
      const edits = formatRange(view, start, end);
      areInOrder(text, edits);
      if (format(text).refused.length > 0) return;
      const whole = formatDocument(view);
      const isOfFile = (edit: TextEdit): boolean => whole.some((one) => one.start === edit.start && one.end === edit.end && one.text === edit.text);
      for (const edit of edits.slice(0, -1)) ok(isOfFile(edit), JSON.stringify(edit));
      const last = edits.at(-1);
      if (last && !isOfFile(last)) ok(last.text === "" && /^[ \t;]+$/.test(text.slice(last.start, last.end)), JSON.stringify(last));
      equal(canonical(applyEdits(text, edits)), canonical(text));
    });
  });

  test("what is typed is formatted so that the text says the same", () => {
    holds(({ text, view, start }) => {
      for (const typed of ["}", "\n"]) {
        const edits = formatOnType(view, start, typed);
        areInOrder(text, edits);
        if (format(text).refused.length === 0) equal(canonical(applyEdits(text, edits)), canonical(text));
      }
    });
  });

  test("what actions make of it has no more errors than before, and all of its comments", () => {
    holds(({ text, view, review, start, end }) => {
      const found = review.diagnose("test.journey").filter((one) => one.start <= end && start <= one.end);
      const files = new Map([["test.journey", text]]);
      for (const action of codeActions(view, { start, end }, found, { only: ["quickfix", "refactor", "source"], review: options })) {
        const after = made(files, action);
        // Fixes of the checks may take something away, which others test.
        if (action.kind === "source.fixAll" || (action.kind === "quickfix" && !/^(?:Create|Silence) /.test(action.title))) continue;
        ok(errorsIn(after) <= errorsIn(files), `${action.title}: ${[...after.values()].join("\n---\n")}`);
        deepStrictEqual(commentsIn(after), commentsIn(files), action.title);
      }
    });
  });

  test("nor have other files, where a text is spread over several", () => {
    const spread = fc.tuple(arbitraryText, fc.nat(), fc.constantFrom("people", "teams", "metrics", "others"));
    const check = ([text, at, name]: [string, number, string]): void => {
      const parts = [0, 1, 2].map((number) => text.split("\n\n").filter((_, index) => index % 3 === number).join("\n\n"));
      const files = new Map([
        ["a/test.journey", `import "./${name}.journey"\n\n${parts[0]!}`],
        [`a/${name}.journey`, parts[1]!],
        ["user.journey", `import "./a/test.journey"\n${parts[2]!}`],
      ]);
      const review = reviewOf(files);
      const file = review.links.files.get("a/test.journey")!;
      const start = at % (file.tree.text.length + 1);
      const found = review.diagnose(file.path).filter((one) => one.code === "unresolved-reference");
      const before = errorsIn(files);
      for (const action of codeActions({ file, links: review.links, lang: "en" }, { start, end: start }, found, { only: ["quickfix", "refactor"] })) {
        const after = made(files, action);
        if (action.kind === "quickfix" && !action.title.startsWith("Create ")) continue;
        ok(errorsIn(after) <= before, `${action.title}: ${[...after.values()].join("\n---\n")}`);
        deepStrictEqual(commentsIn(after), commentsIn(files), action.title);
      }
    };
    fc.assert(fc.property(spread, check), { numRuns: 300 });
  });
});
