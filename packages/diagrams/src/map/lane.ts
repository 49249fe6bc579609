import type { Both, Journey, Scope, Stage, Touchpoint } from "@sojourn/language";
import type { Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import type { ViewOptions } from "../views/view.ts";
import type { PersonaMark } from "./personas.ts";

/** A row of the map: one thing that is told of every touchpoint. */
export interface Lane {
  readonly name: LaneName;
  readonly label: Both<string>;
  /** Undefined where the journey has nothing for it. */
  readonly layOut: (context: LaneContext) => LaneLayout | undefined;
}

/** The lanes, in the order in which the map shows them. */
export const laneNames = [
  "actions", "thoughts", "channels", "emotions", "expectations", "promises", "moments", "pains", "opportunities", "metrics", "surveys",
  "market", "owners", "frontstage", "backstage", "support", "improvements",
] as const;

export type LaneName = (typeof laneNames)[number];

/** What a lane is laid out from. */
export interface LaneContext {
  readonly journey: Journey;
  readonly scope: Scope;
  readonly options: ViewOptions;
  readonly theme: Theme;
  /** One a touchpoint that is shown, from left to right. */
  readonly columns: readonly Column[];
  /** The personas that are shown, in their order. */
  readonly personas: readonly PersonaMark[];
}

/** The column of one touchpoint: what stands in its cells fills `width`; the gap to the next column is not part of it. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  readonly stageColours: Theme["stages"][number];
}

/** A lane that knows how high it is; the map adds the padding above and below. */
export interface LaneLayout {
  readonly height: number;
  /** Its marks when its top stands at `y`; nothing in them reaches above `y`, below `y + height` or out of the columns. */
  readonly place: (y: number) => readonly Mark[];
}
