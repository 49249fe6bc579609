import type { Range } from "vscode-languageserver";
import type { Origin } from "@sojourn/language/services";
import { rangeIn, type Context } from "../feature.ts";
import { rangeOf } from "../position.ts";
import type { Target } from "../session.ts";

/** Where an element stands, as a client counts. */
export interface Placed {
  /** The whole statement. */
  readonly range: Range;
  /** Its name, or the line that it begins with. */
  readonly selectionRange: Range;
}

/** Where an element stands, maybe in another file. */
export interface PlacedAnywhere extends Placed {
  /** The address of the file; missing where it is the one that was asked about. */
  readonly uri?: string;
}

/** Turns where elements are written into places as the client names them. */
export function placesOf(context: Context, target: Target, origins: (element: object) => Origin | undefined) {
  const { workspace, path } = target;
  const nowhere = rangeIn(context, target, { start: 0, end: 0 });
  const anywhere = (element: object): PlacedAnywhere | undefined => {
    const origin = origins(element);
    const document = origin && workspace.document(origin.path);
    if (!document) return undefined;
    const [range, selectionRange] = [origin.whole, origin.head].map((span) => rangeOf(context.session.positions, document, span)) as [Range, Range];
    return { range, selectionRange, ...(origin.path === path ? {} : { uri: workspace.uri(origin.path) }) };
  };
  /** Of what the file itself declares. */
  const here = (element: object): Placed => anywhere(element) ?? { range: nowhere, selectionRange: nowhere };
  return { here, anywhere };
}
