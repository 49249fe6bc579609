import { journeyGap, type Journey, type Scope } from "@sojourn/language";
import { comparedIn, gapsApart, type Compared } from "../charts/compared.ts";
import { figuresIn } from "../charts/figures.ts";
import { gapBody } from "../charts/gap-body.ts";
import { emptyBody, sheetOf } from "../charts/sheet.ts";
import { chartWords } from "../charts/words.ts";
import { labels } from "../labels.ts";
import { personaMarks } from "../map/personas.ts";
import { gapsMermaid } from "../mermaid-views/xychart.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import type { Picture } from "../picture/picture.ts";
import { themes } from "../picture/theme.ts";
import type { View, ViewOptions } from "./view.ts";

/** How far what happens is from what was expected and promised. */
export const gaps: View = {
  name: "gaps",
  label: { en: "Expectation gaps", vi: "Khoảng cách kỳ vọng" },
  summary: {
    en: "How far what is delivered is from what was expected and promised, the worst first.",
    vi: "Thực tế cách kỳ vọng và lời hứa bao xa, nơi kém nhất đứng đầu.",
  },
  picture,
  mermaid: gapsMermaid,
};

function picture(journey: Journey, scope: Scope, options: ViewOptions): Picture {
  const { lang } = options;
  const theme = themes[options.theme];
  const compared = comparedIn(journey, scope, options);
  const view = gaps.label[lang];
  const { noGaps } = chartWords[lang];
  if (compared.length === 0) return sheetOf(journey, theme, { view, description: noGaps, body: emptyBody(noGaps, theme) });
  const overall = journeyGap(gapsApart(compared));
  const personas = personaMarks(journey, scope, theme, lang, options);
  const body = gapBody(compared, overall, { scope, personas, theme, lang });
  return sheetOf(journey, theme, { view, note: gaps.summary[lang], description: describe(compared, overall, options), body });
}

/** The journey gap, and the verdicts by number. */
function describe(compared: readonly Compared[], overall: number | undefined, { lang }: ViewOptions): string {
  const words = chartWords[lang];
  const { percent } = figuresIn(lang);
  const counts = (["abandoned", "failed", "met", "exceeded", "delighted"] as const)
    .map((verdict) => ({ verdict, count: compared.filter(({ gap }) => gap.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${labels[lang].verdicts[verdict]}: ${count}`);
  const worst = compared.reduce((least, next) => ((next.gap.relative ?? 0) < (least.gap.relative ?? 0) ? next : least));
  const figure = worst.gap.relative === undefined ? "" : ` (${percent(worst.gap.relative)})`;
  return [
    ...(overall === undefined ? [] : [`${words.journeyGap}: ${percent(overall)}.`]),
    `${counts.join(", ")}.`,
    `${lang === "vi" ? "Kém nhất" : "Worst"}: ${labelOf(worst.touchpoint)}${figure}.`,
  ].join(" ");
}
