import { bytes, count, either, list, number, object, oneOf, text, truth, type ShapeOf } from "./shape.ts";

const name = text(100_000);
const address = text(20_000);
const position = object({ line: count, character: count });
const range = object({ start: position, end: position });
const broken = object({ message: text(), range });
const named = list(object({ name, label: text() }));
const place = { range, selectionRange: range };

const drawing = object(
  {
    /** The address of the file. */
    uri: address,
    /** The journey that is drawn. */
    name,
    title: text(),
    journeys: list(object({ name, label: text(), range })),
    personas: list(object({ name, label: text() }, { uri: address, ...place })),
    view: name,
    views: named,
    lanes: named,
    diagrams: list(
      object({ title: text(), text: text(), sources: list(object({ kind: oneOf("title", "section", "task"), index: count, name, ...place })) }),
    ),
    pictures: list(
      object({ title: text(), svg: text(100_000_000), width: number, height: number, sources: list(object({ id: count, role: name, ...place }, { uri: address, name })) }),
    ),
    mermaid: list(text()),
    notices: list(text()),
  },
  { broken, failed: oneOf(true) },
);

/** Everything that a picture needs, as the server gives it. */
export type Drawing = ShapeOf<typeof drawing>;

/** A place in a text, counted from 0. */
export type Position = ShapeOf<typeof position>;

/** A stretch of a text. */
export type Range = ShapeOf<typeof range>;

/** Why a text cannot be read as a whole. */
export type Broken = ShapeOf<typeof broken>;

const names = list(name, 10_000);
const chosen = object({}, { view: name, journey: name, personas: names, lanes: names });

/** What of a file is looked at. */
export type Choice = ShapeOf<typeof chosen>;

const toWebview = {
  picture: object({ type: oneOf("picture"), drawing, choice: chosen, theme: oneOf("light", "dark") }),
  nothing: object({ type: oneOf("nothing"), reason: oneOf("no-file", "no-journey", "not-ready") }, { uri: address, broken }),
  cursor: object({ type: oneOf("cursor"), uri: address, position }),
  code: object({ type: oneOf("code") }, { text: text(50_000_000) }),
};

/** What the extension tells the page of a preview. */
export type ToWebview = { [Type in keyof typeof toWebview]: ShapeOf<(typeof toWebview)[Type]> }[keyof typeof toWebview];

const fromWebview = {
  /** The page listens. */
  ready: object({ type: oneOf("ready") }),
  choose: object({ type: oneOf("choose"), choice: chosen }),
  lock: object({ type: oneOf("lock"), isLocked: truth }),
  reveal: object({ type: oneOf("reveal"), uri: address, range }),
  /** The page wants to draw with Mermaid. */
  code: object({ type: oneOf("code") }),
  copy: object({ type: oneOf("copy"), format: oneOf("mermaid", "svg"), text: text(100_000_000) }),
  save: object({ type: oneOf("save"), format: oneOf("svg", "png"), name: text(200), content: either(text(100_000_000), bytes) }),
};

/** What the page of a preview tells the extension. */
export type FromWebview = { [Type in keyof typeof fromWebview]: ShapeOf<(typeof fromWebview)[Type]> }[keyof typeof fromWebview];

/** A message to the page; undefined where it is none. */
export function readToWebview(value: unknown): ToWebview | undefined {
  return read(toWebview, value) as ToWebview | undefined;
}

/** A message of the page; undefined where it is none. */
export function readFromWebview(value: unknown): FromWebview | undefined {
  return read(fromWebview, value) as FromWebview | undefined;
}

/** The answer of the server as something to draw; undefined where it is not. */
export function readDrawing(uri: string, answer: unknown): Drawing | undefined {
  const value = typeof answer === "object" && answer !== null ? { ...answer, uri } : undefined;
  return drawing(value) ? value : undefined;
}

function read(shapes: Readonly<Record<string, (value: unknown) => boolean>>, value: unknown): unknown {
  const { type } = (typeof value === "object" && value !== null ? value : {}) as { readonly type?: unknown };
  return typeof type === "string" && Object.hasOwn(shapes, type) && shapes[type]!(value) ? value : undefined;
}
