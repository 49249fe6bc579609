import type { Lang, NonCustomer } from "@sojourn/language";
import { beside, stack, type Block } from "../picture/parts/block.ts";
import { iconBlock } from "../picture/parts/icon.ts";
import { icons } from "../picture/parts/icons.ts";
import { labelOf, paragraph, said, sizes } from "../picture/parts/paragraph.ts";
import type { Theme } from "../picture/theme.ts";
import type { HeaderContext, HeaderPart } from "./header-part.ts";
import { mapWords } from "./words.ts";

const gap = 16;

/** Whom the journey is not for, visibly: why, and where they are served better. */
export function notForPart({ scope, options: { lang }, theme }: HeaderContext): HeaderPart | undefined {
  const all = scope.all("non-customer");
  if (all.length === 0) return undefined;
  const say = mapWords[lang];
  const padding = 14;
  const inside = (width: number): Block => {
    const room = width - 2 * padding;
    const perRow = Math.max(1, Math.min(all.length, Math.floor((room + gap) / 240)));
    const own = (room - (perRow - 1) * gap) / perRow;
    const rows = Array.from({ length: Math.ceil(all.length / perRow) }, (_, row) =>
      beside(all.slice(row * perRow, (row + 1) * perRow).map((one) => nonCustomer(one, own, theme, lang)), gap, "top"),
    );
    const head = beside([iconBlock(icons.notFor, theme.tones.worst.text), paragraph(say.notFor, { size: sizes.name, face: "semibold", fill: theme.tones.worst.text }, room - 24)], 8);
    const content = stack([head, ...rows], 10);
    return { width, height: content.height + 2 * padding, place: (x, y) => content.place(x + padding, y + padding) };
  };
  return {
    inside,
    about: { role: "non-customers", label: say.notFor },
    behind: (frame) => [{ kind: "box", ...frame, radius: 12, fill: theme.background, stroke: theme.tones.worst.fill, strokeWidth: 1, dashes: "5 4" }],
  };
}

function nonCustomer(one: NonCustomer, width: number, theme: Theme, lang: Lang): Block {
  const say = mapWords[lang];
  const label = labelOf(one);
  const reasons = said(one.reasons);
  const alternatives = said(one.alternatives);
  const better = alternatives.length === 0 ? "" : `${say.instead}: ${alternatives.join("; ")}`;
  const words = stack(
    [
      paragraph(label, { size: sizes.body, face: "semibold", fill: theme.text }, width),
      ...reasons.map((reason) => paragraph(reason, { size: sizes.body, face: "regular", fill: theme.text }, width)),
      paragraph(better, { size: sizes.small, face: "regular", fill: theme.muted }, width),
    ],
    2,
  );
  return {
    width,
    height: words.height,
    place: (x, y) => [
      {
        kind: "group",
        element: one,
        role: "non-customer",
        label: [label, ...reasons, better].filter((text) => text !== "").join("\n"),
        frame: { x, y, width, height: words.height },
        marks: words.place(x, y),
      },
    ],
  };
}
