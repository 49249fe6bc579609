import { legendOf as personaLegend } from "../charts/legend.ts";
import { beside, stack, type Block } from "../picture/parts/block.ts";
import { paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { LaneContext, LaneName } from "./lane.ts";
import { mapWords } from "./words.ts";

/** What the marks of a lane mean, for below its name; undefined where they speak for themselves. */
export function legendOf(name: LaneName, context: LaneContext, width: number): Block | undefined {
  if (name === "emotions") return feltLegend(context, width);
  return name === "channels" ? sidesLegend(context, width) : undefined;
}

/** Whose line is whose; only of those who feel something. */
function feltLegend({ columns, personas, theme }: LaneContext, width: number): Block {
  const felt = new Set(columns.flatMap(({ touchpoint }) => touchpoint.feelings.map(({ persona = "" }) => persona)));
  return personaLegend(personas.filter(({ name }) => felt.has(name)), theme, width);
}

/** How online and offline are told apart; only what occurs. */
function sidesLegend({ columns, scope, theme, options: { lang } }: LaneContext, width: number): Block {
  const used = columns.flatMap(({ touchpoint }) => touchpoint.channels).map((channel) => scope.find("channel", channel));
  const looks = [
    { word: mapWords[lang].online, isUsed: used.some((channel) => channel?.online), look: { radius: 6 } },
    { word: mapWords[lang].offline, isUsed: used.some((channel) => channel?.offline), look: { radius: 1, dashes: "3 2" } },
  ];
  return stack(
    looks
      .filter(({ isUsed }) => isUsed)
      .map(({ word, look }) => {
        const sample: Block = {
          width: 20,
          height: 12,
          place: (x, y) => [{ kind: "box", x, y, width: 20, height: 12, fill: theme.surface, stroke: theme.muted, strokeWidth: 1, ...look }],
        };
        return beside([sample, paragraph(word, { size: sizes.small, face: "regular", fill: theme.muted }, width - 28)], 8);
      }),
    4,
  );
}
