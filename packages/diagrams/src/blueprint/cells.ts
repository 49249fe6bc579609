import type { Lang, Scope, Touchpoint } from "@sojourn/language";
import type { Column } from "../map/lane.ts";
import { teamLine } from "../map/lanes/organisation.ts";
import { stack, type Block } from "../picture/parts/block.ts";
import { card, cardInside } from "../picture/parts/card.ts";
import { labelOf, paragraph, shown, sizes } from "../picture/parts/paragraph.ts";
import type { Theme } from "../picture/theme.ts";
import { blueprintWords, type TeamRow } from "./words.ts";

/** A card in a cell of the blueprint. */
export interface Item {
  readonly element: object;
  readonly role: string;
  readonly label: string;
  readonly block: Block;
}

/** The touchpoint itself: its name, what the customer does, who answers for it. */
export function customerItem({ touchpoint, width, stageColours }: Column, scope: Scope, theme: Theme, lang: Lang): Item {
  const inside = cardInside(width);
  const label = labelOf(touchpoint);
  const actions = touchpoint.actions.map(shown).filter((text) => text !== "");
  const owner = touchpoint.owner === undefined ? "" : labelOf(scope.find("team", touchpoint.owner), touchpoint.owner);
  const owned = owner === "" ? "" : `${blueprintWords[lang].owner}: ${owner}`;
  const content = stack(
    [
      paragraph(label, { size: sizes.name, face: "semibold", fill: theme.text }, inside),
      ...actions.map((action) => paragraph(action, { size: sizes.body, face: "regular", fill: theme.text }, inside)),
      owned === "" ? undefined : teamLine(owned, theme, inside),
    ],
    4,
  );
  return {
    element: touchpoint,
    role: "touchpoint",
    label: [label, ...actions, owned].filter((text) => text !== "").join("\n"),
    block: card(content, width, { fill: theme.surface, stroke: stageColours.border, strokeWidth: 1.5 }),
  };
}

/** What the teams of a row do at a touchpoint, each with its name first. */
export function teamItems({ touchpoint, width }: Column, row: TeamRow, scope: Scope, theme: Theme): readonly Item[] {
  return dutiesOf(touchpoint, row, scope).map(({ who, what }): Item => {
    const inside = cardInside(width);
    const content = stack(
      [who === "" ? undefined : teamLine(who, theme, inside), paragraph(what, { size: sizes.body, face: "regular", fill: theme.text }, inside)],
      4,
    );
    return {
      element: touchpoint,
      role: row,
      label: [who, what].filter((text) => text !== "").join(": "),
      block: card(content, width, { fill: theme.surface, stroke: theme.border, strokeWidth: 1, ...(row === "support" ? { dashes: "4 3" } : {}) }),
    };
  });
}

/** Who does what in a row at a touchpoint; what says neither is left out. */
export function dutiesOf(touchpoint: Touchpoint, row: TeamRow, scope: Scope): readonly { readonly who: string; readonly what: string }[] {
  return touchpoint[row]
    .map(({ team, text }) => ({
      who: team === undefined ? "" : labelOf(scope.find("team", team), team),
      what: text === undefined ? "" : shown(text),
    }))
    .filter(({ who, what }) => who !== "" || what !== "");
}
