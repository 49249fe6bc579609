import { svgOf, viewNames, views, type Group, type Mark, type Picture, type View, type ViewName, type ViewOptions } from "@sojourn/diagrams";
import type { Both, Journey, Lang, Scope } from "@sojourn/language";
import type { Context } from "../feature.ts";
import { lanesIn, type OfferedLane } from "./preview-lanes.ts";
import type { PlacedAnywhere } from "./preview-places.ts";

/** A view that can be asked for. */
export interface OfferedView {
  readonly name: ViewName;
  readonly label: string;
}

/** A picture as SVG. */
export interface DiagramPicture {
  readonly title: string;
  readonly svg: string;
  /** In pixels at scale 1. */
  readonly width: number;
  readonly height: number;
  readonly sources: readonly PictureSource[];
}

/** A part of a picture and the statement that it shows. */
export interface PictureSource extends PlacedAnywhere {
  /** The number that the SVG's group has as `data-source`. */
  readonly id: number;
  /** What it is, in the words of the field: `touchpoint`, `stage`, `persona`, `expectation` … */
  readonly role: string;
  /** Of what is declared. */
  readonly name?: string;
}

const journeyLabel: Both<string> = { en: "Mermaid journey", vi: "Hành trình Mermaid" };

/** The views that can be asked for, in the order of their names. The one that Mermaid draws is always among them. */
export function offeredViews(lang: Lang): OfferedView[] {
  return viewNames.flatMap((name) => {
    const view = registered(name);
    return view || name === "journey" ? [{ name, label: (view?.label ?? journeyLabel)[lang] }] : [];
  });
}

/** What came of drawing a view. */
export interface DrawnView {
  readonly pictures: readonly DiagramPicture[];
  readonly mermaid: readonly string[];
  /** The lanes that there are to choose from; none where the view is not the map. */
  readonly lanes: readonly OfferedLane[];
  readonly failed?: true;
}

const nothing: DrawnView = { pictures: [], mermaid: [], lanes: [] };

/** A view as SVG and as Mermaid. A fault in drawing is told to the log and costs the picture only. */
export function drawView(
  { connection }: Context,
  name: ViewName,
  journey: Journey,
  scope: Scope,
  options: ViewOptions,
  placed: (element: object) => PlacedAnywhere | undefined,
): DrawnView {
  const view = registered(name);
  if (!view) return nothing;
  try {
    const picture = view.picture(journey, scope, options);
    return { pictures: [written(picture)], mermaid: view.mermaid?.(journey, scope, options) ?? [], lanes: offeredLanes(view, picture) };
  } catch (error) {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { ...nothing, failed: true };
  }

  /** Those that are left out now are offered too. */
  function offeredLanes({ picture: pictureOf }: View, picture: Picture): OfferedLane[] {
    const { lanes, ...all } = options;
    // Other views have lanes too, which are always shown.
    return name === "map" ? lanesIn((lanes ? pictureOf(journey, scope, all) : picture).marks) : [];
  }

  function written(picture: Picture): DiagramPicture {
    const { text, elements } = svgOf(picture);
    const roles = rolesIn(picture.marks);
    const sources = elements.flatMap((element, id): PictureSource[] => {
      const place = placed(element);
      const { name: called } = element as { readonly name?: unknown };
      return place ? [{ id, role: roles[id] ?? "", ...(typeof called === "string" ? { name: called } : {}), ...place }] : [];
    });
    const { title, width, height } = picture;
    return { title, svg: text, width, height, sources };
  }
}

function registered(name: ViewName): View | undefined {
  return views.find((view) => view.name === name);
}

/** What the groups that show an element are, in the order in which they are written. */
function rolesIn(marks: readonly Mark[]): string[] {
  const groups = marks.filter((mark): mark is Group => mark.kind === "group");
  return groups.flatMap(({ element, role, marks: inner }) => [...(element === undefined ? [] : [role ?? ""]), ...rolesIn(inner)]);
}
