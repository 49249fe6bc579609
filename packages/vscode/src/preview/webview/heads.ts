import { element } from "./elements.ts";
import type { ShownPicture } from "./picture.ts";

/** The heads of columns and lanes, which stay in sight where the picture's own are scrolled away. */
export interface Heads {
  /** For the eye alone: the picture tells the same. */
  readonly strip: HTMLElement;
  /** Takes the heads of pictures that are shown now. */
  take(pictures: readonly ShownPicture[]): void;
  /** Puts them where the pictures are scrolled to. */
  place(): void;
  /** How much of the top they cover, or may as soon as one scrolls; in pixels. */
  readonly height: number;
}

/** A head as it stands in its picture, in the picture's own units. */
interface Head {
  readonly made: HTMLElement;
  readonly start: number;
  readonly end: number;
}

interface Table {
  readonly svg: SVGSVGElement;
  readonly columns: readonly Head[];
  readonly lanes: readonly Head[];
  /** Where the heads of the columns end, and those of the lanes. */
  readonly bottom: number;
  readonly right: number;
}

/** The heights of the rows of stages and of touchpoints, and of the head of a lane, as the style has them. */
const [stageHeight, touchpointHeight, laneHeight] = [22, 22, 18];

/** Heads over `frame`, in which pictures are scrolled. */
export function headsOf(frame: HTMLElement): Heads {
  const band = element("div", { class: "band", hidden: "" });
  const strip = element("div", { class: "heads", "aria-hidden": "true" }, band);
  let tables: readonly Table[] = [];

  return {
    strip,
    take: (pictures) => {
      tables = pictures.flatMap(({ svg }) => tableIn(svg) ?? []);
      strip.replaceChildren(band, ...tables.flatMap(({ columns, lanes }) => [...lanes, ...columns].map(({ made }) => made)));
    },
    place: () => {
      band.hidden = true;
      tables.forEach(placeOver);
    },
    get height() {
      return tables.length > 0 ? stageHeight + touchpointHeight : 0;
    },
  };

  function placeOver({ svg, columns, lanes, bottom, right }: Table): void {
    const [inner, outer] = [svg.getBoundingClientRect(), frame.getBoundingClientRect()];
    const scale = inner.width / svg.viewBox.baseVal.width;
    const [left, top] = [inner.left - outer.left, inner.top - outer.top];
    const isBelow = top + bottom * scale < 0 && top + inner.height > stageHeight + touchpointHeight;
    if (isBelow) band.hidden = false;
    for (const { made, start, end } of columns) {
      const from = Math.max(0, left + start * scale);
      const to = Math.min(frame.clientWidth, left + end * scale);
      made.hidden = !isBelow || to - from < 24;
      made.style.left = `${from}px`;
      made.style.width = `${Math.max(0, to - from)}px`;
    }
    const covered = isBelow ? stageHeight + touchpointHeight : 0;
    const isBeside = left + right * scale < 0 && left + inner.width > 0;
    for (const { made, start, end } of lanes) {
      // On the line above its lane; where that is scrolled away, as high as can be seen.
      const at = Math.max(covered + 4, top + start * scale - laneHeight / 2);
      made.hidden = !isBeside || at + laneHeight > Math.min(frame.clientHeight, top + end * scale);
      made.style.top = `${at}px`;
    }
  }
}

function tableIn(svg: SVGSVGElement): Table | undefined {
  const lanes = [...svg.querySelectorAll<SVGGElement>('g[data-role^="lane "]')];
  const stages = [...svg.querySelectorAll<SVGGElement>('g[data-role="stage"]')];
  if (lanes.length === 0 || stages.length === 0) return undefined;
  const [inStages, anywhere] = ['g[data-role="stage"] ', ""].map((within) => [...svg.querySelectorAll<SVGGElement>(`${within}g[data-role="touchpoint"]`)]) as [SVGGElement[], SVGGElement[]];
  const touchpoints = (inStages.length > 0 ? inStages : anywhere).map((one): Head => {
    const { x, width } = one.getBBox();
    return { made: headOf("touchpoint", one), start: x, end: x + width };
  });
  const heads = stages.map((stage): Head => {
    const [box, fill, text] = [stage.getBBox(), stage.querySelector("path, rect")?.getAttribute("fill"), stage.querySelector("text")?.getAttribute("fill")];
    const made = headOf("stage", stage);
    if (fill) made.style.background = fill;
    if (text) made.style.color = text;
    return { made, start: box.x, end: box.x + box.width };
  });
  const columns = [...heads, ...touchpoints];
  const bottom = Math.max(...stages.map((stage) => stage.getBBox()).map(({ y, height }) => y + height));
  const rows = lanes.map((lane): Head => {
    const { y, height } = lane.getBBox();
    // A line stands above each lane.
    const line = Number(lane.previousElementSibling?.getAttribute("y1") ?? y);
    return { made: headOf("lane", lane), start: line, end: y + height };
  });
  return { svg, columns, lanes: rows, bottom, right: Math.min(...columns.map(({ start }) => start)) };
}

/** A head with the name of a group: the first line of what is told of it, and of a lane what comes before its explanation. */
function headOf(kind: "stage" | "touchpoint" | "lane", group: SVGGElement): HTMLElement {
  const title = [...group.children].find(({ localName }) => localName === "title")?.textContent ?? "";
  return element("span", { class: `head ${kind}-head`, hidden: "" }, title.split(kind === "lane" ? /\n|: / : "\n")[0] ?? "");
}
