import type { Drawing } from "../messages.ts";
import { adoptSvg } from "./adopt.ts";
import { svgElement } from "./elements.ts";
import { fitLabel } from "./labels.ts";
import type { Part, ShownPicture } from "./picture.ts";

type Diagram = Drawing["diagrams"][number];
type Kind = Diagram["sources"][number]["kind"];

/** In which words the parts of Mermaid's journey are spoken of. */
const roles: Readonly<Record<Kind, string>> = { title: "journey", section: "stage", task: "touchpoint" };

/** A journey that Mermaid drew: its parts lead to the text, and what would be clipped in its boxes is set in lines. Undefined where it is no SVG. */
export function mermaidPicture(text: string, diagram: Diagram, { uri, personas }: Drawing, at: number, stageWord: string): ShownPicture | undefined {
  const svg = adoptSvg(text, `m${at}-`);
  const box = svg?.getAttribute("viewBox")?.split(/[\s,]+/).map(Number);
  if (!svg || box?.length !== 4 || !box.every(Number.isFinite)) return undefined;
  svg.classList.add("mermaid");
  const [, , width, height] = box as [number, number, number, number];
  svg.removeAttribute("id");
  const found: Readonly<Record<Kind, readonly (SVGGElement | undefined)[]>> = {
    title: [titleOf(svg)],
    section: groupsAround(svg, "rect.journey-section"),
    task: groupsAround(svg, "rect.task"),
  };
  const texts = new Map([...found.title, ...found.section, ...found.task].flatMap((group) => (group ? [[group, textOf(group)]] : [])));
  for (const group of [...found.section, ...found.task]) if (group) fitLabel(group);
  const parts = diagram.sources.flatMap(({ kind, index, name, range, selectionRange }): Part[] => {
    const group = found[kind][index];
    if (!group) return [];
    const own = texts.get(group) || name;
    const stage = kind === "task" ? found.section.find((section) => section && isAbove(section, group)) : undefined;
    const people = [...group.querySelectorAll("circle > title")].map(({ textContent }) => textContent);
    const spoken = [own, ...(stage ? [`${stageWord.toLowerCase()} ${texts.get(stage)}`] : []), ...people].join(", ");
    return [{ group, uri, range, selection: selectionRange, role: roles[kind], name: own, spoken }];
  });
  const people = legendOf(svg).flatMap(({ group, label }): Part[] => {
    const persona = personas.find((one) => label === one.label.trim() || label === `${one.label} (${one.name})`);
    if (!persona?.range || !persona.selectionRange) return [];
    return [{ group, uri: persona.uri ?? uri, range: persona.range, selection: persona.selectionRange, role: "persona", name: persona.label }];
  });
  return { svg, width, height, parts: [...parts, ...people], isMermaid: true };
}

function groupsAround(svg: SVGSVGElement, selector: string): SVGGElement[] {
  return [...svg.querySelectorAll(selector)].map(({ parentElement }) => parentElement as unknown as SVGGElement);
}

function textOf(group: SVGGElement): string {
  return [...group.querySelectorAll("text")].at(-1)?.textContent?.trim() ?? "";
}

/** Whether the box of a section spans that of a task. */
function isAbove(section: SVGGElement, task: SVGGElement): boolean {
  const [outer, inner] = [section, task].map((group) => {
    const box = group.querySelector("rect");
    const x = Number(box?.getAttribute("x"));
    return { start: x, end: x + Number(box?.getAttribute("width")) };
  }) as [{ start: number; end: number }, { start: number; end: number }];
  return inner.start >= outer.start - 1 && inner.end <= outer.end + 1;
}

/** The title, in a group of its own; it is read first. */
function titleOf(svg: SVGSVGElement): SVGGElement | undefined {
  const title = [...svg.children].find((child): child is SVGTextElement => child.localName === "text" && child.getAttribute("font-weight") === "bold");
  if (!title) return undefined;
  title.setAttribute("class", "title");
  const group = grouped([title]);
  svg.prepend(group);
  return group;
}

/** Each persona of the legend, its dot and its lines of text in a group. */
function legendOf(svg: SVGSVGElement): { readonly group: SVGGElement; readonly label: string }[] {
  const entries: Element[][] = [];
  for (const child of svg.children) {
    if (child.localName === "circle" && /\bactor-\d/.test(child.getAttribute("class") ?? "")) entries.push([child]);
    else if (child.localName === "text" && child.classList.contains("legend")) entries.at(-1)?.push(child);
  }
  return entries.map((members) => ({ group: grouped(members), label: members.map(({ textContent }) => textContent).join(" ").trim() }));
}

function grouped(members: readonly Element[]): SVGGElement {
  const group = svgElement("g");
  members[0]?.before(group);
  group.append(...members);
  return group;
}
