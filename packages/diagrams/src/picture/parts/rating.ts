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
      const bars = Array.from({ length: steps }, (_, step): Mark[] => {
        const tall = 4 + step * 1.75;
        const box = { kind: "box", x: x + step * (barWidth + barGap), y: bottom - tall, width: barWidth, height: tall, radius: 1 } as const;
        const share = Math.min(1, Math.max(0, (Number.isFinite(value) ? value : 0) - step));
        if (share === 1) return [{ ...box, fill: colours.fill }];
        const outline: Mark = { ...box, x: box.x + 0.5, y: box.y + 0.5, width: barWidth - 1, height: tall - 1, stroke: colours.empty, strokeWidth: 1 };
        return share === 0 ? [outline] : [{ ...box, width: barWidth * share, fill: colours.fill }, outline];
      });
      return [
        ...bars.flat(),
        { kind: "text", x: x + barsWidth + 6, y: bottom, text: figure, size, face: "semibold", fill: colours.text, width: measured },
      ];
    },
  };
}
