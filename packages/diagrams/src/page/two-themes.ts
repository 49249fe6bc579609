import type { Mark, Picture } from "../picture/picture.ts";
import { shapesIn } from "./marks.ts";

/** A picture whose colours are names, and what each name stands for in a light page and in a dark one. */
export interface TwoThemes {
  readonly picture: Picture;
  readonly colours: ReadonlyMap<string, readonly [light: string, dark: string]>;
}

/**
 * One picture of two that differ in nothing but their colours: each colour becomes `var(--…)`, so that a page can be light or dark
 * without holding everything twice. Undefined where the two differ in more.
 */
export function inTwoThemes(light: Picture, dark: Picture): TwoThemes | undefined {
  const others = shapesIn(dark.marks);
  const shapes = shapesIn(light.marks);
  if (shapes.length !== others.length || shapes.some((shape, at) => outlineOf(shape) !== outlineOf(others[at]!))) return undefined;
  const colours = new Map<string, readonly [string, string]>();
  const names = new Map<string, string>();
  const named = (one: string | undefined, other: string | undefined): string | undefined => {
    if (one === undefined || other === undefined) return one;
    const key = `${one} ${other}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    // The name tells the pair, so that pictures of one page share what they have in common.
    const name = `--c-${[one, other].map((colour) => colour.replace(/[^\w]/g, "")).join("-")}`;
    colours.set(name, [one, other]);
    names.set(key, `var(${name})`);
    return `var(${name})`;
  };
  let next = 0;
  const repaint = (mark: Mark): Mark => {
    if (mark.kind === "group") return { ...mark, marks: mark.marks.map(repaint) };
    const other = others[next++]! as { readonly fill?: string; readonly stroke?: string };
    const own = mark as { readonly fill?: string; readonly stroke?: string };
    const [fill, stroke] = [named(own.fill, other.fill), named(own.stroke, other.stroke)];
    return { ...mark, ...(fill === undefined ? {} : { fill }), ...(stroke === undefined ? {} : { stroke }) } as Mark;
  };
  const marks = light.marks.map(repaint);
  return { picture: { ...light, background: named(light.background, dark.background)!, marks }, colours };
}

/** All of a mark but its colours. */
function outlineOf(mark: Mark): string {
  return JSON.stringify(mark, (key, value: unknown) => (key === "fill" || key === "stroke" ? typeof value : value));
}
