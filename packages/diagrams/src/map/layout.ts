import type { Journey, Scope } from "@sojourn/language";
import type { Mark, Picture } from "../picture/picture.ts";
import { labelOf, paragraph, sizes } from "../picture/parts/paragraph.ts";
import { themes } from "../picture/theme.ts";
import type { ViewOptions } from "../views/view.ts";
import { spansOf, type StageSpan } from "./columns.ts";
import { describe } from "./describe.ts";
import { findingsOf } from "./findings.ts";
import { header } from "./header.ts";
import { uniqueIds } from "./ids.ts";
import { headsGap, headsWidth, laneRows, type Table } from "./lane-rows.ts";
import { personaMarks } from "./personas.ts";
import { stageRow } from "./stages.ts";
import { mapWords } from "./words.ts";

const margin = 32;

/** However few the touchpoints, what stands above them needs so much. */
const narrowest = 1040;

/** The journey map: above, the frame and the personas; across, stages with their touchpoints; down, the lanes. */
export function mapPicture(journey: Journey, scope: Scope, options: ViewOptions): Picture {
  const { lang } = options;
  const theme = themes[options.theme];
  const ids = uniqueIds();
  const personas = personaMarks(journey, scope, theme, lang, options);
  const heads = headsWidth + headsGap;
  const spans = spansOf(journey, options, theme, { left: margin + heads, roomy: narrowest - heads, headsWidth: heads });
  const columns = spans.flatMap((span) => span.columns);
  const right = spans.reduce((_, { x, width }) => x + width, margin);
  const width = Math.max(narrowest, right - margin);
  const findings = findingsOf(journey, scope, columns, personas, lang);

  const head = header({ journey, scope, options, theme, personas, ids, findings }, width);
  const marks: Mark[] = [...head.place(margin, margin)];
  let y = margin + head.height + 28;
  if (spans.length > 0) {
    const table: Table = { left: margin, right, heads: spans.flatMap((span) => span.heads) };
    const top = y;
    const stages = stageRow({ spans, theme, lang, ids });
    y += stages.height + 12;
    const placed = laneRows({ journey, scope, options, theme, columns, personas }).flatMap((row) => {
      const rowMarks = row.place(y, table);
      y += row.height;
      return rowMarks;
    });
    marks.push(...panels(spans, top, y), ...stages.place(top), ...placed);
  }
  if (columns.length === 0) {
    if (spans.length > 0) y += 24;
    const said = paragraph(mapWords[lang].emptyJourney, { size: sizes.name, face: "regular", fill: theme.muted }, width);
    marks.push(...said.place(margin, y));
    y += said.height;
  }
  return {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(y + margin),
    title: labelOf(journey),
    description: describe(journey, spans, personas, findings, lang),
    background: theme.background,
    marks,
  };
}

/** The tint of each stage, from its head to the bottom of the table. */
function panels(spans: readonly StageSpan[], top: number, bottom: number): Mark[] {
  return spans.map(({ x, width, colours }) => ({ kind: "box", x, y: top, width, height: bottom - top, radius: 10, fill: colours.tint, stroke: colours.border, strokeWidth: 1 }));
}
