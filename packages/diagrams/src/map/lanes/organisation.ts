import type { Both } from "@sojourn/language";
import { beside, stack, widened, type Block } from "../../picture/parts/block.ts";
import { card, cardInside } from "../../picture/parts/card.ts";
import { iconBlock } from "../../picture/parts/icon.ts";
import { icons } from "../../picture/parts/icons.ts";
import { labelOf, paragraph, shown, sizes } from "../../picture/parts/paragraph.ts";
import type { Theme } from "../../picture/theme.ts";
import { cellLane } from "../cells.ts";
import type { Lane } from "../lane.ts";

/** Who answers for the touchpoint. */
export const owners: Lane = cellLane("owners", { en: "Owners", vi: "Nhóm phụ trách" }, ({ touchpoint, width }, { scope, theme }) => {
  const { owner } = touchpoint;
  if (owner === undefined) return [];
  const team = scope.find("team", owner);
  const label = labelOf(team, owner);
  return [{ element: team ?? touchpoint, role: "owner", label, block: widened(teamLine(label, theme, width), width) }];
});

/** What the customer sees us do. */
export const frontstage: Lane = performers("frontstage", { en: "Frontstage", vi: "Tiền sảnh" });

/** What we do out of sight. */
export const backstage: Lane = performers("backstage", { en: "Backstage", vi: "Hậu trường" });

/** What others or systems do for those who serve. */
export const support: Lane = performers("support", { en: "Support", vi: "Hỗ trợ" });

function performers(name: "frontstage" | "backstage" | "support", label: Both<string>): Lane {
  return cellLane(name, label, ({ touchpoint, width }, { scope, theme }) =>
    touchpoint[name].map(({ team, text }) => {
      const who = team === undefined ? "" : labelOf(scope.find("team", team), team);
      const what = text === undefined ? "" : shown(text);
      const look = name === "frontstage" ? { fill: theme.surface } : { fill: theme.raised, ...(name === "support" ? { dashes: "3 3" } : {}) };
      const inside = cardInside(width);
      const words = stack(
        [
          who === "" ? undefined : teamLine(who, theme, inside),
          paragraph(what, { size: sizes.body, face: "regular", fill: theme.text }, inside),
        ],
        3,
      );
      return {
        element: touchpoint,
        role: name,
        label: [who, what].filter((part) => part !== "").join(": "),
        block: card(words, width, { ...look, stroke: theme.border, strokeWidth: 1 }),
      };
    }),
  );
}

/** A team with its sign, on as many lines as it needs. */
export function teamLine(label: string, theme: Theme, width: number): Block {
  return beside([iconBlock(icons.team, theme.muted, 14), paragraph(label, { size: sizes.small, face: "semibold", fill: theme.muted }, width - 20)], 6, "top");
}
