import { beside, stack, type Block } from "../../picture/parts/block.ts";
import { card, cardInside } from "../../picture/parts/card.ts";
import { claimText, dateIn } from "../../picture/parts/figures.ts";
import { iconBlock } from "../../picture/parts/icon.ts";
import { icons } from "../../picture/parts/icons.ts";
import { paragraph, said, sizes } from "../../picture/parts/paragraph.ts";
import { cellLane } from "../cells.ts";
import type { Lane } from "../lane.ts";
import { mapWords } from "../words.ts";

/** What we say will happen, where we say it, and when someone last held it against what happens. */
export const promises: Lane = cellLane("promises", { en: "Promises", vi: "Lời hứa" }, ({ touchpoint, width }, { scope, theme, options: { lang } }) => {
  const say = mapWords[lang];
  return touchpoint.promises.map((promise) => {
    const claim = claimText(lang, promise, scope);
    const where = said(promise.on === undefined ? [] : [promise.on]).map(say.on).join("");
    const audited = promise.audited === undefined ? "" : say.audited(dateIn[lang](promise.audited));
    const small = { size: sizes.small, face: "regular", fill: theme.muted } as const;
    const inside = cardInside(width) - 22;
    const words = stack(
      [
        paragraph(claim, { size: sizes.body, face: "semibold", fill: theme.text }, inside),
        paragraph(where, small, inside),
        paragraph(audited, small, inside),
      ],
      2,
    );
    const content: Block = beside([iconBlock(icons.promise, theme.accent), words], 6, "top");
    return {
      element: promise,
      role: "promise",
      label: [claim, where, audited].filter((text) => text !== "").join("\n"),
      block: card(content, width, { fill: theme.surface, stroke: theme.border, strokeWidth: 1 }),
    };
  });
});
