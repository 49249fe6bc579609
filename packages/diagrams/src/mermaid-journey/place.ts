import type { PersonaMark } from "../map/personas.ts";
import type { Theme } from "../picture/theme.ts";
import type { ViewOptions } from "../views/view.ts";

/** Where the drawing stands and what it looks like. */
export interface Place {
  /** The left edge of the first box. */
  readonly left: number;
  /** What Mermaid calls 0. */
  readonly top: number;
  readonly theme: Theme;
  /** By the name in the legend. */
  readonly people: ReadonlyMap<string, PersonaMark>;
  readonly options: ViewOptions;
}
