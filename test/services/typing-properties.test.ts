import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, langs } from "../../packages/language/src/index.ts";
import { readFileModel } from "../../packages/language/src/model/file.ts";
import { Review } from "../../packages/language/src/review.ts";
import { codeLenses, resolveCodeLens } from "../../packages/language/src/services/code-lens.ts";
import { complete } from "../../packages/language/src/services/completion/complete.ts";
import { resolveCompletion } from "../../packages/language/src/services/completion/resolve.ts";
import { hover } from "../../packages/language/src/services/hover.ts";
import { inlayHints } from "../../packages/language/src/services/inlay-hints.ts";
import { signatureHelp } from "../../packages/language/src/services/signature-help.ts";
import type { View } from "../../packages/language/src/services/view.ts";
import type { Span } from "../../packages/language/src/text.ts";
import { arbitraryText, splitIntoFiles } from "../support/arbitrary-text.ts";
import { today } from "../support/diagnose.ts";

const runs = 300;

/** A text, alone or cut into files that import each other, seen through one of them; and offsets in it. */
const anyView = fc.tuple(arbitraryText, fc.boolean(), fc.constantFrom(...langs), fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 6 })).map(([text, isSplit, lang, which, places]) => {
  const review = new Review(() => ({ why: "not-found" }), {}, true);
  const files = isSplit ? splitIntoFiles(text) : [{ path: "a.journey", text }];
  for (const file of files) review.put(file.path, readFileModel(file.path, file.text));
  const view: View = { file: review.links.files.get(files[which % files.length]!.path)!, links: review.links, lang };
  const { length } = view.file.tree.text;
  return { view, offsets: places.map((place) => place % (length + 1)) };
});

function liesIn({ start, end }: Span, { file }: View): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(file.tree.text.length);
}

function holds(check: (view: View, offset: number, offsets: readonly number[]) => void): void {
  fc.assert(
    fc.property(anyView, ({ view, offsets }) => {
      for (const offset of offsets) check(view, offset, offsets);
    }),
    { numRuns: runs },
  );
}

describe("on any text, at any offset", () => {
  test.each([true, false])("completion replaces what the cursor is in, and its edits do not overlap; with snippets: %s", (snippets) => {
    holds((view, offset) => {
      const { text } = view.file.tree;
      const { items } = complete(view, offset, { snippets, today });
      for (const { replaced, additional, insert, isSnippet } of items) {
        liesIn(replaced, view);
        expect(replaced.start).toBeLessThanOrEqual(offset);
        expect(replaced.end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(replaced.start, replaced.end)).not.toMatch(/[\r\n]/);
        expect(snippets || !isSnippet).toBe(true);
        for (const edit of additional) {
          liesIn(edit, view);
          expect(edit.end <= replaced.start || edit.start >= replaced.end).toBe(true);
        }
        const edits = [...additional, { ...replaced, text: insert }].toSorted((one, other) => one.start - other.start);
        if (edits.length > 1) readFileModel("a.journey", applyEdits(text, edits));
      }
      for (const item of items.slice(0, 5)) expect(resolveCompletion(view, item)).not.toBe("");
    });
  });

  test("a signature's parameters lie in its label, in their order", () => {
    holds((view, offset) => {
      const help = signatureHelp(view, offset);
      if (!help) return;
      expect(help.signatures[help.activeSignature]).toBeDefined();
      for (const { label, parameters, activeParameter } of help.signatures) {
        let from = 0;
        for (const { start, end } of parameters) {
          expect(start).toBeGreaterThan(from);
          expect(end).toBeLessThanOrEqual(label.length);
          from = end;
        }
        if (activeParameter !== undefined) expect(parameters[activeParameter]).toBeDefined();
      }
    });
  });

  test("a hover touches the cursor and says something", () => {
    holds((view, offset) => {
      const found = hover(view, offset, today);
      if (!found) return;
      liesIn(found, view);
      expect(found.start <= offset && offset <= found.end).toBe(true);
      expect(found.markdown).not.toMatch(/^\s*$|undefined|\[object|NaN/);
    });
  });

  test("hints lie in the stretch that is asked for, in the order of the text", () => {
    holds((view, offset, offsets) => {
      const [start, end] = [Math.min(offset, offsets[0]!), Math.max(offset, offsets[0]!)];
      let from = start;
      for (const hint of inlayHints(view, { start, end })) {
        expect(hint.offset).toBeGreaterThanOrEqual(from);
        expect(hint.offset).toBeLessThanOrEqual(end);
        expect(hint.label).not.toBe("");
        from = hint.offset;
      }
    });
  });

  test("lenses lie in the text, and lead to places in theirs", () => {
    holds((view) => {
      for (const lens of codeLenses(view)) {
        liesIn(lens, view);
        for (const { path, ...span } of resolveCodeLens(view, lens).locations) liesIn(span, { ...view, file: view.links.files.get(path)! });
      }
    });
  });
});
