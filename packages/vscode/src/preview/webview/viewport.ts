import { element } from "./elements.ts";
import type { Zoom } from "../state.ts";

/** Where pictures are looked at: scrolled, dragged, magnified. */
export interface Viewport {
  /** Takes the focus, scrolls by keys. */
  readonly frame: HTMLElement;
  /** Shows pictures in the place of those before; where one looks stays. */
  show(pictures: readonly Sized[]): void;
  readonly scale: number;
  readonly scroll: { readonly left: number; readonly top: number };
  zoomBy(factor: number): void;
  zoomTo(zoom: Zoom | undefined): void;
  scrollTo(scroll: { readonly left: number; readonly top: number }): void;
  /** Scrolls as little as is needed to see an element of a picture below what covers the top, in pixels. */
  reveal(part: Element, covered: number): void;
}

/** A picture with its size at scale 1, in pixels. */
export interface Sized {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

const smallest = 0.05;
const largest = 8;
/** Where nobody chose, text stays legible even if not all of the picture can be seen. */
const legible = 0.8;
const around = 16;

/** A viewport that tells of changes of what is seen; `zoom` is what was chosen, if anything was. */
export function viewportOf(label: string, zoom: Zoom | undefined, onChange: (zoom: Zoom | undefined) => void): Viewport {
  const sheet = element("div", { class: "sheet" });
  const frame = element("main", { class: "viewport", tabindex: "0", "aria-label": label, role: "region" }, sheet);
  let pictures: readonly Sized[] = [];
  let chosen = zoom;
  let scale = 1;

  const fitting = (): number => {
    const width = Math.max(1, ...pictures.map((one) => one.width));
    const height = Math.max(1, pictures.reduce((sum, one) => sum + one.height, 0));
    const room = { width: frame.clientWidth - 2 * around, height: frame.clientHeight - 2 * around * Math.max(1, pictures.length) };
    return Math.min(room.width / width, room.height / height, 1);
  };
  const wanted = (): number => {
    if (typeof chosen === "number") return chosen;
    return chosen === "fit" ? fitting() : Math.max(legible, fitting());
  };
  /** Sizes everything anew; the point of the picture under `anchor` stays there. */
  const layOut = (anchor?: { readonly x: number; readonly y: number }): void => {
    const next = Math.min(largest, Math.max(smallest, wanted()));
    const at = anchor ?? { x: frame.clientWidth / 2, y: frame.clientHeight / 2 };
    const ratio = next / scale;
    const [left, top] = [(frame.scrollLeft + at.x - around) * ratio - at.x + around, (frame.scrollTop + at.y - around) * ratio - at.y + around];
    for (const { svg, width, height } of pictures) {
      svg.setAttribute("width", String(width * next));
      svg.setAttribute("height", String(height * next));
    }
    if (ratio !== 1) {
      frame.scrollLeft = left;
      frame.scrollTop = top;
    }
    scale = next;
    onChange(chosen);
  };
  const zoomTo = (to: Zoom | undefined, anchor?: { readonly x: number; readonly y: number }): void => {
    chosen = typeof to === "number" ? Math.min(largest, Math.max(smallest, to)) : to;
    layOut(anchor);
  };

  // Pinching on a touchpad comes as a wheel with Ctrl.
  frame.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = frame.getBoundingClientRect();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      zoomTo(scale * Math.exp(-Math.max(-100, Math.min(100, event.deltaY * lines)) / 300), { x: event.clientX - box.left, y: event.clientY - box.top });
    },
    { passive: false },
  );
  frame.addEventListener("scroll", () => onChange(chosen), { passive: true });
  new ResizeObserver(() => layOut()).observe(frame);
  pannedByDrag(frame);
  pinched(frame, () => scale, zoomTo);

  return {
    frame,
    get scale() {
      return scale;
    },
    get scroll() {
      return { left: frame.scrollLeft, top: frame.scrollTop };
    },
    show: (next) => {
      const { scrollLeft, scrollTop } = frame;
      pictures = next;
      sheet.replaceChildren(...next.map(({ svg }) => element("div", { class: "picture" }, svg)));
      layOut();
      frame.scrollTo(scrollLeft, scrollTop);
    },
    zoomBy: (factor) => zoomTo(scale * factor),
    zoomTo,
    scrollTo: ({ left, top }) => frame.scrollTo(left, top),
    reveal: (part, covered) => {
      const [inner, outer] = [part.getBoundingClientRect(), frame.getBoundingClientRect()];
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const by = (start: number, end: number, from: number, to: number): number => {
        if (start >= from && end <= to) return 0;
        // What is larger than the window is shown from its beginning.
        return end - start > to - from || start < from ? start - from : end - to;
      };
      const left = by(inner.left - around, inner.right + around, outer.left, outer.left + frame.clientWidth);
      const top = by(inner.top - around, inner.bottom + around, outer.top + covered, outer.top + frame.clientHeight);
      if (left !== 0 || top !== 0) frame.scrollBy({ left, top, behavior: calm ? "instant" : "smooth" });
    },
  };
}

/** A drag beyond a few pixels moves the picture, and is no click. */
function pannedByDrag(frame: HTMLElement): void {
  let from: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  let isDrag = false;
  frame.addEventListener("pointerdown", ({ button, pointerType, clientX: x, clientY: y }) => {
    isDrag = false;
    if (button === 0 && pointerType === "mouse") from = { x, y, left: frame.scrollLeft, top: frame.scrollTop };
  });
  addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    if (!from) return;
    if ((buttons & 1) === 0) return stop();
    if (!isDrag && Math.hypot(clientX - from.x, clientY - from.y) < 4) return;
    isDrag = true;
    frame.classList.add("dragged");
    frame.scrollTo(from.left - (clientX - from.x), from.top - (clientY - from.y));
  });
  addEventListener("pointerup", stop);
  addEventListener("pointercancel", stop);
  frame.addEventListener(
    "click",
    (event) => {
      if (isDrag) event.stopPropagation();
      isDrag = false;
    },
    { capture: true },
  );

  function stop(): void {
    from = undefined;
    frame.classList.remove("dragged");
  }
}

/** Two fingers on a screen. One scrolls, as it does everywhere. */
function pinched(frame: HTMLElement, scale: () => number, zoomTo: (to: number, anchor: { readonly x: number; readonly y: number }) => void): void {
  let begun: { readonly distance: number; readonly scale: number } | undefined;
  const spread = (touches: TouchList): number => Math.hypot(touches[0]!.clientX - touches[1]!.clientX, touches[0]!.clientY - touches[1]!.clientY);
  frame.addEventListener("touchstart", ({ touches }) => (begun = touches.length === 2 ? { distance: spread(touches), scale: scale() } : undefined), { passive: true });
  frame.addEventListener(
    "touchmove",
    (event) => {
      const { touches } = event;
      if (!begun || touches.length !== 2 || begun.distance === 0) return;
      event.preventDefault();
      const box = frame.getBoundingClientRect();
      const [x, y] = [(touches[0]!.clientX + touches[1]!.clientX) / 2 - box.left, (touches[0]!.clientY + touches[1]!.clientY) / 2 - box.top];
      zoomTo(begun.scale * (spread(touches) / begun.distance), { x, y });
    },
    { passive: false },
  );
}
