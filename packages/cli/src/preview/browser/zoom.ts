import type { Page } from "./page.ts";

/** How large the picture is shown. */
export interface Zoom {
  /** To the picture that is there now; `anew` where it is another than before. */
  readonly apply: (anew: boolean) => void;
}

const [smallest, largest, step] = [0.05, 8, 1.25] as const;
/** Where nobody chose, text stays legible even if not all of the picture can be seen. */
const legible = 0.8;

/** Has buttons, keys (+ − 0 1) and Ctrl with the wheel change the size of the picture. It begins as wide as the window, but legible, and never larger than it is. */
export function startZoom({ sheet, zoomOut, zoomIn, fit, full }: Page): Zoom {
  let scale = 1;
  /** What the size follows from, where nobody chose one: the least that it may be. */
  let fitted: number | undefined = legible;
  zoomOut.addEventListener("click", () => set(scale / step));
  zoomIn.addEventListener("click", () => set(scale * step));
  full.addEventListener("click", () => set(1));
  fit.addEventListener("click", () => fitWidth(0));
  addEventListener("resize", () => fitted !== undefined && fitWidth(fitted));
  sheet.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    set(scale * Math.exp(-event.deltaY / 300), event);
  }, { passive: false });
  addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") set(scale * step);
    else if (event.key === "-" || event.key === "−") set(scale / step);
    else if (event.key === "0") fitWidth(0);
    else if (event.key === "1") set(1);
  });
  return {
    apply: (anew) => {
      if (anew) sheet.scrollTo(0, 0);
      if (fitted === undefined && !anew) resize();
      else fitWidth(fitted ?? legible);
    },
  };

  function fitWidth(least: number): void {
    const wide = sheet.querySelector("svg")?.viewBox.baseVal.width ?? 0;
    if (wide === 0) return;
    set(Math.min(1, Math.max(least, (sheet.clientWidth - 32) / wide)));
    fitted = least;
  }

  /** What is under the pointer stays there; without one, what is in the middle. */
  function set(wanted: number, at?: { readonly clientX: number; readonly clientY: number }): void {
    fitted = undefined;
    const before = scale;
    scale = Math.min(largest, Math.max(smallest, wanted));
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const [x, y] = at ? [at.clientX - left, at.clientY - top] : [width / 2, height / 2];
    const [across, down] = [sheet.scrollLeft + x, sheet.scrollTop + y];
    resize();
    sheet.scrollTo({ left: (across * scale) / before - x, top: (down * scale) / before - y });
  }

  function resize(): void {
    const svg = sheet.querySelector("svg");
    if (!svg) return;
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute("width", String(width * scale));
    svg.setAttribute("height", String(height * scale));
  }
}
