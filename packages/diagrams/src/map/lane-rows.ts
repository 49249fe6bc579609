import type { Group, Mark } from "../picture/picture.ts";
import { beside, stack, type Block } from "../picture/parts/block.ts";
import { iconBlock } from "../picture/parts/icon.ts";
import { paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { HeadsAgain } from "./columns.ts";
import { laneIcons } from "./lane-icons.ts";
import type { Lane, LaneContext, LaneLayout } from "./lane.ts";
import { lanes } from "./lanes/index.ts";
import { legendOf } from "./legends.ts";
import { mapWords } from "./words.ts";

/** How wide the heads of lanes are, and how far the first stage stands from them. */
export const [headsWidth, headsGap] = [132, 16] as const;

const padding = 14;

/** A row of the table that knows how high it is. */
export interface Row {
  readonly height: number;
  readonly place: (y: number, table: Table) => readonly Mark[];
}

/** What a row reaches over: from `left`, where its head stands, to `right`; where its head stands once more. */
export interface Table {
  readonly left: number;
  readonly right: number;
  readonly heads: readonly HeadsAgain[];
}

/** The lanes that are asked for and have something to show, and the line between what customers see and what they do not. */
export function laneRows(context: LaneContext): Row[] {
  if (context.columns.length === 0) return [];
  const wanted = context.options.lanes;
  const laid = lanes
    .filter(({ name }) => wanted === undefined || wanted.includes(name))
    .flatMap((lane) => {
      const layout = lane.layOut(context);
      return layout === undefined ? [] : [{ lane, layout }];
    });
  const frontstage = laid.findIndex(({ lane }) => lane.name === "frontstage");
  const line = frontstage >= 0 ? frontstage + 1 : laid.findIndex(({ lane }) => lane.name === "backstage");
  const rows = laid.map(({ lane, layout }) => laneRow(lane, layout, context));
  return line < 0 ? rows : rows.toSpliced(line, 0, visibilityLine(context));
}

function laneRow({ name, label }: Lane, { height, place }: LaneLayout, context: LaneContext): Row {
  const { theme, options: { lang } } = context;
  const words = paragraph(label[lang], { size: sizes.body, face: "semibold", fill: theme.text }, headsWidth - 26);
  const head = stack([beside([iconBlock(laneIcons[name], theme.muted, 18), words], 8, "top"), legendOf(name, context, headsWidth)], 10);
  const full = Math.max(height, head.height) + 2 * padding;
  return {
    height: full,
    place: (y, table): readonly Mark[] => {
      const { left, right } = table;
      const lane: Group = {
        kind: "group",
        role: `lane ${name}`,
        label: label[lang],
        frame: { x: left, y, width: right - left, height: full },
        marks: [...head.place(left, y + padding), ...place(y + padding), ...headsAgain(head, { y, height: full, top: padding }, table, context)],
      };
      return [{ kind: "line", x1: left, y1: y, x2: right, y2: y, stroke: theme.border, strokeWidth: 1 }, lane];
    },
  };
}

/** The head of a row where it stands once more; curves that pass there go behind it. */
function headsAgain(head: Block, { y, height, top }: { readonly y: number; readonly height: number; readonly top: number }, { heads }: Table, { theme }: LaneContext): Mark[] {
  return heads.flatMap(({ x, colours }): Mark[] => [
    { kind: "box", x: x - 4, y: y + 1, width: headsWidth + 8, height: height - 2, fill: colours?.tint ?? theme.background },
    ...head.place(x, y + top),
  ]);
}

function visibilityLine(context: LaneContext): Row {
  const { theme, options: { lang } } = context;
  const words = paragraph(mapWords[lang].visibility, { size: sizes.small, face: "semibold", fill: theme.accent }, headsWidth);
  const height = Math.max(24, words.height + 8);
  const top = (height - words.height) / 2;
  return {
    height,
    place: (y, table) => {
      const { left, right } = table;
      const line = { kind: "line", x1: left + headsWidth + headsGap, y1: y + height / 2, x2: right, y2: y + height / 2, stroke: theme.accent, strokeWidth: 2, dashes: "8 5" } as const;
      return [
        {
          kind: "group",
          role: "line of visibility",
          label: mapWords[lang].visibility,
          frame: { x: left, y, width: right - left, height },
          marks: [...words.place(left, y + top), line, ...headsAgain(words, { y, height, top }, table, context)],
        },
      ];
    },
  };
}
