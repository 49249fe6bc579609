import type { Journey } from "@sojourn/language";
import { padded, sides, stack, widened, type Block } from "../picture/parts/block.ts";
import { labelOf, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Picture } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";

/** Room around everything on a sheet. */
export const margin = 32;

/** A sheet: what it shows, whose journey it is, a line about it, and the body. */
export function sheetOf(journey: Journey, theme: Theme, { view, note, description, body }: SheetParts): Picture {
  const name = labelOf(journey);
  const width = Math.max(body.width, 560);
  const head = stack(
    [
      paragraph(view, { size: sizes.body, face: "semibold", fill: theme.accent }, width),
      paragraph(name, { size: sizes.title, face: "semibold", fill: theme.text }, width),
      paragraph(note ?? "", { size: sizes.body, face: "regular", fill: theme.muted }, width),
    ],
    4,
  );
  const top = margin + head.height + 24;
  const title = `${view}: ${name}`;
  const frame = { x: margin, y: margin, width, height: head.height };
  return {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(top + body.height + margin),
    title,
    description,
    background: theme.background,
    marks: [
      { kind: "group", role: "journey", element: journey, label: title, frame, marks: head.place(margin, margin) },
      ...body.place(margin, top),
    ],
  };
}

/** What a sheet is made of. */
export interface SheetParts {
  /** What it shows, in the words of the view. */
  readonly view: string;
  readonly note?: string;
  readonly description: string;
  readonly body: Block;
}

/** A body that says in a sentence that there is nothing to show. */
export function emptyBody(sentence: string, theme: Theme): Block {
  const block = paragraph(sentence, { size: sizes.name, face: "regular", fill: theme.muted }, 512);
  return padded(widened(block, 512), sides(24, 24), (frame) => [{ kind: "box", ...frame, radius: 8, fill: theme.raised }]);
}
