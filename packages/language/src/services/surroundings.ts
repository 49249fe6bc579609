import type { ChunkModel } from "../model/build.ts";
import type { Declarations, Journey, Metric } from "../model/types.ts";
import { nameValue } from "../model/head.ts";
import { TokenKind } from "../syntax/tokens.ts";
import { itemsOf, type Statement } from "../syntax/tree.ts";
import type { Kind } from "../vocabulary.ts";
import type { Place, Step } from "./place.ts";
import type { View } from "./view.ts";

/** What stands around a place: its journey, its touchpoint, the metric that its figures are about. */

/** The first element that a statement was read as; undefined where it could not be read. */
export function elementOf({ origins, elements }: ChunkModel, statement: Statement): object | undefined {
  const at = origins.indexOf(statement);
  return at < 0 ? undefined : elements[at];
}

/** The declaration of a kind in whose block a place is, or in whose head where `steps` holds that too. */
export function around<K extends Kind>(chunk: ChunkModel, steps: readonly Step[], kind: K): Declarations[K] | undefined {
  const step = steps.findLast(({ row }) => row?.declares === kind);
  return step && (elementOf(chunk, step.statement) as Declarations[K] | undefined);
}

/** The journey that a place is in. */
export function journeyAt({ chunk, outer }: Pick<Place, "chunk" | "outer">): Journey | undefined {
  return around(chunk, outer, "journey");
}

/** The metric that the figures at a place are about: one named in the head, else in the head of a statement around it, else the one declared. */
export function metricAt({ file, links }: View, { chunk, outer, head }: Pick<Place, "chunk" | "outer" | "head">): Metric | undefined {
  const scope = links.scope(file.path);
  for (const step of [...outer, ...(head ? [head] : [])].reverse()) {
    if (step.row?.declares === "metric") return elementOf(chunk, step.statement) as Metric | undefined;
    if (step.row?.declares) return undefined;
    if (!step.row?.fields.some(({ value }) => value.is === "ref" && value.to === "metric")) continue;
    for (const item of itemsOf(step.statement).slice(1).reverse()) {
      const metric = item.kind === TokenKind.Name ? scope.find("metric", nameValue(item.text)) : undefined;
      if (metric) return metric;
    }
  }
  return undefined;
}
