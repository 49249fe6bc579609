import { originIn, type ChunkModel } from "../model/build.ts";
import type { Declaration } from "../model/types.ts";
import { headSpan, statementSpan } from "../syntax/tree.ts";
import type { Span } from "../text.ts";
import { kinds } from "../vocabulary.ts";
import type { View } from "./view.ts";

/** Where an element of the model is written. Spans are those in the file. */
export interface Origin {
  readonly path: string;
  /** The statement, block and all. */
  readonly whole: Span;
  /** Of what is declared its name (or label); else the statement without its block. */
  readonly head: Span;
}

/** Finds where elements are written that a file holds or sees; undefined for what is built in. */
export function originsIn({ file, links }: View): (element: object) => Origin | undefined {
  const names = new Map<object, Span>();
  for (const { declarations } of file.chunks) for (const declared of declarations) names.set(declared.element, declared);
  // Elements are asked for in the order of the picture, and most of a picture is one chunk.
  let last: ChunkModel | undefined;
  return (element) => {
    const own = last && placeIn(last, element, file.path, names.get(element));
    if (own) return own;
    for (const chunk of file.chunks) {
      const place = placeIn(chunk, element, file.path, names.get(element));
      if (place) return (last = chunk), place;
    }
    return declaredElsewhere(element);
  };

  function declaredElsewhere(element: object): Origin | undefined {
    const { kind, name } = element as Partial<Declaration>;
    if (kind === undefined || name === undefined || !kinds.includes(kind)) return undefined;
    const found = links.declared(file.path, kind, name);
    if (found?.declared.element !== element) return undefined;
    const holder = links.files.get(found.path)?.chunks.find(({ chunk }) => chunk === found.declared.chunk);
    return holder && placeIn(holder, element, found.path, found.declared);
  }
}

function placeIn(holder: ChunkModel, element: object, path: string, name: Span | undefined): Origin | undefined {
  const statement = originIn(holder, element);
  if (!statement) return undefined;
  const from = holder.chunk.start;
  const moved = ({ start, end }: Span): Span => ({ start: from + start, end: from + end });
  return { path, whole: moved(statementSpan(statement)), head: moved(name ?? headSpan(statement)) };
}
