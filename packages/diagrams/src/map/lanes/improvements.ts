import type { Improvement } from "@sojourn/language";
import { labels } from "../../labels.ts";
import { beside, flow, stack } from "../../picture/parts/block.ts";
import { card, cardInside } from "../../picture/parts/card.ts";
import { dateIn } from "../../picture/parts/figures.ts";
import { iconBlock } from "../../picture/parts/icon.ts";
import { icons } from "../../picture/parts/icons.ts";
import { labelOf, paragraph, said, shown, sizes } from "../../picture/parts/paragraph.ts";
import type { Theme } from "../../picture/theme.ts";
import { cellLane } from "../cells.ts";
import type { Lane } from "../lane.ts";
import { mapWords } from "../words.ts";
import { teamLine } from "./organisation.ts";

/** What we change: how far it is, by when it is done and by whom. */
export const improvements: Lane = cellLane("improvements", { en: "Improvements", vi: "Cải tiến" }, ({ touchpoint, width }, { scope, theme, options: { lang } }) => {
  const say = mapWords[lang];
  return touchpoint.improvements.map((improvement) => {
    const { text, owner, due, status, for: answered } = improvement;
    const inside = cardInside(width);
    const colour = colourOf(status, theme);
    const small = { size: sizes.small, face: "regular", fill: theme.muted } as const;
    const state = status === undefined ? "" : labels[lang].statuses[status];
    const deadline = due === undefined ? "" : say.due(dateIn[lang](due));
    const team = owner === undefined ? undefined : labelOf(scope.find("team", owner), owner);
    const why = said(answered === undefined ? [] : [answered]).map((reason) => `${say.answers}: ${reason}`).join("");
    const strong = { size: sizes.small, face: "semibold", fill: colour } as const;
    const progress = [
      ...(status === undefined ? [] : [beside([iconBlock(icons[status], colour, 14), paragraph(state, strong, inside - 20)], 6, "top")]),
      ...(due === undefined ? [] : [paragraph(deadline, strong, inside)]),
    ];
    const content = stack(
      [
        flow(progress, inside, 12, 2),
        paragraph(shown(text), { size: sizes.body, face: "regular", fill: theme.text }, inside),
        paragraph(why, { ...small, face: "italic" }, inside),
        team === undefined ? undefined : teamLine(team, theme, inside),
      ],
      4,
    );
    return {
      element: improvement,
      role: "improvement",
      label: [shown(text), state, deadline, team, why].filter((part) => part !== undefined && part !== "").join("\n"),
      block: card(content, width, { fill: theme.surface, stroke: theme.border, strokeWidth: 1 }),
    };
  });
});

function colourOf(status: Improvement["status"], theme: Theme): string {
  return status === "done" ? theme.tones.good.text : status === "doing" ? theme.accent : theme.muted;
}
