import { list, number, object, either, oneOf, text, truth, type ShapeOf } from "./shape.ts";

/** How large a picture is shown: a factor, or so that all of it can be seen. */
const zoom = either(number, oneOf("fit"));

const shape = object(
  {},
  {
    /** The address of the file. */
    uri: text(20_000),
    journey: text(100_000),
    view: text(100),
    personas: list(text(100_000), 10_000),
    lanes: list(text(100), 1000),
    isLocked: truth,
    zoom,
    scroll: object({ left: number, top: number }),
  },
);

/** What a preview remembers over reloads. */
export type PreviewState = ShapeOf<typeof shape>;

/** A factor of magnification, or so that all can be seen. */
export type Zoom = ShapeOf<typeof zoom>;

/** What was remembered, as far as it can be understood; nothing where it cannot. */
export function readState(value: unknown): PreviewState {
  return shape(value) ? value : {};
}
