import { shorten } from "../checks/wording.ts";
import type { Both } from "../lang.ts";
import type { ChunkModel } from "../model/build.ts";
import { touchpointGaps } from "../model/gaps.ts";
import { isLocal } from "../model/scope.ts";
import type { Declaration, Journey, Stage, Touchpoint } from "../model/types.ts";
import { nameFromLabel } from "../syntax/names.ts";
import { headSpan, statementSpan, type Statement } from "../syntax/tree.ts";
import type { Span } from "../text.ts";
import { briefGapIn, gapIn, meanScore } from "./figures-in-words.ts";
import { chunksIn, labelOf, type View } from "./view.ts";

/** A few words that an editor shows behind a place, though they do not stand in the text. */
export interface InlayHint {
  /** Behind what it is shown; in the file. */
  readonly offset: number;
  readonly label: string;
  /** More of it, as plain text. */
  readonly tooltip: string;
  readonly kind: "gap" | "mean" | "label";
}

/** The hints of a stretch: the gap behind an expectation, the mean score behind a stage, the label behind a name that does not show it. */
export function inlayHints(view: View, within: Span): InlayHint[] {
  const hints = chunksIn(view.file, within).flatMap((chunk) => {
    const inChunk = { start: within.start - chunk.chunk.start, end: within.end - chunk.chunk.start };
    return [...journeyHints(view, chunk, inChunk), ...labelHints(view, chunk, inChunk)]
      .filter(({ offset }) => inChunk.start <= offset && offset <= inChunk.end)
      .map((hint) => ({ ...hint, offset: hint.offset + chunk.chunk.start }));
  });
  return hints.sort((one, other) => one.offset - other.offset);
}

/** The hints that come of what statements say. Looks at those in the stretch only: a journey may be as long as a file. */
function journeyHints(view: View, chunk: ChunkModel, within: Span): InlayHint[] {
  const visible = visibleIn(chunk.chunk.statements, within);
  const said = new Map<object, Statement>();
  chunk.origins.forEach((statement, at) => {
    if (visible.has(statement)) said.set(chunk.elements[at]!, statement);
  });
  return (chunk.part.journeys ?? []).flatMap((journey) =>
    journey.stages.flatMap((stage) => {
      const head = said.get(stage);
      if (!head) return [];
      const touchpoints = stage.touchpoints.filter((touchpoint) => said.has(touchpoint));
      return [...meanHint(view, stage, head), ...touchpoints.flatMap((touchpoint) => gapHints(view, said, journey, stage, touchpoint))];
    }),
  );
}

/** The statements that a stretch touches, those in their blocks too. */
function visibleIn(statements: readonly Statement[], within: Span, visible = new Set<Statement>()): Set<Statement> {
  for (const statement of statements) {
    const { start, end } = statementSpan(statement);
    if (start > within.end) break;
    if (end < within.start) continue;
    visible.add(statement);
    if (statement.block) visibleIn(statement.block.statements, within, visible);
  }
  return visible;
}

function meanHint({ lang }: View, stage: Stage, statement: Statement): InlayHint[] {
  const mean = meanScore(stage.touchpoints);
  return mean === undefined ? [] : [{ offset: headSpan(statement).end, label: `⌀ ${mean}`, tooltip: meanIn[lang](mean), kind: "mean" }];
}

const meanIn: Both<(mean: number) => string> = {
  en: (mean) => `The mean of all scores in this stage: ${mean} of 5.`,
  vi: (mean) => `Điểm trung bình của cả giai đoạn: ${mean} trên 5.`,
};

function gapHints(
  { file, links, lang }: View,
  said: ReadonlyMap<object, Statement>,
  journey: Journey,
  stage: Stage,
  touchpoint: Touchpoint,
): InlayHint[] {
  return touchpoint.expectations.flatMap((expectation): InlayHint[] => {
    const statement = said.get(expectation);
    if (!statement) return [];
    const gaps = touchpointGaps(journey, stage, { ...touchpoint, expectations: [expectation], promises: [] }, links.scope(file.path));
    // The figures are the same for all whose expectation it is.
    const [first] = gaps;
    if (!first) return [];
    const tooltip = gaps.map((gap) => gapIn(gap, lang)).join("\n");
    return [{ offset: headSpan(statement).end, label: briefGapIn(first, lang), tooltip, kind: "gap" }];
  });
}

function labelHints({ file, links }: View, chunk: ChunkModel, within: Span): InlayHint[] {
  const scope = links.scope(file.path);
  return chunk.references
    .filter(({ start, end }) => within.start <= end && start <= within.end)
    .flatMap(({ to, name, journey, end }): InlayHint[] => {
      const declared: Declaration | undefined = isLocal(to)
        ? chunk.declarations.find((one) => one.kind === to && one.name === name && one.journey === journey)?.element
        : links.declared(file.path, to, name) && scope.find(to, name);
      if (!declared) return [];
      const label = labelOf(declared);
      // A name that says the same needs no label beside it.
      if (label === name || nameFromLabel(label) === name) return [];
      return [{ offset: end, label: shorten(label, 30), tooltip: shorten(label, 200), kind: "label" }];
    });
}
