import { cardInside, card } from "../../picture/parts/card.ts";
import { padded, sides, stack, widened } from "../../picture/parts/block.ts";
import { paragraph, said, sizes } from "../../picture/parts/paragraph.ts";
import { cellLane } from "../cells.ts";
import type { Lane } from "../lane.ts";

/** What the customer does. */
export const actions: Lane = cellLane("actions", { en: "Actions", vi: "Hành động" }, ({ touchpoint, width }, { theme }) =>
  said(touchpoint.actions).map((text) => ({
    element: touchpoint,
    role: "action",
    label: text,
    block: padded(paragraph(text, { size: sizes.body, face: "regular", fill: theme.text }, width - 4), sides(0, 2)),
  })),
);

/** What the customer thinks, as a bubble. */
export const thoughts: Lane = cellLane("thoughts", { en: "Thoughts", vi: "Suy nghĩ" }, ({ touchpoint, width, stageColours }, { theme }) =>
  said(touchpoint.thoughts).map((text) => {
    const words = paragraph(text, { size: sizes.body, face: "italic", fill: theme.text }, cardInside(width, { padding: 12 }));
    const bubble = card(words, width, { fill: theme.surface, stroke: stageColours.border, strokeWidth: 1, radius: 14, padding: 12 });
    const paint = { fill: theme.surface, stroke: stageColours.border, strokeWidth: 1 };
    const tail = {
      width,
      height: 12,
      place: (x: number, y: number) => [
        { kind: "circle", x: x + 22, y: y + 4.5, radius: 3.5, ...paint } as const,
        { kind: "circle", x: x + 14, y: y + 9.5, radius: 2, ...paint } as const,
      ],
    };
    return { element: touchpoint, role: "thought", label: text, block: widened(stack([bubble, tail]), width) };
  }),
);
