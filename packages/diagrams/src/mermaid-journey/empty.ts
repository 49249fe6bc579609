import type { Outline } from "../outline.ts";
import type { Picture } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { settable } from "../text/settable.ts";
import { wrap } from "../text/wrap.ts";
import { textLines } from "./parts.ts";
import type { JourneyWords } from "./words.ts";

const width = 640;
const margin = 32;

/** The picture of a journey that has nothing to show: its title and a sentence. */
export function emptyPicture({ title }: Outline, theme: Theme, { empty, untitled }: JourneyWords): Picture {
  const name = settable(title) || untitled;
  const heads = wrap(name, 24, "semibold", width - 2 * margin);
  const lines = wrap(empty, 16, "regular", width - 2 * margin);
  const below = margin + heads.length * 32;
  return {
    width,
    height: below + 12 + lines.length * 24 + margin,
    title: name,
    description: empty,
    background: theme.background,
    marks: [
      ...textLines(heads, { x: margin, y: margin + 24, step: 32, size: 24, face: "semibold", fill: theme.text }),
      ...textLines(lines, { x: margin, y: below + 28, step: 24, size: 16, face: "regular", fill: theme.muted }),
    ],
  };
}
