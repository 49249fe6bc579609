import type { Lang } from "@sojourn/language";
import { adoptSvg } from "../preview/webview/adopt.ts";
import { element } from "../preview/webview/elements.ts";
import type { DrawnFence } from "./draw-fence.ts";
import { figureClass, type Fence } from "./fences.ts";
import { words } from "./words.ts";

/** What stands in the place of a fence: its pictures, what is wrong in it, and its code behind "Source". */
export function figureOf(fence: Fence, drawn: DrawnFence, { lang, at, isOpen }: { readonly lang: Lang; readonly at: number; readonly isOpen: boolean }): HTMLElement {
  const said = words[lang];
  const figure = element("figure", { class: figureClass });
  for (const [index, { svg, title, description }] of drawn.pictures.entries()) {
    const made = adoptSvg(svg, `sojourn-${at}-${index}-`);
    if (made === undefined) continue;
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", description === "" ? title : `${title}. ${description}`);
    // It may be wider than the page: those who use no mouse reach it to move it.
    figure.append(element("div", { class: "sojourn-picture", tabindex: "0" }, made));
  }
  for (const note of drawn.notes) figure.append(element("p", { class: "sojourn-note" }, note));
  if (drawn.problems.length > 0) {
    const items = drawn.problems.map(({ line, message }) =>
      element("li", {}, fence.line === undefined ? said.inFenceLine(line + 1, message) : said.inLine(fence.line + line + 2, message)),
    );
    figure.append(element("ul", { class: "sojourn-problems" }, ...items));
  }
  const source = element("details", { class: "sojourn-source" }, element("summary", {}, said.source));
  source.open = isOpen || !figure.hasChildNodes();
  figure.append(source);
  return figure;
}

/** Puts a figure in the place of its fence, whose code moves behind "Source". */
export function replaceBlock({ block, line }: Fence, figure: HTMLElement): void {
  block.replaceWith(figure);
  figure.querySelector("details.sojourn-source")!.append(block);
  if (line === undefined) return;
  // The preview finds by these which line of the text is where; code that is folded away is nowhere.
  figure.classList.add("code-line");
  figure.dataset["line"] = String(line);
  for (const marked of [block, ...block.querySelectorAll(".code-line")]) marked.classList.remove("code-line");
}
