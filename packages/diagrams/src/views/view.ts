import type { Both, Journey, Lang, Scope } from "@sojourn/language";
import type { Selection } from "../outline.ts";
import type { Picture } from "../picture/picture.ts";
import type { ThemeName } from "../picture/theme.ts";

/** One way to look at a journey: as a picture of its own, as Mermaid text for READMEs, or both. */
export interface View {
  readonly name: ViewName;
  readonly label: Both<string>;
  /** One sentence: what it shows. */
  readonly summary: Both<string>;
  /** Draws it. A journey that has nothing to show gives a picture that says so, in a sentence. */
  readonly picture: (journey: Journey, scope: Scope, options: ViewOptions) => Picture;
  /** Writes it as Mermaid diagrams: several where it has several parts, none where there is nothing to show. */
  readonly mermaid?: (journey: Journey, scope: Scope, options: ViewOptions) => readonly string[];
}

/** The names of the views, as they are offered. */
export const viewNames = ["map", "journey", "emotion", "priorities", "gaps", "paths", "blueprint", "personas"] as const;

export type ViewName = (typeof viewNames)[number];

/** How a view is drawn. */
export interface ViewOptions extends Selection {
  readonly lang: Lang;
  readonly theme: ThemeName;
  /** Names of lanes of the map; all that have content where nothing is said. */
  readonly lanes?: readonly string[];
}
