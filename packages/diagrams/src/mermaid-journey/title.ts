import { settable } from "../text/settable.ts";
import { widthOf } from "../text/measure.ts";
import { wrap } from "../text/wrap.ts";
import { geometry } from "./geometry.ts";

/** A title as it is set: its last line stands where Mermaid's title does. */
export interface Title {
  readonly lines: readonly string[];
  readonly size: number;
  readonly step: number;
  /** What has to be added above the picture for the other lines. */
  readonly above: number;
}

/** A title in a width. Mermaid lets a long one run out of the picture; here it is smaller, then in several lines. */
export function titleIn(text: string, width: number): Title {
  const whole = settable(text);
  const sizes = [geometry.title.size, 28, 24, 20];
  const size = sizes.find((one) => widthOf(whole, one, "semibold") <= width) ?? sizes.at(-1)!;
  const lines = wrap(whole, size, "semibold", width);
  const step = Math.ceil(size * 1.3);
  const taken = (lines.length - 1) * step + size + breath;
  return { lines, size, step, above: Math.max(0, Math.ceil(taken - geometry.title.y - geometry.above)) };
}

/** What is left free above a title. */
const breath = 10;
