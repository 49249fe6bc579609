import type { Journey, Lang, Scope } from "@sojourn/language";
import { uniqueIds } from "../map/ids.ts";
import { mapWords } from "../map/words.ts";
import { beside, stack, type Block } from "../picture/parts/block.ts";
import { labelOf, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Group, Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import type { ViewOptions } from "../views/view.ts";
import type { PathGraph, PathStage } from "./graph.ts";
import { gridOf } from "./grid.ts";
import { bandPadding, layOutPaths, type PathLayout } from "./layout.ts";
import { arrowLine } from "./line.ts";
import { stepWidth } from "./ports.ts";
import { stepCard } from "./step-card.ts";
import { pathWords } from "./words.ts";

/** Stages as bands, touchpoints as cards in them, and lines from each to those that may follow. */
export function pathsBody(journey: Journey, graph: PathGraph, scope: Scope, theme: Theme, options: ViewOptions): Block {
  const { lang } = options;
  const coloursOf = (stage: number): Theme["stages"][number] => theme.stages[journey.stages.indexOf(graph.stages[stage]!.stage) % theme.stages.length]!;
  const grid = gridOf(graph);
  const cards = graph.steps.map((step) => stepCard(step, coloursOf(step.stage), scope, theme, options));
  const heads = graph.stages.map((stage, at) => {
    const { first, last } = grid.spans[at]!;
    return headOf(stage, coloursOf(at).text, (last - first + 1) * stepWidth, lang);
  });
  const headHeight = Math.max(0, ...heads.map(({ height }) => height)) + 16;
  const heights = cards.map(({ height }) => height);
  const legend = legendOf(graph, theme, lang);
  const legendHeight = legend.height === 0 ? 0 : legend.height + 16;
  const layOut = (x: number, y: number): PathLayout => layOutPaths(graph, grid, heights, headHeight, x, y);
  const { width, bottom } = layOut(0, legendHeight);
  return {
    width: Math.max(width, legend.width),
    height: bottom,
    place: (x, y) => {
      const { bands, steps, lines } = layOut(x, y + legendHeight);
      const ids = uniqueIds();
      const stages = graph.stages.map(({ stage, steps: own }, at): Group => {
        const frame = bands[at]!;
        const { head, tint, border } = coloursOf(at);
        const label = labelOf(stage);
        const empty = paragraph(pathWords[lang].noTouchpoints, { size: sizes.small, face: "italic", fill: theme.text }, stepWidth);
        return {
          kind: "group",
          element: stage,
          role: "stage",
          id: ids("stage", stage.name),
          label,
          frame: own.length > 0 ? frame : { ...frame, height: Math.max(frame.height, headHeight + 24 + empty.height) },
          marks: [
            { kind: "box", ...frame, radius: 10, fill: tint, stroke: border, strokeWidth: 1 },
            { kind: "box", x: frame.x, y: frame.y, width: frame.width, height: headHeight, radius: 10, fill: head },
            ...heads[at]!.place(frame.x + bandPadding, frame.y + 8 + (headHeight - 16 - heads[at]!.height) / 2),
            ...own.map((step) => cards[step.index]!.place(steps[step.index]!, ids("touchpoint", step.touchpoint.name))),
            ...(own.length > 0 ? [] : empty.place(frame.x + bandPadding, frame.y + headHeight + 12)),
          ],
        };
      });
      const drawn = lines.map(({ route: { edge }, corners }): Group => {
        const [from, to] = [graph.steps[edge.from]!.touchpoint, graph.steps[edge.to]!.touchpoint];
        const say = pathWords[lang];
        return {
          kind: "group",
          element: from,
          role: edge.isBack ? "path back" : "path",
          label: (edge.isBack ? say.leadsBack : say.leads)(labelOf(from), labelOf(to)),
          marks: lineMarks(corners, edge.isBack, theme),
        };
      });
      return [...legend.place(x, y), ...stages, ...drawn];
    },
  };
}

function lineMarks(corners: readonly (readonly [number, number])[], isBack: boolean, theme: Theme): readonly Mark[] {
  return isBack ? arrowLine(corners, theme.accent, 1.75, "6 4") : arrowLine(corners, theme.muted, 1.75);
}

function headOf({ stage }: PathStage, fill: string, width: number, lang: Lang): Block {
  return stack(
    [
      stage.phase === undefined ? undefined : paragraph(mapWords[lang].phases[stage.phase], { size: sizes.small, face: "regular", fill }, width),
      paragraph(labelOf(stage), { size: sizes.head, face: "semibold", fill }, width),
    ],
    0,
  );
}

/** What the two kinds of lines mean, where there are both. */
function legendOf({ edges }: PathGraph, theme: Theme, lang: Lang): Block {
  const say = pathWords[lang];
  if (!edges.some(({ isBack }) => isBack)) return stack([]);
  const sample = (isBack: boolean): Block => ({ width: 40, height: 16, place: (x, y) => lineMarks([[x, y + 8], [x + 40, y + 8]], isBack, theme) });
  const style = { size: sizes.body, face: "regular", fill: theme.text } as const;
  const named = (isBack: boolean, text: string): Block => beside([sample(isBack), paragraph(text, style, 160)], 8);
  return beside([named(false, say.on), named(true, say.back)], 24);
}
