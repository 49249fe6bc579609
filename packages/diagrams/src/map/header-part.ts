import type { Journey, Scope } from "@sojourn/language";
import type { Frame, Group, Mark } from "../picture/picture.ts";
import type { Block } from "../picture/parts/block.ts";
import type { Theme } from "../picture/theme.ts";
import type { ViewOptions } from "../views/view.ts";
import type { Findings } from "./findings.ts";
import type { UniqueIds } from "./ids.ts";
import type { PersonaMark } from "./personas.ts";

/** What the parts above the table are made from. */
export interface HeaderContext {
  readonly journey: Journey;
  readonly scope: Scope;
  readonly options: ViewOptions;
  readonly theme: Theme;
  readonly personas: readonly PersonaMark[];
  readonly ids: UniqueIds;
  readonly findings: Findings;
}

/** A part of what stands above the table: one group whose frame is at least as high as its content. */
export interface HeaderPart {
  /** What stands in it, at a width. */
  readonly inside: (width: number) => Block;
  /** What it is, and what is painted behind its content. */
  readonly about: Omit<Group, "kind" | "frame" | "marks">;
  readonly behind: (frame: Frame) => readonly Mark[];
}

/** The marks of a part in its frame. */
export function placePart({ inside, about, behind }: HeaderPart, frame: Frame): Group {
  return { kind: "group", ...about, frame, marks: [...behind(frame), ...inside(frame.width).place(frame.x, frame.y)] };
}
