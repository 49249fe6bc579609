import { stack, widened, type Block } from "../picture/parts/block.ts";
import { lineStep, paragraph, shown, sizes } from "../picture/parts/paragraph.ts";
import type { Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";

/** The name of a part of a card. */
export function partHead(text: string, fill: string, width: number): Block {
  return paragraph(text, { size: sizes.small, face: "semibold", fill }, width);
}

/** Texts below their name, each with a dot before it; nothing where there are none. */
export function listPart(name: string, texts: readonly string[], colour: string, theme: Theme, width: number): Block | undefined {
  const told = texts.map(shown).filter((text) => text !== "");
  if (told.length === 0) return undefined;
  return widened(stack([partHead(name, theme.muted, width), ...told.map((text) => dotted(text, colour, theme, width))], 4), width);
}

function dotted(text: string, colour: string, theme: Theme, width: number): Block {
  const words = paragraph(text, { size: sizes.body, face: "regular", fill: theme.text }, width - 12);
  return {
    width,
    height: words.height,
    place: (x, y): readonly Mark[] => [{ kind: "circle", x: x + 3, y: y + lineStep(sizes.body) / 2, radius: 2.25, fill: colour }, ...words.place(x + 12, y)],
  };
}

/** Blocks in two columns of about the same height, in the order given: down the first, then down the second. */
export function twoColumns(blocks: readonly Block[], gap: number, rowGap: number): Block {
  const heightOf = (all: readonly Block[]): number => all.reduce((sum, { height }) => sum + height + rowGap, 0);
  const higher = (cut: number): number => Math.max(heightOf(blocks.slice(0, cut)), heightOf(blocks.slice(cut)));
  let best = Math.min(1, blocks.length);
  for (let cut = 2; cut <= blocks.length; cut += 1) if (higher(cut) < higher(best)) best = cut;
  const [left, right] = [stack(blocks.slice(0, best), rowGap), stack(blocks.slice(best), rowGap)];
  return {
    width: left.width + (right.height === 0 ? 0 : gap + right.width),
    height: Math.max(left.height, right.height),
    place: (x, y) => [...left.place(x, y), ...right.place(x + left.width + gap, y)],
  };
}
