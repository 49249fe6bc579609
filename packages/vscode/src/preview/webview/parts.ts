import type { Range } from "../messages.ts";
import type { Words } from "../page-words.ts";
import { svgElement } from "./elements.ts";
import type { Part, ShownPicture } from "./picture.ts";

/** What is done with the parts of pictures. */
export interface Parts {
  /** Marks the parts where the cursor of the editor is. The first of them, where there are any. */
  mark(marked: readonly Part[]): void;
}

/** Makes the parts of pictures reachable: by pointer and by keys, and told to who does not see them. */
export function interactive(
  pictures: readonly ShownPicture[],
  words: Words,
  act: { readonly reveal: (uri: string, range: Range) => void; readonly leave: () => void; readonly see: (part: Element) => void },
): Parts {
  const all = pictures.flatMap(({ parts }) => parts);
  const byGroup = new Map<Element, Part>(all.map((part) => [part.group, part]));
  // In the order of the page, which is that of reading.
  const order = pictures.flatMap(({ svg }) => [...svg.querySelectorAll("g")].flatMap((group) => byGroup.get(group) ?? []));
  const places = new Map(order.map((part, at) => [part, at]));
  let reachable = 0;

  for (const { svg } of pictures) {
    svg.setAttribute("role", "group");
    const title = [...svg.children].find(({ localName }) => localName === "title")?.textContent ?? svg.getAttribute("aria-label");
    // The name is told; as a tooltip over everything it would be in the way.
    [...svg.children].find(({ localName }) => localName === "title")?.remove();
    svg.setAttribute("aria-label", title || words.picture);
    // Around the picture: an SVG that listens to the focus takes part in the order of tabs itself.
    const holder = svg.parentElement as HTMLElement;
    holder.addEventListener("click", ({ target }) => {
      const part = partAround(target);
      if (part) act.reveal(part.uri, part.selection);
    });
    holder.addEventListener("keydown", (event) => {
      const part = partAround(event.target);
      const at = part && places.get(part);
      if (part === undefined || at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const to = nextAt(event.key, at, order.length);
      if (event.key === "Enter" || event.key === " ") act.reveal(part.uri, part.selection);
      else if (event.key === "Escape") act.leave();
      else if (to !== undefined) focus(to);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    holder.addEventListener("focusin", ({ target }) => {
      const part = partAround(target);
      const at = part && places.get(part);
      if (part === undefined || at === undefined) return;
      makeReachable(at);
      // A click focuses too; only who came by a key is shown where that is.
      if (part.group.matches(":focus-visible")) {
        outline(part, "focus");
        act.see(part.group);
      }
    });
    holder.addEventListener("focusout", () => clear("focus"));
    let pointed: Part | undefined;
    holder.addEventListener("pointerover", ({ target, pointerType }) => {
      const part = partAround(target);
      if (part === pointed || pointerType === "touch") return;
      clear("hover");
      pointed = part;
      if (part) outline(part, "hover");
    });
    holder.addEventListener("pointerleave", () => {
      clear("hover");
      pointed = undefined;
    });
  }
  const drawnByMermaid = new Set(pictures.filter(({ isMermaid }) => isMermaid).map(({ svg }) => svg));
  for (const [at, { group, role, name, spoken: told }] of order.entries()) {
    const holds = group.querySelector("g[tabindex], g[data-source]") !== null;
    group.setAttribute("role", holds ? "group" : "button");
    // What is shown again has its name, and its hint, already.
    if (!group.hasAttribute("aria-label")) group.setAttribute("aria-label", spoken(group, words.roles[role as keyof Words["roles"]] ?? "", told ?? name, told === undefined));
    group.setAttribute("tabindex", at === 0 ? "0" : "-1");
    // What Mermaid drew is saved as it stands here, without hints.
    if (!group.classList.contains("part") && !drawnByMermaid.has(group.ownerSVGElement as SVGSVGElement)) addHint(group, words.goToText);
    group.classList.add("part");
  }

  return {
    mark: (marked) => {
      clear("current");
      for (const { group } of order) group.removeAttribute("aria-current");
      for (const part of marked) {
        outline(part, "current");
        part.group.setAttribute("aria-current", "true");
      }
    },
  };

  function partAround(target: EventTarget | null): Part | undefined {
    const group = target instanceof Element ? target.closest(".part") : null;
    return group ? byGroup.get(group) : undefined;
  }

  function focus(at: number): void {
    makeReachable(at);
    order[at]?.group.focus({ preventScroll: true });
  }

  function makeReachable(at: number): void {
    order[reachable]?.group.setAttribute("tabindex", "-1");
    order[at]?.group.setAttribute("tabindex", "0");
    reachable = at;
  }

  function clear(kind: Outline): void {
    for (const { svg } of pictures) for (const old of svg.querySelectorAll(`.outline-${kind}`)) old.remove();
  }
}

/** Where the cursor of the editor is, where the focus is, where the pointer is. */
type Outline = "current" | "focus" | "hover";

/** A frame around a part, over everything else. */
function outline({ group }: Part, kind: Outline): void {
  const { x, y, width, height } = group.getBBox();
  const frame = svgElement("rect", {
    class: `outline outline-${kind}`,
    x: String(x - 3),
    y: String(y - 3),
    width: String(width + 6),
    height: String(height + 6),
    rx: "5",
  });
  group.ownerSVGElement?.append(frame);
}

function nextAt(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(count - 1, at + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** Has what is told of a part when it is pointed at end with what a click does. */
function addHint(group: SVGGElement, hint: string): void {
  const title = [...group.children].find(({ localName }) => localName === "title") ?? svgElement("title");
  title.append(title.textContent ? `\n${hint}` : hint);
  group.prepend(title);
}

/** "Touchpoint Pays, …": what a part is, and what the picture says of it. */
function spoken(group: SVGGElement, role: string, name: string, isToldByTitle: boolean): string {
  const title = isToldByTitle ? [...group.children].find(({ localName }) => localName === "title")?.textContent?.trim() : "";
  const told = title || name;
  return told === "" ? role : role === "" || told.toLowerCase().startsWith(role.toLowerCase()) ? told : `${role} ${told}`;
}
