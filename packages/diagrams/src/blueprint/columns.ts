import type { Journey, Stage } from "@sojourn/language";
import type { Column } from "../map/lane.ts";
import type { Selection } from "../outline.ts";
import type { Theme } from "../picture/theme.ts";

/** A stage across the blueprint: the columns of its touchpoints, or an empty place where it has none. */
export interface StageColumns {
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
  readonly colours: Theme["stages"][number];
  readonly columns: readonly Column[];
}

/** Between the columns of a stage, and between stages. */
const [columnGap, stageGap] = [12, 20];
const emptyWidth = 168;

/** The stages and touchpoints that are shown, from `left` on: without touchpoints at which only personas feel something that are not shown. */
export function stageColumns(journey: Journey, { stages, personas }: Selection, theme: Theme, left: number): readonly StageColumns[] {
  const shown = journey.stages
    .map((stage, at) => ({
      stage,
      colours: theme.stages[at % theme.stages.length]!,
      touchpoints: stage.touchpoints.filter(
        ({ feelings }) => personas === undefined || feelings.length === 0 || feelings.some(({ persona }) => persona === undefined || personas.includes(persona)),
      ),
    }))
    .filter(({ stage }) => stages === undefined || stages.includes(stage.name));
  const count = shown.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0);
  const width = count <= 4 ? 272 : count <= 8 ? 232 : 204;
  let x = left;
  return shown.map(({ stage, colours, touchpoints }) => {
    const from = x;
    const columns = touchpoints.map((touchpoint, at): Column => ({ x: from + at * (width + columnGap), width, stage, touchpoint, stageColours: colours }));
    const wide = columns.length === 0 ? emptyWidth : columns.length * (width + columnGap) - columnGap;
    x = from + wide + stageGap;
    return { stage, x: from, width: wide, colours, columns };
  });
}
