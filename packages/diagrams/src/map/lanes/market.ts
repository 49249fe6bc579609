import type { Touchpoint } from "@sojourn/language";
import { beside, stack, widened, type Block } from "../../picture/parts/block.ts";
import { numberIn } from "../../picture/parts/figures.ts";
import { iconBlock, type Icon } from "../../picture/parts/icon.ts";
import { icons } from "../../picture/parts/icons.ts";
import { labelOf, paragraph, said, sizes } from "../../picture/parts/paragraph.ts";
import { rating } from "../../picture/parts/rating.ts";
import { cellLane, type Item } from "../cells.ts";
import type { Lane, LaneContext } from "../lane.ts";
import { mapWords, type MapWords } from "../words.ts";

/** What the touchpoint drives, what only we do there, how competitors do, and whom it draws in that we do not serve. */
export const market: Lane = cellLane("market", { en: "Market", vi: "Thị trường" }, ({ touchpoint, width }, { scope, theme, options: { lang } }) => {
  const say = mapWords[lang];
  return lines(touchpoint, scope, say).map(({ role, text, icon, score, told = text }): Item => {
    const colour = role === "attracts" ? theme.tones.worst.text : theme.muted;
    const inside = width - 20;
    const words = paragraph(text, { size: sizes.small, face: "regular", fill: theme.text }, inside);
    const bars = score === undefined ? undefined : rating(score, lang, { fill: theme.muted, empty: theme.muted, text: theme.text });
    const isOneLine = bars !== undefined && words.width + 6 + bars.width <= inside;
    const content = isOneLine ? between(words, bars, inside) : stack([words, bars], 2);
    return {
      element: touchpoint,
      role,
      label: score === undefined ? told : `${told}: ${numberIn(lang, score)}/5`,
      block: widened(beside([iconBlock(icon, colour, 14), widened(content, inside)], 6, "top"), width),
    };
  });
});

interface MarketLine {
  readonly role: string;
  readonly text: string;
  readonly icon: Icon;
  readonly score?: number;
  /** What it says without its sign, where that is more than the text. */
  readonly told?: string;
}

function lines({ drivers, differentiators, versus, attracts }: Touchpoint, scope: LaneContext["scope"], say: MapWords): MarketLine[] {
  return [
    ...drivers.map(({ of, strength }) => ({ role: "driver", text: say.drives[of], icon: icons[of], score: strength })),
    ...said(differentiators).map((text) => ({ role: "differentiator", text: `${say.differentiator}: ${text}`, icon: icons.differentiator })),
    ...versus.map(({ competitor, score }) => {
      const text = labelOf(scope.find("competitor", competitor), competitor);
      return { role: "competitor", text, icon: icons.competitor, score, told: say.competitor(text) };
    }),
    ...attracts.map((name) => ({ role: "attracts", text: say.attracts(labelOf(scope.find("non-customer", name), name)), icon: icons.notFor })),
  ];
}

/** One at the left end of `width`, one at the right. */
function between(left: Block, right: Block, width: number): Block {
  const height = Math.max(left.height, right.height);
  return { width, height, place: (x, y) => [...left.place(x, y), ...right.place(x + width - right.width, y)] };
}
