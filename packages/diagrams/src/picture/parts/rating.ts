import type { Lang } from "@sojourn/language";
import { widthOf } from "../../text/measure.ts";
import type { Mark } from "../picture.ts";
import { numberIn } from "./figures.ts";
import { baseline, lineStep, sizes } from "./paragraph.ts";
import type { Block } from "./block.ts";

const steps = 5;
const [barWidth, barGap] = [5, 2];
const barsWidth = steps * (barWidth + barGap) - barGap;

/** A rating of 1 to 5 as five rising bars, filled as far as it goes, and its figure behind them. */
export function rating(value: number, lang: Lang, colours: { readonly fill: string; readonly empty: string; readonly text: string }): Block {
  const size = sizes.small;
  const figure = numberIn(lang, value);
  const measured = widthOf(figure, size, "semibold");
  const height = lineStep(size);
  return {
    width: barsWidth + 6 + measured,
    height,
    place: (x, y) => {
      const bottom = y + baseline(size);
      const marks: Mark[] = [];
      for (let step = 0; step < steps; step++) {
        const height = 4 + step * 1.75;
        const [left, top] = [x + step * (barWidth + barGap), bottom - height];
        const share = Math.min(1, Math.max(0, (Number.isFinite(value) ? value : 0) - step));
        if (share > 0) marks.push({ kind: "box", x: left, y: top, width: barWidth * share, height, radius: 1, fill: colours.fill });
        if (share === 1) continue;
        marks.push({ kind: "box", x: left + 0.5, y: top + 0.5, width: barWidth - 1, height: height - 1, radius: 1, stroke: colours.empty, strokeWidth: 1 });
      }
      marks.push({ kind: "text", x: x + barsWidth + 6, y: bottom, text: figure, size, face: "semibold", fill: colours.text, width: measured });
      return marks;
    },
  };
}
