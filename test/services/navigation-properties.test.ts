// What holds of finding one's way in every text, at every place in it.

import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, type Span } from "../../packages/language/src/index.ts";
import { readFileModel, type FileModel } from "../../packages/language/src/model/file.ts";
import { Links } from "../../packages/language/src/model/link.ts";
import { waypointAt, waysFrom, waysTo } from "../../packages/language/src/services/call-hierarchy.ts";
import { definition } from "../../packages/language/src/services/definition.ts";
import { documentLinks } from "../../packages/language/src/services/document-links.ts";
import { documentSymbols, type DocumentSymbol } from "../../packages/language/src/services/document-symbols.ts";
import { filesRenamed } from "../../packages/language/src/services/file-rename.ts";
import { highlights } from "../../packages/language/src/services/highlights.ts";
import { linkedEditing } from "../../packages/language/src/services/linked-editing.ts";
import { references } from "../../packages/language/src/services/references.ts";
import { prepareRename, rename } from "../../packages/language/src/services/rename.ts";
import { typeDefinition } from "../../packages/language/src/services/type-definition.ts";
import { namesIn, type FileEdit, type Location, type View } from "../../packages/language/src/services/view.ts";
import { workspaceSymbols } from "../../packages/language/src/services/workspace-symbols.ts";
import { arbitraryText, splitIntoFiles } from "../support/arbitrary-text.ts";
import { nastyNames } from "../support/pieces.ts";

const runs = { numRuns: 300 };

/** Text, as one file or as several that import each other, and some place in it: often where a name is. */
const place = fc.record({ text: arbitraryText, several: fc.boolean(), file: fc.nat(), at: fc.nat(), atName: fc.boolean() });

type Place = typeof place extends fc.Arbitrary<infer P> ? P : never;

function look({ text, several, file: fileAt, at, atName }: Place): { readonly view: View; readonly offset: number } {
  const links = linked(several ? splitIntoFiles(text) : [{ path: "a.journey", text }]);
  const files = [...links.files.values()];
  const file = files[fileAt % files.length]!;
  const names = atName ? namesIn(file) : [];
  const offset = names.length > 0 ? names[at % names.length]!.start : at % (file.tree.text.length + 1);
  return { view: { file, links, lang: offset % 2 === 0 ? "en" : "vi" }, offset };
}

function linked(files: readonly { readonly path: string; readonly text: string }[]): Links {
  const links = new Links(() => ({ why: "not-found" }));
  for (const { path, text } of files) links.put(path, readFileModel(path, text));
  return links;
}

function expectInside({ links }: Pick<View, "links">, spans: readonly Location[]): void {
  for (const { path, start, end } of spans) {
    const { length } = links.files.get(path)!.tree.text;
    if (!(start >= 0 && start <= end && end <= length)) expect.fail(`${path}: ${start}..${end} of ${length}`);
  }
}

/** That edits lie inside their texts and in order, none over another. */
function expectSound(view: Pick<View, "links">, edits: readonly FileEdit[]): void {
  expectInside(view, edits);
  for (const [at, { path, start }] of edits.entries()) {
    const before = edits[at - 1];
    if (before?.path === path) expect(start).toBeGreaterThanOrEqual(before.end);
  }
}

function edited({ files }: Links, edits: readonly FileEdit[]): { readonly path: string; readonly text: string }[] {
  return [...files].map(([path, { tree }]) => ({ path, text: applyEdits(tree.text, edits.filter((edit) => edit.path === path)) }));
}

test("whatever is asked at whatever place, the answer lies inside the texts", () => {
  fc.assert(
    fc.property(place, (drawn) => {
      const { view, offset } = look(drawn);
      const { file, links } = view;
      const here = ({ start, end }: Span): Location => ({ path: file.path, start, end });
      for (const found of [definition(view, offset), typeDefinition(view, offset)]) {
        if (found) expectInside(view, [here(found.origin), ...found.targets, ...found.targets.map(({ path, name }) => ({ path, ...name }))]);
      }
      expectInside(view, references(view, offset, { withDeclaration: true }));
      expectInside(view, [...highlights(view, offset), ...(linkedEditing(view, offset) ?? []), ...documentLinks(view)].map(here));
      const waypoint = waypointAt(view, offset);
      const ways = [...waysFrom(view, offset), ...waysTo(view, offset)];
      expect(waypoint !== undefined || ways.length === 0).toBe(true);
      for (const { to, written } of ways) expectInside(view, [to, here(to.selection), ...written.map(here)]);
      expectInside(view, workspaceSymbols(links, file.tree.text.slice(offset, offset + 3)));
    }),
    runs,
  );
});

test("the outline holds every declaration once, each part inside the whole and its name inside it", () => {
  fc.assert(
    fc.property(place, (drawn) => {
      const { view } = look(drawn);
      const { file } = view;
      const count = check(documentSymbols(view), { start: 0, end: file.tree.text.length });
      expect(count).toBe(file.chunks.reduce((sum, { declarations }) => sum + declarations.length, 0));
    }),
    runs,
  );

  function check(symbols: readonly DocumentSymbol[], around: Span): number {
    let count = 0;
    for (const { kind, name, start, end, selection, children } of symbols) {
      expect(name).not.toBe("");
      expect([around.start, start, selection.start, selection.end, end, around.end]).toEqual(
        [around.start, start, selection.start, selection.end, end, around.end].toSorted((one, other) => one - other),
      );
      count += (kind === "question" ? 0 : 1) + check(children, { start, end });
    }
    return count;
  }
});

test("every place where a name means the same finds the same places", () => {
  fc.assert(
    fc.property(place, (drawn) => {
      const { view, offset } = look(drawn);
      const found = references(view, offset, { withDeclaration: true });
      for (const { path, start } of found) {
        const again = { ...view, file: view.links.files.get(path)! };
        expect(references(again, start, { withDeclaration: true })).toEqual(found);
      }
    }),
    runs,
  );
});

test("renaming changes the name wherever it means the same, and nothing else that the texts say", () => {
  let renamings = 0;
  fc.assert(
    fc.property(place, fc.constantFrom(...nastyNames, "Entirely-New", "2 no name"), (drawn, wanted) => {
      const { view, offset } = look(drawn);
      const answer = rename(view, offset, wanted);
      const prepared = prepareRename(view, offset);
      expect(answer === undefined).toBe(prepared === undefined);
      if (!answer || "refused" in answer) return;
      expect(prepared).toMatchObject({ name: expect.any(String) });
      expectSound(view, answer.edits);
      if (answer.edits.length === 0) return;
      renamings++;
      const places = references(view, offset, { withDeclaration: true });
      expect(answer.edits).toHaveLength(places.length);
      const changed = new Set(places.map(({ path, start }) => `${path} ${start}`));
      const name = wanted.normalize("NFC");
      const after = linked(edited(view.links, answer.edits));
      for (const [path, file] of view.links.files) {
        const expected = said(file, (start, old) => (changed.has(`${path} ${start}`) ? name : old));
        expect(said(after.files.get(path)!, (_start, old) => old)).toEqual(expected);
      }
    }),
    { numRuns: 1000 },
  );
  expect(renamings).toBeGreaterThan(100);

  /** All that a file declares and refers to, and what is wrong with its form. */
  function said(file: FileModel, nameOf: (start: number, name: string) => string): unknown {
    return {
      names: namesIn(file).map(({ kind, name, start, declares }) => [declares, kind, nameOf(start, name)]),
      problems: file.chunks.flatMap(({ chunk, problems }) => [...chunk.problems, ...problems].map(({ code }) => code)),
    };
  }
});

test("imports lead to the same files after files have got other paths", () => {
  const paths = fc.constantFrom("a/0.journey", "b/1.journey", "c/2.journey", "c", "a/x/y.journey", "z z", "khách");
  fc.assert(
    fc.property(arbitraryText, paths, paths, (text, from, to) => {
      const before = linked(splitIntoFiles(`${text}\n\n\n\n`));
      const moved = (path: string): string => (path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path);
      // What takes another's place, or is no journey then, is no matter of names.
      const after = [...before.files.keys()].map(moved);
      fc.pre(new Set(after).size === after.length && after.every((path) => path.endsWith(".journey")));
      const edits = filesRenamed(before, [{ from, to }]);
      expectSound({ links: before }, edits);
      const links = linked(edited(before, edits).map((file) => ({ ...file, path: moved(file.path) })));
      for (const path of before.files.keys()) {
        const led = before.imports.of(path).map((one) => moved(one.to));
        expect(links.imports.of(moved(path)).map((one) => one.to)).toEqual(led);
      }
    }),
    runs,
  );
});
