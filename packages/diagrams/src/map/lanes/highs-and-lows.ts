import type { Theme, Tone } from "../../picture/theme.ts";
import { beside, stack, type Block } from "../../picture/parts/block.ts";
import { card, cardInside } from "../../picture/parts/card.ts";
import { numberIn } from "../../picture/parts/figures.ts";
import { iconBlock, type Icon } from "../../picture/parts/icon.ts";
import { icons } from "../../picture/parts/icons.ts";
import { paragraph, said, shown, sizes } from "../../picture/parts/paragraph.ts";
import { rating } from "../../picture/parts/rating.ts";
import { cellLane, type Item } from "../cells.ts";
import type { Lane } from "../lane.ts";
import { mapWords } from "../words.ts";

/** Moments in which customers decide whether to stay, and what surprises and delights them. */
export const moments: Lane = cellLane("moments", { en: "Moments", vi: "Khoảnh khắc" }, ({ touchpoint, width }, { theme, options: { lang } }) => {
  const say = mapWords[lang];
  const truth: Item[] = touchpoint.momentOfTruth
    ? [
        {
          element: touchpoint,
          role: "moment-of-truth",
          label: say.momentOfTruth,
          block: withIcon(say.momentOfTruth, icons.momentOfTruth, theme.tones.worst.text, width, theme, { face: "semibold", stroke: theme.tones.worst.fill }),
        },
      ]
    : [];
  const wows = said(touchpoint.wows).map((text): Item => {
    return { element: touchpoint, role: "wow", label: `${say.wow}: ${text}`, block: withIcon(text, icons.wow, theme.tones.good.text, width, theme, { stroke: theme.tones.good.fill }) };
  });
  return [...truth, ...wows];
});

/** What hurts, and how much. */
export const pains: Lane = cellLane("pains", { en: "Pains", vi: "Nỗi đau" }, ({ touchpoint, width }, { theme, options: { lang } }) =>
  touchpoint.pains.map((pain): Item => {
    const tone = theme.tones[toneOf(pain.severity)];
    const text = shown(pain.text);
    const style = { bar: tone.fill, fill: tone.tint, stroke: tone.fill, strokeWidth: 1 };
    const severity = pain.severity === undefined ? undefined : rating(pain.severity, lang, { fill: tone.fill, empty: tone.fill, text: tone.text });
    const words = paragraph(text, { size: sizes.body, face: "regular", fill: theme.text }, cardInside(width, style));
    const how = pain.severity === undefined ? "" : ` (${mapWords[lang].severity(numberIn(lang, pain.severity))})`;
    return { element: pain, role: "pain", label: text + how, block: card(stack([words, severity], 4), width, style) };
  }),
);

function toneOf(severity: number | undefined): Tone {
  if (severity === undefined) return "neutral";
  return severity >= 4 ? "worst" : severity >= 2.5 ? "bad" : "neutral";
}

/** What we could do about it. */
export const opportunities: Lane = cellLane("opportunities", { en: "Opportunities", vi: "Cơ hội" }, ({ touchpoint, width }, { theme }) =>
  said(touchpoint.opportunities).map((text): Item => {
    return { element: touchpoint, role: "opportunity", label: text, block: withIcon(text, icons.opportunity, theme.tones.good.text, width, theme, {}) };
  }),
);

function withIcon(
  text: string,
  icon: Icon,
  colour: string,
  width: number,
  theme: Theme,
  { face = "regular", stroke = theme.border }: { readonly face?: "regular" | "semibold"; readonly stroke?: string },
): Block {
  const words = paragraph(text, { size: sizes.body, face, fill: theme.text }, cardInside(width) - 22);
  return card(beside([iconBlock(icon, colour), words], 6, "top"), width, { fill: theme.surface, stroke, strokeWidth: 1 });
}
