import type { Lang, Quadrant } from "@sojourn/language";
import type { Block } from "../picture/parts/block.ts";
import { baseline, sizes } from "../picture/parts/paragraph.ts";
import type { Frame, Mark, Text } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import { figuresIn } from "./figures.ts";
import { pointMarks, type PointArea } from "./points.ts";
import { quadrants, quadrantTones, type Crosshair, type Numbered } from "./quadrants.ts";
import { chartWords } from "./words.ts";

type Anchor = NonNullable<Text["anchor"]>;

const [left, bottom, top] = [24, 52, 24];
/** Beyond the scale of 1 to 5 there is room for points at its ends and for the quadrants' names. */
const [lowest, highest] = [0.5, 5.5];

/** Importance upward, performance to the right, the cross at the means, each expectation a numbered point. */
export function quadrantPlot(items: readonly Numbered[], cross: Crosshair, theme: Theme, lang: Lang): Block {
  // Room for every point beside all others.
  const side = Math.max(520, Math.ceil((Math.sqrt(items.length) * 60) / 20) * 20);
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
      const text = (said: string, left: number, line: number, anchor: Anchor, fill = theme.muted, face: Text["face"] = "regular"): Mark => {
        const width = widthOf(said, sizes.small, face);
        return { kind: "text", x: left, y: line, text: said, size: sizes.small, face, fill, width, ...(anchor === "start" ? {} : { anchor }) };
      };
      const frames: Readonly<Record<Quadrant, Frame>> = {
        "concentrate-here": { x: plot.x, y: plot.y, width: cx - plot.x, height: cy - plot.y },
        "keep-up-the-good-work": { x: cx, y: plot.y, width: plot.x + side - cx, height: cy - plot.y },
        "low-priority": { x: plot.x, y: cy, width: cx - plot.x, height: plot.y + side - cy },
        "possible-overkill": { x: cx, y: cy, width: plot.x + side - cx, height: plot.y + side - cy },
      };
      const grounds = quadrants.map((quadrant): Mark => ({ kind: "box", ...frames[quadrant], fill: theme.tones[quadrantTones[quadrant]].tint }));
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
      const names = quadrants.map((quadrant) => {
        const name = words.quadrants[quadrant];
        const width = widthOf(name, sizes.small, "semibold");
        const nameX = quadrant === "concentrate-here" || quadrant === "low-priority" ? plot.x + 12 : plot.x + side - 12 - width;
        const nameY = quadrant === "concentrate-here" || quadrant === "keep-up-the-good-work" ? plot.y + 12 : plot.y + side - 28;
        const frame: Frame = { x: nameX - 6, y: nameY, width: width + 12, height: 16 };
        return { frame, mark: text(name, nameX, nameY + baseline(sizes.small), "start", theme.tones[quadrantTones[quadrant]].text, "semibold") };
      });
      const area: PointArea = { plot, across, up, quadrants: frames, names: names.map(({ frame }) => frame) };
      const axes = [
        text(`${words.importance} (${words.mean(number(cross.importance))})`, plot.x, plot.y - 12, "start", theme.text, "semibold"),
        text(`${words.performance} (${words.mean(number(cross.performance))})`, plot.x + side, plot.y + side + 44, "end", theme.text, "semibold"),
      ];
      const label = `${words.importance} × ${words.performance}`;
      const points: Mark = { kind: "group", role: "points", label, frame: plot, marks: pointMarks(items, area, theme) };
      return [...grounds, ...grid, ...lines, ...names.map(({ mark }) => mark), ...axes, points];
    },
  };
}
