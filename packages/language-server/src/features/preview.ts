import { RequestType, type Range } from "vscode-languageserver";
import { tracedDiagrams } from "@sojourn/diagrams";
import type { Journey } from "@sojourn/language";
import { declarationSpan } from "@sojourn/language/services";
import { answering, inFile, rangeIn, type Context, type Feature } from "../feature.ts";
import type { Target } from "../session.ts";

/** Asks for the diagrams of a journey. */
export interface DiagramParams {
  readonly textDocument: { readonly uri: string };
  /** The name of the journey; the first where it is missing. */
  readonly journey?: string;
  /** Names of personas: only what they feel is drawn. */
  readonly personas?: readonly string[];
}

/** The diagrams of a journey, and where in the text their parts come from. */
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

function drawn(context: Context, target: Target, { journey: wanted, personas }: DiagramParams): DiagramResult | undefined {
  const { view, path } = target;
  const { journeys } = view.file.model;
  const journey = wanted === undefined ? journeys[0] : journeys.find(({ name }) => name === wanted);
  if (!journey) return undefined;
  const placed = placesIn(context, target);
  const { value, notices } = tracedDiagrams(journey, view.links.scope(path), personas ? { personas } : {});
  return {
    name: journey.name,
    title: titleOf(journey),
    journeys: journeys.map((one) => ({ name: one.name, label: titleOf(one), range: placed(one).range })),
    diagrams: value.map(({ title, text, sections, tasks }) => ({
      title,
      text,
      sources: [
        { kind: "title", index: 0, name: journey.name, ...placed(journey) },
        ...sections.map((stage, index) => ({ kind: "section" as const, index, name: stage.name, ...placed(stage) })),
        ...tasks.map(({ touchpoint, personas: felt }, index) => ({ kind: "task" as const, index, name: touchpoint.name, personas: felt, ...placed(touchpoint) })),
      ],
    })),
    notices,
  };
}

function titleOf({ label, name }: Journey): string {
  return label === undefined || label.trim() === "" ? name : label;
}

/** Finds where what a file declares stands in it. */
function placesIn(context: Context, target: Target): (element: object) => { readonly range: Range; readonly selectionRange: Range } {
  const places = new Map<object, { readonly range: Range; readonly selectionRange: Range }>();
  for (const chunk of target.view.file.chunks) {
    const from = chunk.chunk.start;
    for (const declared of chunk.declarations) {
      const range = rangeIn(context, target, declarationSpan(declared, chunk));
      places.set(declared.element, { range, selectionRange: rangeIn(context, target, { start: from + declared.start, end: from + declared.end }) });
    }
  }
  const nowhere = rangeIn(context, target, { start: 0, end: 0 });
  return (element) => places.get(element) ?? { range: nowhere, selectionRange: nowhere };
}
