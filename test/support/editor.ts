// Editor features in tests: a text with `|` where the cursor is, and how places are shown.

import { expect } from "vitest";
import { readFileModel } from "../../packages/language/src/model/file.ts";
import { Review } from "../../packages/language/src/review.ts";
import type { Lang, ReviewOptions } from "../../packages/language/src/index.ts";
import type { Location, View } from "../../packages/language/src/services/view.ts";
import { filesIn } from "./texts.ts";
import { today } from "./diagnose.ts";

/** A text opened in an editor. */
export interface Opened extends View {
  readonly review: Review;
  /** Where the cursor is; of several `|` the first, and all of them in `offsets`. */
  readonly offset: number;
  readonly offsets: readonly number[];
  /** The text without cursors. */
  readonly text: string;
  /** The view of another file. */
  readonly other: (path: string) => View;
}

/** Opens files: a `|` in the text is the cursor. Several files stand in one text behind lines `--- people.journey`; the one with the cursor, else the first, is looked at. */
export function open(marked: string, options: ReviewOptions & { readonly lang?: Lang } = {}): Opened {
  const review = new Review(() => ({ why: "not-found" }), { profile: "recommended", today, isWhole: true, ...options }, true);
  const files = filesIn(marked).map(({ path, text }) => ({ path, marked: text, text: text.replaceAll("|", "") }));
  for (const { path, text } of files) review.put(path, readFileModel(path, text));
  const looked = files.find((file) => file.marked.includes("|")) ?? files[0]!;
  const offsets: number[] = [];
  for (let at = looked.marked.indexOf("|"); at >= 0; at = looked.marked.indexOf("|", at + 1)) offsets.push(at - offsets.length);
  const view = (path: string): View => ({ file: review.links.files.get(path)!, links: review.links, lang: options.lang ?? "en" });
  return { ...view(looked.path), review, offset: offsets[0] ?? 0, offsets, text: looked.text, other: view };
}

/** Places as `path:line:column text`. */
export function shown({ links }: View, locations: readonly Location[]): string[] {
  return locations.map(({ path, start, end }) => {
    const { text } = links.files.get(path)!.tree;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    const before = text.slice(0, start).split("\n");
    return `${path}:${before.length}:${before.at(-1)!.length + 1} ${text.slice(start, end)}`;
  });
}
