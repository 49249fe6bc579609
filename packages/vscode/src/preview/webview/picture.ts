import type { Drawing, Range } from "../messages.ts";
import { adoptSvg } from "./adopt.ts";

/** A picture on the page, and what its parts lead to. */
export interface ShownPicture {
  readonly svg: SVGSVGElement;
  /** In pixels at scale 1. */
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  /** Mermaid drew it: its colours come from the page's style. */
  readonly isMermaid: boolean;
  /** As it is saved, where that is known as text. */
  readonly source?: string;
}

/** A part of a picture that shows something in a text. */
export interface Part {
  readonly group: SVGGElement;
  readonly uri: string;
  /** The whole statement. */
  readonly range: Range;
  /** What is selected when the part is activated. */
  readonly selection: Range;
  /** In the words of the field: "touchpoint" … */
  readonly role: string;
  readonly name: string;
  /** Said of it in the place of what is shown when it is pointed at. */
  readonly spoken?: string;
}

/** The pictures that the server has drawn; undefined for one that cannot be understood. */
export function serverPictures({ uri, pictures }: Drawing): ShownPicture[] {
  return pictures.flatMap(({ svg: text, width, height, sources }, at): ShownPicture[] => {
    const svg = adoptSvg(text, `p${at}-`);
    if (!svg) return [];
    const places = new Map(sources.map((source) => [String(source.id), source]));
    const parts = [...svg.querySelectorAll<SVGGElement>("g[data-source]")].flatMap((group): Part[] => {
      const source = places.get(group.getAttribute("data-source") ?? "");
      return source ? [{ group, uri: source.uri ?? uri, range: source.range, selection: source.selectionRange, role: source.role, name: source.name ?? "" }] : [];
    });
    return [{ svg, width, height, parts, isMermaid: false, source: text }];
  });
}
