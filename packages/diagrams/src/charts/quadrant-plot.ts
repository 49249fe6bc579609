import type { Lang, Quadrant } from "@sojourn/language";
import type { Block } from "../picture/parts/block.ts";
import { baseline, sizes } from "../picture/parts/paragraph.ts";
import type { Frame, Mark, Text } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import { figuresIn } from "./figures.ts";
import { pointMarks, pointRadius } from "./points.ts";
import { quadrantTones, type Numbered } from "./quadrants.ts";
import { chartWords } from "./words.ts";

const [left, bottom, top] = [24, 52, 24];
/** Beyond the scale of 1 to 5 there is room for points at its ends and for the quadrants' names. */
const [lowest, highest] = [0.5, 5.5];

/** Importance upward, performance to the right, the cross at the means, each expectation a numbered point. */
export function quadrantPlot(items: readonly Numbered[], cross: { readonly importance: number; readonly performance: number }, theme: Theme, lang: Lang): Block {
  // Room for every point beside all others.
  const side = Math.max(520, Math.ceil((Math.sqrt(items.length) * pointRadius * 4) / 20) * 20);
  const words = chartWords[lang];
  const { number } = figuresIn(lang);
  return {
    width: left + side,
    height: top + side + bottom,
    place: (x, y) => {
      const plot: Frame = { x: x + left, y: y + top, width: side, height: side };
      const across = (value: number) => plot.x + ((value - lowest) / (highest - lowest)) * side;
      const up = (value: number) => plot.y + ((highest - value) / (highest - lowest)) * side;
      const [cx, cy] = [across(cross.performance), up(cross.importance)];
      const text = (words_: string, tx: number, ty: number, anchor: NonNullable<Text["anchor"]>, fill = theme.muted, face: Text["face"] = "regular"): Mark => ({
        kind: "text", x: tx, y: ty, text: words_, size: sizes.small, face, fill, width: widthOf(words_, sizes.small, face), ...(anchor === "start" ? {} : { anchor }),
      });
      const areas: readonly [Quadrant, Frame, "start" | "end", number][] = [
        ["concentrate-here", { x: plot.x, y: plot.y, width: cx - plot.x, height: cy - plot.y }, "start", plot.y + 12 + baseline(sizes.small)],
        ["keep-up-the-good-work", { x: cx, y: plot.y, width: plot.x + side - cx, height: cy - plot.y }, "end", plot.y + 12 + baseline(sizes.small)],
        ["low-priority", { x: plot.x, y: cy, width: cx - plot.x, height: plot.y + side - cy }, "start", plot.y + side - 16],
        ["possible-overkill", { x: cx, y: cy, width: plot.x + side - cx, height: plot.y + side - cy }, "end", plot.y + side - 16],
      ];
      const grounds = areas.map(([quadrant, frame]): Mark => ({ kind: "box", ...frame, fill: theme.tones[quadrantTones[quadrant]].tint }));
      const grid = [1, 2, 3, 4, 5].flatMap((value): Mark[] => [
        { kind: "line", x1: plot.x, y1: up(value), x2: plot.x + side, y2: up(value), stroke: theme.guide, strokeWidth: 1 },
        { kind: "line", x1: across(value), y1: plot.y, x2: across(value), y2: plot.y + side, stroke: theme.guide, strokeWidth: 1 },
        text(String(value), plot.x - 8, up(value) + 4, "end"),
        text(String(value), across(value), plot.y + side + 18, "middle"),
      ]);
      const lines: Mark[] = [
        { kind: "box", ...plot, stroke: theme.border, strokeWidth: 1 },
        { kind: "line", x1: plot.x, y1: cy, x2: plot.x + side, y2: cy, stroke: theme.text, strokeWidth: 1.25, dashes: "6 4" },
        { kind: "line", x1: cx, y1: plot.y, x2: cx, y2: plot.y + side, stroke: theme.text, strokeWidth: 1.25, dashes: "6 4" },
      ];
      const names = areas.map(([quadrant, , anchor, ty]) =>
        text(words.quadrants[quadrant], anchor === "start" ? plot.x + 12 : plot.x + side - 12, ty, anchor, theme.tones[quadrantTones[quadrant]].text, "semibold"));
      const axes = [
        text(`${words.importance} (${words.mean(number(cross.importance))})`, plot.x, plot.y - 12, "start", theme.text, "semibold"),
        text(`${words.performance} (${words.mean(number(cross.performance))})`, plot.x + side, plot.y + side + 44, "end", theme.text, "semibold"),
      ];
      return [...grounds, ...grid, ...lines, ...names, ...axes, { kind: "group", role: "points", marks: pointMarks(items, plot, across, up, theme) }];
    },
  };
}
