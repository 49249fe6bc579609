import type { ChunkModel, Declared } from "../model/build.ts";
import type { Links } from "../model/link.ts";
import type { Declaration } from "../model/types.ts";
import type { Kind } from "../vocabulary.ts";
import { folded, matchQuality } from "./fuzzy.ts";
import { labelOf, nameOfDeclared, type Location } from "./view.ts";

/** Something that a file of the workspace declares; its span is that of its name. */
export interface WorkspaceSymbol extends Location {
  readonly kind: Kind;
  readonly name: string;
  readonly label: string | undefined;
  /** The label of the journey that it belongs to. */
  readonly journey: string | undefined;
}

/**
 * What is declared in the workspace under a name or a label in which the letters of `query` stand in their order, whatever their case
 * and accents: the best matches first, at most `most` of them.
 */
export function workspaceSymbols({ files }: Pick<Links, "files">, query: string, most = 256): WorkspaceSymbol[] {
  const wanted = folded(query);
  const found: Match[] = [];
  for (const [path, { chunks }] of files) {
    for (const chunk of chunks) {
      const texts = foldedIn(chunk);
      for (let at = 0; at < texts.length; at++) {
        const [name, label] = texts[at]!;
        const quality = Math.max(matchQuality(wanted, name), label === undefined ? 0 : matchQuality(wanted, label));
        if (quality > 0) found.push({ path, chunk, declared: chunk.declarations[at]!, quality });
      }
    }
  }
  return found.sort(byQuality).slice(0, most).map(symbolOf);
}

interface Match {
  readonly path: string;
  readonly chunk: ChunkModel;
  readonly declared: Declared;
  readonly quality: number;
}

/** A name and, where it is another text, a label, both folded. */
type FoldedTexts = readonly [name: string, label: string | undefined];

const foldedChunks = new WeakMap<ChunkModel, readonly FoldedTexts[]>();

/** Name and label of each declaration of a chunk: folded once, for every letter that is typed asks for them. */
function foldedIn(chunk: ChunkModel): readonly FoldedTexts[] {
  let texts = foldedChunks.get(chunk);
  if (!texts) foldedChunks.set(chunk, (texts = chunk.declarations.map(({ element }) => foldedTexts(element))));
  return texts;
}

function foldedTexts({ name, label }: Declaration): FoldedTexts {
  const [one, other] = [folded(name), label === undefined ? undefined : folded(label)];
  return [one, other === one ? undefined : other];
}

function byQuality(one: Match, other: Match): number {
  if (one.quality !== other.quality) return other.quality - one.quality;
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.chunk.chunk.start - other.chunk.chunk.start || one.declared.start - other.declared.start;
}

function symbolOf({ path, chunk, declared }: Match): WorkspaceSymbol {
  const { kind, name, element, journey } = declared;
  const { start, end } = nameOfDeclared(declared, chunk);
  return { path, start, end, kind, name, label: element.label, journey: journey && labelOf(journey) };
}
