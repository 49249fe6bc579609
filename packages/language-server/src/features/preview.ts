import { RequestType, type Range } from "vscode-languageserver";
import { tracedDiagrams, viewNames, themeNames, type ThemeName, type ViewName, type ViewOptions } from "@sojourn/diagrams";
import type { Journey, Persona } from "@sojourn/language";
import { originsIn } from "@sojourn/language/services";
import { answering, inFile, type Context, type Feature } from "../feature.ts";
import type { Target } from "../session.ts";
import { brokenIn, type Broken } from "./preview-broken.ts";
import type { OfferedLane } from "./preview-lanes.ts";
import { drawView, offeredViews, type DiagramPicture, type OfferedView } from "./preview-views.ts";
import { placesOf, type PlacedAnywhere } from "./preview-places.ts";

/** Asks for the pictures of a journey. */
export interface DiagramParams {
  readonly textDocument: { readonly uri: string };
  /** The name of the journey; the first where it is missing. */
  readonly journey?: string;
  /** Names of personas: only what they feel is drawn. */
  readonly personas?: readonly string[];
  /** The journey as Mermaid draws it where it is missing. */
  readonly view?: ViewName;
  /** `light` where it is missing. */
  readonly theme?: ThemeName;
  /** Names of lanes of the map; all where it is missing. */
  readonly lanes?: readonly string[];
}

/** The pictures of a journey, and where in the text their parts come from. */
export interface DiagramResult {
  /** The journey that is drawn. */
  readonly name: string;
  readonly title: string;
  /** Every journey of the file. */
  readonly journeys: readonly { readonly name: string; readonly label: string; readonly range: Range }[];
  /** Several where one would be too long for Mermaid. */
  readonly diagrams: readonly { readonly title: string; readonly text: string; readonly sources: readonly DiagramSource[] }[];
  /** What was split and why, in whole sentences. */
  readonly notices: readonly string[];
  /** The view that is drawn. */
  readonly view: ViewName;
  /** Every view that can be asked for, in the order in which they are offered. */
  readonly views: readonly OfferedView[];
  /** The view as SVG. */
  readonly pictures: readonly DiagramPicture[];
  /** The view as Mermaid diagrams; none where Mermaid has nothing like it. */
  readonly mermaid: readonly string[];
  /** The lanes that the map has for the journey, whether they are drawn or not; none of another view. */
  readonly lanes: readonly OfferedLane[];
  /** The personas of the journey, whether they are drawn or not. */
  readonly personas: readonly DiagramPersona[];
  /** Part of the text cannot be read, so that something may be missing. */
  readonly broken?: Broken;
  /** The picture could not be drawn, by a fault of ours; it is in the log. */
  readonly failed?: true;
}

/** A persona of the journey, and where it is declared, if anywhere. */
export interface DiagramPersona extends Partial<PlacedAnywhere> {
  readonly name: string;
  readonly label: string;
}

/** A part of a diagram and the statement that it shows. */
export interface DiagramSource {
  readonly kind: "title" | "section" | "task";
  /** How many of its kind come before it in the diagram. */
  readonly index: number;
  /** The name of the journey, stage or touchpoint. */
  readonly name: string;
  /** The whole statement. */
  readonly range: Range;
  /** Its name. */
  readonly selectionRange: Range;
  /** Of a task, the names of the personas who feel so. */
  readonly personas?: readonly string[];
}

/** The request that previews make. */
export const diagramRequest = new RequestType<DiagramParams, DiagramResult | null, void>("sojourn/diagram");

/** What previews show. */
export function preview(context: Context): Feature {
  return {
    capabilities: { experimental: { sojournDiagram: true } },
    handlers: [answering(diagramRequest, (params) => inFile(context, params, (target) => drawn(context, target, params)))],
  };
}

function drawn(context: Context, target: Target, params: DiagramParams): DiagramResult | undefined {
  const { view, path } = target;
  const { journeys } = view.file.model;
  const journey = params.journey === undefined ? journeys[0] : journeys.find(({ name }) => name === params.journey);
  const broken = brokenIn(context, target);
  const wanted = viewNames.find((name) => name === params.view) ?? "journey";
  if (!journey) return journeys.length === 0 && broken ? { ...nothing, view: wanted, views: offeredViews(view.lang), broken } : undefined;
  const placed = placesOf(context, target, originsIn(view));
  const scope = view.links.scope(path);
  const options = optionsOf(params, target);
  const { value, notices } = wanted === "journey" ? tracedDiagrams(journey, scope, options) : { value: [], notices: [] };
  return {
    name: journey.name,
    title: titleOf(journey),
    journeys: journeys.map((one) => ({ name: one.name, label: titleOf(one), range: placed.here(one).range })),
    diagrams: value.map(({ title, text, sections, tasks }) => ({
      title,
      text,
      sources: [
        { kind: "title", index: 0, name: journey.name, ...placed.here(journey) },
        ...sections.map((stage, index) => ({ kind: "section" as const, index, name: stage.name, ...placed.here(stage) })),
        ...tasks.map(({ touchpoint, personas: felt }, index) => ({ kind: "task" as const, index, name: touchpoint.name, personas: felt, ...placed.here(touchpoint) })),
      ],
    })),
    notices,
    view: wanted,
    views: offeredViews(view.lang),
    ...drawView(context, wanted, journey, scope, options, placed.anywhere),
    ...(wanted === "journey" ? { mermaid: value.map(({ text }) => text) } : {}),
    personas: [...new Set(journey.personas)].map((name) => {
      const persona = scope.find("persona", name);
      return { name, label: persona ? titleOf(persona) : name, ...(persona && placed.anywhere(persona)) };
    }),
    ...(broken ? { broken } : {}),
  };
}

/** Of a file that might have a journey if it could be read. */
const nothing = { name: "", title: "", journeys: [], diagrams: [], notices: [], pictures: [], mermaid: [], lanes: [], personas: [] } as const;

/** How the view is drawn; whatever else a client says is left out. */
function optionsOf({ personas, lanes, theme }: DiagramParams, { view }: Target): ViewOptions {
  return {
    lang: view.lang,
    theme: themeNames.find((name) => name === theme) ?? "light",
    ...(personas ? { personas } : {}),
    ...(lanes ? { lanes } : {}),
  };
}

function titleOf({ label, name }: Pick<Journey | Persona, "label" | "name">): string {
  return label === undefined || label.trim() === "" ? name : label;
}
