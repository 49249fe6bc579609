import type { ThemeName, ViewName } from "@sojourn/diagrams";
import type { Lang } from "@sojourn/language";
import type { Problem } from "./follow.ts";
import type { Place } from "./places.ts";
import type { PageWord } from "./words.ts";

/** What the page is told of the journeys as they are now. */
export interface StateMessage {
  readonly version: number;
  readonly lang: Lang;
  /** Undefined where the page follows the browser. */
  readonly theme?: ThemeName;
  readonly journeys: readonly { readonly key: string; readonly title: string; readonly file: string }[];
  readonly views: readonly { readonly name: ViewName; readonly label: string; readonly summary: string }[];
  readonly problems: readonly Problem[];
  readonly isOld: boolean;
  readonly words: Readonly<Record<PageWord, string>>;
}

/** A picture, and where its parts are written: by the number in their `data-source`. */
export interface PictureMessage {
  readonly title: string;
  readonly svg: string;
  readonly places: readonly (Place | null)[];
  /** The lanes that the map has for the journey, whether they are drawn or not; none of another view. */
  readonly lanes: readonly { readonly name: string; readonly label: string }[];
}
