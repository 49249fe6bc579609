import type { Place } from "../places.ts";
import { make, type Page } from "./page.ts";

/** Has a part of the picture tell where it is written, when it is clicked or chosen by keys. */
export function showPlace(page: Page, part: SVGGElement, place: Place): void {
  const told = part.querySelector(":scope > title") ?? part.insertBefore(document.createElementNS(part.namespaceURI!, "title"), part.firstChild);
  const title = told.textContent ?? "";
  told.textContent = `${title}\n${page.word("hint")}`.trim();
  part.setAttribute("tabindex", "-1");
  part.setAttribute("role", "button");
  part.setAttribute("aria-label", `${title} ${placed(place)}`.trim());
  part.addEventListener("click", (event) => {
    // The innermost part is meant.
    event.stopPropagation();
    tell(page, part, place);
  });
  part.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    tell(page, part, place);
  });
}

/** Lets arrows, Home and End lead from part to part; one of them is in the order of tabs. */
export function moveByKeys({ sheet }: Page): void {
  sheet.addEventListener("keydown", (event) => {
    const parts = [...sheet.querySelectorAll<SVGGElement>('g[role="button"]')];
    const at = parts.indexOf(event.target as SVGGElement);
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: parts.length - 1 };
    const to = steps[event.key];
    if (at < 0 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    parts[Math.min(parts.length - 1, Math.max(0, to))]?.focus();
  });
  sheet.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof SVGGElement)) return;
    for (const one of sheet.querySelectorAll('g[tabindex="0"]')) one.setAttribute("tabindex", "-1");
    target.setAttribute("tabindex", "0");
  });
}

/** Has a click between the letters and lines of a part count as one on it: on the smallest part whose room it is in. */
export function clickBetween({ sheet }: Page): void {
  sheet.addEventListener("click", ({ clientX, clientY, target }) => {
    if (!(target instanceof SVGElement)) return;
    const around = [...sheet.querySelectorAll<SVGGElement>('g[role="button"]')].flatMap((part) => {
      const { left, right, top, bottom, width, height } = part.getBoundingClientRect();
      return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom ? [{ part, area: width * height }] : [];
    });
    const [smallest] = around.sort((one, other) => one.area - other.area);
    smallest?.part.dispatchEvent(new MouseEvent("click"));
  });
}

function placed({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function tell(page: Page, part: SVGGElement, place: Place): void {
  for (const other of page.sheet.querySelectorAll("g.chosen")) other.classList.remove("chosen");
  part.classList.add("chosen");
  const copy = make("button", "", page.word("copy"));
  copy.addEventListener("click", () => {
    void navigator.clipboard.writeText(placed(place)).then(() => (copy.textContent = page.word("copied")));
  });
  const editor = make("a", "", page.word("editor"));
  editor.href = `vscode://file${place.path.startsWith("/") ? "" : "/"}${encodeURI(place.path.replaceAll("\\", "/")).replaceAll("#", "%23").replaceAll("?", "%3F")}:${place.line}:${place.column}`;
  const close = make("button", "", "×");
  close.setAttribute("aria-label", page.word("close"));
  const end = (): void => {
    page.place.hidden = true;
    part.classList.remove("chosen");
    part.focus();
  };
  close.addEventListener("click", end);
  const parts = [make("code", "", placed(place)), copy, editor, close];
  // A new one each time, so that none hears of the place before.
  const box = make("div", "told", ...parts);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") end();
  });
  page.place.replaceChildren(box);
  page.place.hidden = false;
  copy.focus();
}
