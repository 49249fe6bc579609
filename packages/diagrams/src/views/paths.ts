import type { Journey, Scope } from "@sojourn/language";
import { emptyBody, sheetOf } from "../charts/sheet.ts";
import { pathsMermaid } from "../mermaid-views/flowchart.ts";
import { pathsBody } from "../paths/body.ts";
import { graphOf, type PathGraph } from "../paths/graph.ts";
import { pathWords } from "../paths/words.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import type { Picture } from "../picture/picture.ts";
import { themes } from "../picture/theme.ts";
import type { View, ViewOptions } from "./view.ts";

/** Which touchpoint may follow which. */
export const paths: View = {
  name: "paths",
  label: { en: "Paths", vi: "Lối đi" },
  summary: {
    en: "Which touchpoint may follow which: branches, ways back, and what nothing leads to.",
    vi: "Điểm chạm nào có thể tiếp nối điểm chạm nào: ngã rẽ, lối quay lại, và nơi không lối nào dẫn tới.",
  },
  picture,
  mermaid: pathsMermaid,
};

function picture(journey: Journey, scope: Scope, options: ViewOptions): Picture {
  const theme = themes[options.theme];
  const graph = graphOf(journey, options);
  const view = paths.label[options.lang];
  const { nothing } = pathWords[options.lang];
  if (graph.steps.length === 0) return sheetOf(journey, theme, { view, description: nothing, body: emptyBody(nothing, theme) });
  return sheetOf(journey, theme, { view, note: paths.summary[options.lang], description: describe(graph, options), body: pathsBody(journey, graph, scope, theme, options) });
}

function describe({ stages, steps, edges }: PathGraph, { lang }: ViewOptions): string {
  const named = (index: number): string => labelOf(steps[index]!.touchpoint);
  const onward = steps.map(({ index }) => edges.filter(({ from, isBack }) => from === index && !isBack));
  return pathWords[lang].describe({
    stages: stages.length,
    touchpoints: steps.length,
    branches: onward.flatMap((all, index) => (all.length > 1 ? [{ from: named(index), to: all.map(({ to }) => named(to)) }] : [])),
    backs: edges.filter(({ isBack }) => isBack).map(({ from, to }) => ({ from: named(from), to: named(to) })),
    unreached: steps.filter(({ isUnreached }) => isUnreached).map(({ index }) => named(index)),
  });
}
