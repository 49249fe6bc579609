import type { Journey, Lang, Scope } from "@sojourn/language";
import { uniqueIds } from "../map/ids.ts";
import type { Column, LaneContext } from "../map/lane.ts";
import { channels } from "../map/lanes/channels.ts";
import { arrowLine } from "../paths/line.ts";
import { padded, sides, stack, type Block } from "../picture/parts/block.ts";
import { labelOf, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Frame, Group, Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import type { ViewOptions } from "../views/view.ts";
import { customerItem, teamItems, type Item } from "./cells.ts";
import { stageColumns, type StageColumns } from "./columns.ts";
import { blueprintWords, teamRows, type TeamRow } from "./words.ts";

/** How wide the names of the rows are, with the room behind them. */
const headWidth = 184;
const rowPadding = 16;
const itemGap = 8;

/** The rows of a blueprint one below the other, with the lines that part them and a column a touchpoint. */
export function blueprintBody(journey: Journey, scope: Scope, theme: Theme, options: ViewOptions): Block {
  const { lang } = options;
  const layOut = (left: number): Parts => {
    const spans = stageColumns(journey, options, theme, left + headWidth);
    const columns = spans.flatMap((span) => span.columns);
    const context: LaneContext = { journey, scope, options, theme, columns, personas: [] };
    const evidence = channels.layOut(context);
    const last = spans.at(-1)!;
    const width = last.x + last.width - left;
    const rows = [
      ...(evidence === undefined ? [] : [rowOf("evidence", evidence.height, columns.map(() => []), evidence.place)]),
      cellRow("customer", columns.map((column) => [customerItem(column, scope, theme, lang)])),
      ...teamRows.map((row) => cellRow(row, columns.map((column) => teamItems(column, row, scope, theme)))),
    ];
    return { spans, columns, width, rows };
  };
  const parts = layOut(0);
  const heads = parts.spans.map((span) => stageHead(span));
  const headHeight = Math.max(0, ...heads.map(({ height }) => height));
  const names = parts.rows.map(({ row }) => rowName(row, theme, lang));
  const heights = parts.rows.map(({ height }, at) => Math.max(height, names[at]!.height, 20) + 2 * rowPadding);
  const lines = parts.rows.map(({ row }) => (isTeamRow(row) ? lineName(row, theme, lang) : undefined));
  const above = lines.map((line, at) => (line === undefined ? (at === 0 ? 12 : 0) : line.height + 12));
  const height = headHeight + heights.reduce((sum, one) => sum + one, 0) + above.reduce((sum, one) => sum + one, 0);
  return {
    width: parts.width,
    height,
    place: (x, y) => {
      const { spans, columns, width, rows } = layOut(x);
      const ids = uniqueIds();
      const stages = spans.map(({ stage, x: left, width: wide, colours }, at): Group => {
        const frame = { x: left, y, width: wide, height: headHeight };
        return {
          kind: "group", element: stage, role: "stage", id: ids("stage", stage.name), label: labelOf(stage), frame,
          marks: [{ kind: "box", ...frame, radius: 8, fill: colours.head }, ...heads[at]!.place(left, y + (headHeight - heads[at]!.height) / 2)],
        };
      });
      let top = y + headHeight;
      const placed: Frame[][][] = [];
      const drawn = rows.flatMap(({ row, items, marks }, at): Mark[] => {
        const line = lines[at] === undefined ? [] : lineMarks(row as TeamRow, lines[at], x, top, width, theme);
        top += above[at]!;
        const frame = { x, y: top, width, height: heights[at]! };
        const cells = items.map((own, index) => placeItems(own, columns[index]!, frame.y + rowPadding));
        placed.push(cells.map((cell) => cell.map((group) => group.frame)));
        top += heights[at]!;
        return [
          ...line,
          {
            kind: "group", role: `lane ${row}`, label: `${blueprintWords[lang].rows[row]}: ${blueprintWords[lang].hints[row]}`, frame,
            marks: [
              { kind: "box", ...frame, radius: 10, fill: isHidden(row) ? theme.raised : theme.background },
              ...names[at]!.place(x + 12, frame.y + rowPadding),
              ...(marks?.(frame.y + rowPadding) ?? []),
              ...cells.flatMap((cell, index) => {
                const { name } = columns[index]!.touchpoint;
                return row === "customer" ? cell.map((group) => ({ ...group, id: ids("touchpoint", name) })) : cell;
              }),
            ],
          },
        ];
      });
      return [...stages, ...drawn, ...linksOf(columns, placed, theme)];
    },
  };
}

interface Parts {
  readonly spans: readonly StageColumns[];
  readonly columns: readonly Column[];
  readonly width: number;
  readonly rows: readonly Row[];
}

/** A row before it is placed: what stands in each column, or marks of its own. */
interface Row {
  readonly row: "evidence" | "customer" | TeamRow;
  readonly height: number;
  readonly items: readonly (readonly Item[])[];
  readonly marks?: (y: number) => readonly Mark[];
}

function rowOf(row: Row["row"], height: number, items: Row["items"], marks?: (y: number) => readonly Mark[]): Row {
  return { row, height, items, ...(marks === undefined ? {} : { marks }) };
}

function cellRow(row: Row["row"], items: Row["items"]): Row {
  return rowOf(row, Math.max(0, ...items.map((own) => stack(own.map(({ block }) => block), itemGap).height)), items);
}

function placeItems(items: readonly Item[], { x, width }: Column, y: number): readonly (Group & { readonly frame: Frame })[] {
  let top = y;
  return items.map(({ element, role, label, block }) => {
    const frame = { x, y: top, width, height: block.height };
    top += block.height + itemGap;
    return { kind: "group", element, role, label, frame, marks: block.place(x, frame.y) };
  });
}

/** In each column a line from who is served to who serves, over rows that have nothing. */
function linksOf(columns: readonly Column[], placed: readonly (readonly (readonly Frame[])[])[], theme: Theme): readonly Group[] {
  return columns.flatMap(({ x, width, touchpoint }, column): Group[] => {
    const filled = placed.map((row) => row[column] ?? []).filter((frames) => frames.length > 0);
    const middle = x + width / 2;
    const marks = filled.slice(1).flatMap((frames, at) => {
      const before = filled[at]!.at(-1)!;
      return arrowLine([[middle, frames[0]!.y], [middle, before.y + before.height]], theme.muted, 1.5);
    });
    return marks.length === 0 ? [] : [{ kind: "group", role: "links", element: touchpoint, marks }];
  });
}

function stageHead({ stage, width, colours }: StageColumns): Block {
  return padded(paragraph(labelOf(stage), { size: sizes.head, face: "semibold", fill: colours.text }, width - 24), sides(8, 12));
}

function rowName(row: Row["row"], theme: Theme, lang: Lang): Block {
  const say = blueprintWords[lang];
  return stack(
    [
      paragraph(say.rows[row], { size: sizes.name, face: "semibold", fill: theme.text }, headWidth - 28),
      paragraph(say.hints[row], { size: sizes.small, face: "regular", fill: theme.muted }, headWidth - 28),
    ],
    2,
  );
}

function lineName(row: TeamRow, theme: Theme, lang: Lang): Block {
  const fill = row === "backstage" ? theme.accent : theme.muted;
  return paragraph(blueprintWords[lang].lines[row], { size: sizes.small, face: "semibold", fill }, headWidth - 16);
}

/** The line that parts two rows, with its name at the left; that of visibility weighs most. */
function lineMarks(row: TeamRow, name: Block, x: number, y: number, width: number, theme: Theme): Mark[] {
  const middle = y + (name.height + 12) / 2;
  const thin = { stroke: theme.muted, strokeWidth: 1.25 };
  const looks = { frontstage: thin, backstage: { stroke: theme.accent, strokeWidth: 2, dashes: "8 5" }, support: { ...thin, dashes: "2 4" } }[row];
  const frame = { x, y, width, height: name.height + 12 };
  return [
    {
      kind: "group", role: "line", frame,
      marks: [...name.place(x + 12, y + 6), { kind: "line", x1: x + 12 + name.width + 12, y1: middle, x2: x + width, y2: middle, ...looks }],
    },
  ];
}

function isTeamRow(row: Row["row"]): row is TeamRow {
  return row !== "evidence" && row !== "customer";
}

/** What customers do not see stands on a darker ground. */
function isHidden(row: Row["row"]): boolean {
  return row === "backstage" || row === "support";
}
