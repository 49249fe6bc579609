import type { Journey, Lang, Scope } from "@sojourn/language";
import type { Selection, Svg, ThemeName, View, ViewName } from "@sojourn/diagrams";

/** The forms that pictures are written in. */
export type PictureForm = "svg" | "png" | "pdf" | "html";

/** A journey of which pictures are wanted. */
export interface Subject {
  readonly journey: Journey;
  readonly scope: Scope;
  readonly views: readonly ViewName[];
}

/** How pictures are drawn. */
export interface Drawing {
  readonly lang: Lang;
  /** Undefined where nothing was said: then a page is light or dark as its reader has it, and everything else light. */
  readonly theme: ThemeName | undefined;
  readonly selection: Selection;
  readonly lanes: readonly string[] | undefined;
  /** Pixels a unit of a PNG; undefined where nothing was said. */
  readonly scale: number | undefined;
}

/** A file as it is written, and what its reader should know of it, in whole sentences; or why there is none. */
export type Drawn = { readonly content: string | Uint8Array; readonly notices: readonly string[] } | { readonly refused: string };

/** What draws pictures: a program of its own beside the command, loaded when a picture is asked for. */
export interface PictureProgram {
  /** Those that are drawn, in the order in which they are offered. */
  readonly viewNames: readonly ViewName[];
  readonly views: readonly Pick<View, "name" | "label" | "summary">[];
  readonly laneNames: readonly string[];
  /** One picture for SVG and PNG, any number of them for PDF and HTML. */
  readonly draw: (form: PictureForm, subjects: readonly Subject[], drawing: Drawing) => Promise<Drawn>;
  /** The first view of a subject as SVG, with the elements that its parts stand for. */
  readonly svg: (subject: Subject, drawing: Drawing) => Svg & { readonly title: string };
  /** A view as Mermaid text; undefined where it is none. */
  readonly mermaid: (subject: Subject, drawing: Drawing) => readonly { readonly view: ViewName; readonly label: string; readonly texts: readonly string[] | undefined }[];
}

/** Loads it. */
export async function pictureProgram(): Promise<PictureProgram> {
  return ((await import(new URL("./pictures.js", import.meta.url).href)) as { readonly program: PictureProgram }).program;
}
