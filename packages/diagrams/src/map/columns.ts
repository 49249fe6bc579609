import type { Journey, Stage, Touchpoint } from "@sojourn/language";
import type { Selection } from "../outline.ts";
import type { Theme } from "../picture/theme.ts";
import type { Column } from "./lane.ts";

/** A stage across the map: the columns of its touchpoints, or an empty place where it has none. */
export interface StageSpan {
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
  readonly colours: Theme["stages"][number];
  readonly columns: readonly Column[];
  /** Where the heads of the lanes stand once more, before this stage or in it, so that a wide map is read without going back. */
  readonly heads: readonly HeadsAgain[];
}

/** A place where the heads of the lanes stand once more. */
export interface HeadsAgain {
  readonly x: number;
  /** The stage whose ground they stand on; undefined between stages. */
  readonly colours?: StageSpan["colours"];
}

/** Between the columns of a stage, between stages, and between a stage's edge and its columns. */
const [columnGap, stageGap, stagePadding] = [12, 20, 10];

/** From one column of heads of lanes to the next a map is at least so wide; within a stage wider. */
const [headsApart, headsApartWithin] = [3000, 4000] as const;

/** How wide a stage without touchpoints is. */
const emptyWidth = 168;

/**
 * The stages and touchpoints that are shown, from `left` on; few touchpoints share out what there is up to `roomy`. The heads of lanes take
 * `headsWidth` where they stand once more.
 */
export function spansOf(journey: Journey, selection: Selection, theme: Theme, { left, roomy, headsWidth }: Room): StageSpan[] {
  const shown = stagesOf(journey, selection);
  const count = shown.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0);
  const gaps = shown.reduce((sum, { touchpoints }) => sum + 2 * stagePadding + Math.max(0, touchpoints.length - 1) * columnGap, stageGap * (shown.length - 1));
  const share = count === 0 ? 0 : Math.floor((roomy - gaps) / count / 4) * 4;
  const usual = Math.max(usualWidth(count), Math.min(share, 520));
  let x = left;
  let headsBehind = left;
  return shown.map(({ stage, touchpoints, at }) => {
    const colours = theme.stages[at % theme.stages.length]!;
    const heads: HeadsAgain[] = [];
    const headsAgain = (again: Omit<HeadsAgain, "x">): void => {
      heads.push({ x, ...again });
      x += headsWidth;
      headsBehind = x;
    };
    if (x - headsBehind > headsApart) headsAgain({});
    const from = x;
    x += stagePadding;
    const columns = touchpoints.map((touchpoint, index): Column => {
      if (index > 0) x += columnGap;
      if (x - headsBehind > headsApartWithin) headsAgain({ colours });
      const column = { x, width: Math.max(usual, widthFor(touchpoint)), stage, touchpoint, stageColours: colours };
      x += column.width;
      return column;
    });
    if (columns.length === 0) x += emptyWidth;
    const width = x + stagePadding - from;
    x = from + width + stageGap;
    return { stage, x: from, width, colours, columns, heads };
  });
}

/** Where the table may stand. */
interface Room {
  readonly left: number;
  readonly roomy: number;
  readonly headsWidth: number;
}

interface ShownStage {
  readonly stage: Stage;
  readonly touchpoints: readonly Touchpoint[];
  /** Its place in the journey, which gives it its colour whatever is selected. */
  readonly at: number;
}

/** Without stages that are not selected and touchpoints at which only personas feel something that are not. */
function stagesOf(journey: Journey, { stages, personas }: Selection): ShownStage[] {
  return journey.stages
    .map((stage, at) => ({ stage, at, touchpoints: stage.touchpoints.filter(({ feelings }) => concerns(feelings, personas)) }))
    .filter(({ stage }) => stages === undefined || stages.includes(stage.name));
}

function concerns(feelings: Touchpoint["feelings"], personas: readonly string[] | undefined): boolean {
  if (personas === undefined || feelings.length === 0) return true;
  return feelings.some(({ persona }) => persona === undefined || personas.includes(persona));
}

/** The more touchpoints, the narrower; never too narrow to read. */
function usualWidth(count: number): number {
  if (count <= 5) return 256;
  if (count <= 9) return 232;
  return 208;
}

/** Touchpoints that say very much get more room, so that the map does not grow as long as a strip. */
function widthFor({ actions, thoughts, pains, opportunities, improvements }: Touchpoint): number {
  const most = Math.max(...[actions, thoughts, opportunities, pains.map(({ text }) => text), improvements.map(({ text }) => text)].map((texts) => texts.join(" ").length));
  return most > 600 ? 400 : most > 300 ? 320 : 0;
}
