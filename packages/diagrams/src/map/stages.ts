import type { Lang, Stage } from "@sojourn/language";
import type { Frame, Group, Mark } from "../picture/picture.ts";
import { nothing, stack, type Block } from "../picture/parts/block.ts";
import { iconMarks } from "../picture/parts/icon.ts";
import { icons } from "../picture/parts/icons.ts";
import { labelOf, paragraph, shown, sizes } from "../picture/parts/paragraph.ts";
import { at } from "../picture/parts/shape.ts";
import type { Theme } from "../picture/theme.ts";
import type { StageSpan } from "./columns.ts";
import type { UniqueIds } from "./ids.ts";
import type { Column } from "./lane.ts";
import { mapWords } from "./words.ts";

/** How far the point of a stage's head reaches into the gap behind it. */
const point = 14;

/** The heads of stages with their touchpoints below: how high, and their marks. */
export interface StageRow {
  readonly height: number;
  readonly place: (y: number) => readonly Mark[];
}

/** What the rows are made from. */
export interface StageContext {
  readonly spans: readonly StageSpan[];
  readonly theme: Theme;
  readonly lang: Lang;
  readonly ids: UniqueIds;
}

/** Stages as arrows with their phase and goal, touchpoints as cards below them, all of one height. */
export function stageRow({ spans, theme, lang, ids }: StageContext): StageRow {
  const heads = spans.map((span, at) => headOf(span, at === 0, lang));
  const headHeight = Math.max(44, ...heads.map(({ height }) => height + 20));
  const goals = spans.map((span) => goalsOf(span, theme));
  const goalHeight = Math.max(0, ...goals.map(({ height }) => height));
  const cardsTop = headHeight + (goalHeight === 0 ? 0 : goalHeight + 10) + 12;
  let count = 0;
  const cards = spans.map(({ columns }) => columns.map((column) => touchpointCard(column, ++count, theme, lang, ids)));
  const notes = spans.map(({ columns, width }) =>
    columns.length > 0 ? nothing : paragraph(mapWords[lang].noTouchpoints, { size: sizes.small, face: "italic", fill: theme.muted }, width - 24),
  );
  const cardHeight = Math.max(...cards.flat().map(({ height }) => height), ...notes.map(({ height }) => height), 0);
  return {
    height: cardsTop + cardHeight,
    place: (y) =>
      spans.map((span, index): Group => {
        const { stage, x, width } = span;
        const frame = { x, y, width, height: cardsTop + cardHeight };
        const head = heads[index]!;
        const isFirst = index === 0;
        return {
          kind: "group",
          element: stage,
          role: "stage",
          id: ids("stage", stage.name),
          label: labelText(stage, lang),
          frame,
          marks: [
            { kind: "path", d: arrow({ x, y, width, height: headHeight }, isFirst), fill: span.colours.head },
            ...head.place(x + headInset(isFirst), y + (headHeight - head.height) / 2),
            ...goals[index]!.place(x + 12, y + headHeight + 10),
            ...cards[index]!.map((card) => card.place(y + cardsTop, cardHeight)),
            ...notes[index]!.place(x + 12, y + cardsTop),
          ],
        };
      }),
  };
}

function labelText(stage: Stage, lang: Lang): string {
  const phase = stage.phase === undefined ? "" : ` (${mapWords[lang].phases[stage.phase]})`;
  return [labelOf(stage) + phase, ...stage.goals.map(shown)].join("\n");
}

function headOf({ stage, width, colours }: StageSpan, isFirst: boolean, lang: Lang): Block {
  const inside = width - headInset(isFirst) - 12;
  return stack(
    [
      stage.phase === undefined ? undefined : paragraph(mapWords[lang].phases[stage.phase], { size: sizes.small, face: "regular", fill: colours.text }, inside),
      paragraph(labelOf(stage), { size: sizes.head, face: "semibold", fill: colours.text }, inside),
    ],
    0,
  );
}

/** The first stage has no notch that its words must stand clear of. */
function headInset(isFirst: boolean): number {
  return isFirst ? 14 : point + 12;
}

function goalsOf({ stage, width }: StageSpan, theme: Theme): Block {
  return stack(
    stage.goals.map((goal) => paragraph(shown(goal), { size: sizes.small, face: "regular", fill: theme.text }, width - 24)),
    2,
  );
}

/** An arrow that points into the next stage, and opens for the one before. */
function arrow({ x, y, width, height }: Frame, isFirst: boolean): string {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  const notch = isFirst ? "" : ` L ${at(x + point)} ${at(middle)}`;
  return `M ${at(x)} ${at(y)} L ${at(right)} ${at(y)} L ${at(right + point)} ${at(middle)} L ${at(right)} ${at(bottom)} L ${at(x)} ${at(bottom)}${notch} Z`;
}

interface TouchpointCard {
  readonly height: number;
  readonly place: (y: number, height: number) => Group;
}

function touchpointCard({ x, width, touchpoint, stageColours }: Column, count: number, theme: Theme, lang: Lang, ids: UniqueIds): TouchpointCard {
  const say = mapWords[lang];
  const signs = [
    ...(touchpoint.momentOfTruth ? [{ icon: icons.momentOfTruth, colour: theme.tones.worst.fill, text: say.momentOfTruth }] : []),
    ...(touchpoint.wows.length > 0 ? [{ icon: icons.wow, colour: theme.tones.good.fill, text: say.wow }] : []),
  ];
  const signsWidth = signs.length * 20;
  const label = labelOf(touchpoint);
  const words = paragraph(label, { size: sizes.name, face: "semibold", fill: theme.text }, width - 44 - 8 - signsWidth);
  const number = paragraph(String(count), { size: sizes.small, face: "semibold", fill: stageColours.text }, 24, "middle");
  return {
    height: Math.max(words.height, 24) + 20,
    place: (y, height) => {
      const frame = { x, y, width, height };
      return {
        kind: "group",
        element: touchpoint,
        role: "touchpoint",
        id: ids("touchpoint", touchpoint.name),
        label: [label, ...signs.map(({ text }) => text)].join("\n"),
        frame,
        marks: [
          { kind: "box", ...frame, radius: 8, fill: theme.surface, stroke: stageColours.border, strokeWidth: 1.5 },
          { kind: "circle", x: x + 22, y: y + 22, radius: 11, fill: stageColours.head },
          ...number.place(x + 10, y + 22 - number.height / 2),
          ...words.place(x + 42, y + 10 + Math.max(0, (24 - words.height) / 2)),
          ...signs.flatMap(({ icon, colour }, index) => iconMarks(icon, x + width - 8 - (signs.length - index) * 20 + 2, y + 14, colour, 16)),
        ],
      };
    },
  };
}
