import type { Expectation, Lang } from "@sojourn/language";
import { comparedWith, isShown } from "../../charts/compared.ts";
import { figuresIn } from "../../charts/figures.ts";
import { comparedText, gapStrip, gapText } from "../../charts/gap-strip.ts";
import { personaShape, toneOf } from "../../charts/shapes.ts";
import { chartWords } from "../../charts/words.ts";
import { labels } from "../../labels.ts";
import { beside, flow, stack, type Block } from "../../picture/parts/block.ts";
import { card, cardInside } from "../../picture/parts/card.ts";
import { claimText } from "../../picture/parts/figures.ts";
import { lineStep, paragraph, sizes } from "../../picture/parts/paragraph.ts";
import { rating } from "../../picture/parts/rating.ts";
import type { Theme } from "../../picture/theme.ts";
import { cellLane, type Item } from "../cells.ts";
import type { Column, Lane, LaneContext } from "../lane.ts";
import type { PersonaMark } from "../personas.ts";

/** What each persona thinks will happen, where that comes from, how much it matters, and how far what happens is from it. */
export const expectations: Lane = cellLane("expectations", { en: "Expectations", vi: "Kỳ vọng" }, (column, context) =>
  column.touchpoint.expectations
    .filter(({ personas }) => personas.length === 0 || personas.some((name) => isShown(name, context.options.personas)))
    .map((expectation) => itemOf(expectation, column, context)),
);

function itemOf(expectation: Expectation, { stage, touchpoint, width }: Column, { journey, scope, theme, personas, options }: LaneContext): Item {
  const { lang } = options;
  const compared = comparedWith(journey, scope, stage, touchpoint, expectation, options.personas);
  const gap = compared.find(({ gap: { kind } }) => kind === "expectation")?.gap;
  const whose = personas.filter(({ name }) => expectation.personas.includes(name));
  const bar = gap === undefined ? {} : { bar: theme.tones[toneOf[gap.verdict]].fill };
  const style = { fill: theme.surface, stroke: theme.border, strokeWidth: 1, ...bar };
  const inside = cardInside(width, style);
  const claim = claimText(lang, expectation, scope);
  const about = aboutOf(expectation, scope.find("metric", expectation.metric ?? "")?.unit, lang);
  const content = stack(
    [
      headOf(claim, whose, inside, theme),
      paragraph(about, { size: sizes.small, face: "regular", fill: theme.muted }, inside),
      ratingsOf(expectation, inside, lang, theme),
      gap && gapStrip(gap, lang, theme, inside),
    ],
    4,
  );
  const said = [
    [...whose.map(({ label }) => label), claim].filter((text) => text !== "").join(" – "),
    about,
    gap === undefined ? "" : `${comparedText(gap, lang)}: ${gapText(gap, lang)}, ${labels[lang].verdicts[gap.verdict]}`,
  ];
  return { element: expectation, role: "expectation", label: said.filter((text) => text !== "").join("\n"), block: card(content, width, style) };
}

function headOf(claim: string, whose: readonly PersonaMark[], width: number, theme: Theme): Block {
  const step = 14;
  const perRow = Math.min(4, whose.length);
  const shapes: Block = {
    width: perRow * step - 2,
    height: Math.ceil(whose.length / 4) * lineStep(sizes.body),
    place: (x, y) => whose.map((mark, at) => personaShape(mark, x + 6 + (at % 4) * step, y + 9 + Math.floor(at / 4) * lineStep(sizes.body), 5)),
  };
  const room = whose.length === 0 ? width : width - shapes.width - 6;
  const words = paragraph(claim, { size: sizes.body, face: "semibold", fill: theme.text }, room);
  return whose.length === 0 ? words : beside([shapes, words], 6, "top");
}

/** The zone of tolerance, and where the expectation comes from. */
function aboutOf({ desired, abandons, sources }: Expectation, unit: string | undefined, lang: Lang): string {
  const words = chartWords[lang];
  const { level } = figuresIn(lang);
  return [
    ...(desired === undefined ? [] : [`${words.desired} ${level(desired, unit)}`]),
    ...(abandons === undefined ? [] : [`${words.abandons} ${level(abandons, unit)}`]),
    ...(sources === undefined || sources.length === 0 ? [] : [`${words.from} ${sources.map((source) => words.sources[source]).join(", ")}`]),
  ].join(" · ");
}

function ratingsOf({ importance, performance }: Expectation, width: number, lang: Lang, theme: Theme): Block {
  const words = chartWords[lang];
  const one = (word: string, value: number | undefined): Block[] => {
    if (value === undefined) return [];
    const label = paragraph(word, { size: sizes.small, face: "regular", fill: theme.muted }, width);
    return [beside([label, rating(value, lang, { fill: theme.text, empty: theme.muted, text: theme.text })], 6)];
  };
  return flow([...one(words.matters, importance), ...one(words.does, performance)], width, 12, 0);
}
