import type { Journey, Scope, Touchpoint } from "@sojourn/language";
import { emotionBody } from "../charts/emotion-body.ts";
import { seriesOf, type Series } from "../charts/emotions.ts";
import { figuresIn } from "../charts/figures.ts";
import { emptyBody, sheetOf } from "../charts/sheet.ts";
import { chartWords } from "../charts/words.ts";
import { personaMarks } from "../map/personas.ts";
import { emotionMermaid } from "../mermaid-views/xychart.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import type { Picture } from "../picture/picture.ts";
import { themes } from "../picture/theme.ts";
import type { View, ViewOptions } from "./view.ts";

/** How each persona feels along the journey. */
export const emotion: View = {
  name: "emotion",
  label: { en: "Emotion curve", vi: "Đường cong cảm xúc" },
  summary: {
    en: "How each persona feels at each touchpoint, from 1 (awful) to 5 (delighted).",
    vi: "Từng chân dung khách hàng cảm thấy thế nào ở mỗi điểm chạm, từ 1 (rất tệ) đến 5 (rất vui).",
  },
  picture,
  mermaid: emotionMermaid,
};

function picture(journey: Journey, scope: Scope, options: ViewOptions): Picture {
  const { lang, stages } = options;
  const theme = themes[options.theme];
  const shown = journey.stages.flatMap((stage, index) =>
    stages !== undefined && !stages.includes(stage.name)
      ? []
      : stage.touchpoints.map((touchpoint) => ({ stage, touchpoint, colours: theme.stages[index % theme.stages.length]! })),
  );
  const series = seriesOf(shown.map(({ touchpoint }) => touchpoint), personaMarks(journey, scope, theme, lang, options));
  const view = emotion.label[lang];
  const { noFeelings } = chartWords[lang];
  if (series.length === 0) return sheetOf(journey, theme, { view, description: noFeelings, body: emptyBody(noFeelings, theme) });
  const body = emotionBody(shown, series, theme, lang);
  return sheetOf(journey, theme, { view, note: emotion.summary[lang], description: describe(series, options), body });
}

/** In a sentence a persona: its mean, its highest and its lowest moment. */
function describe(series: readonly Series[], { lang }: ViewOptions): string {
  const { score } = figuresIn(lang);
  return series
    .map(({ persona, points }) => {
      const mean = score(points.reduce((sum, point) => sum + point.score, 0) / points.length);
      const low = points.reduce((least, next) => (next.score < least.score ? next : least));
      const high = points.reduce((most, next) => (next.score > most.score ? next : most));
      const named = ({ touchpoint, score: felt }: { touchpoint: Touchpoint; score: number }) => `${labelOf(touchpoint)} (${score(felt)})`;
      return lang === "vi"
        ? `${persona.label}: trung bình ${mean}, cao nhất ở ${named(high)}, thấp nhất ở ${named(low)}.`
        : `${persona.label}: ${mean} on average, highest at ${named(high)}, lowest at ${named(low)}.`;
    })
    .join(" ");
}
