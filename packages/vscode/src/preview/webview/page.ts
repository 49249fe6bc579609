import { readToWebview, type Broken, type Drawing, type Position, type ToWebview } from "../messages.ts";
import type { Words } from "../page-words.ts";
import type { PreviewState, Zoom } from "../state.ts";
import { element } from "./elements.ts";
import { addFonts } from "./fonts.ts";
import { headsOf } from "./heads.ts";
import type { Host } from "./host.ts";
import { innermost } from "./innermost.ts";
import { interactive, type Parts } from "./parts.ts";
import { painterOf, type Painting } from "./painter.ts";
import { png, svgText } from "./saving.ts";
import { statusOf } from "./status.ts";
import { toolbarOf, zoomStep } from "./toolbar.ts";
import { viewportOf } from "./viewport.ts";

/** What is shown: of which file, view and choice, in which colours. */
interface Shown {
  readonly key: string;
  readonly painting: Painting;
  readonly drawing: Drawing;
  readonly theme: Theme;
}

type Theme = Extract<ToWebview, { type: "picture" }>["theme"];

/** Builds the page, and lets it follow what the extension tells. `nonce` is the word of scripts that may run. */
export function startPage(host: Host, words: Words, kept: PreviewState, nonce: string): void {
  let state = kept;
  let shown: Shown | undefined;
  /** What was drawn last of a text that could be read. */
  let good: Shown | undefined;
  let parts: Parts | undefined;
  let cursor: { readonly uri: string; readonly position: Position } | undefined;
  let latest = 0;
  let latestKey = "";
  let isRestored = false;

  const remember = (more: PreviewState): void => {
    state = { ...state, ...more };
    host.setState(state);
  };
  const painter = painterOf(nonce, () => host.tell({ type: "code" }));
  const viewport = viewportOf(words.picture, kept.zoom, (zoom) => {
    toolbar.showScale(viewport.scale);
    heads.place();
    if (!isRestored) return;
    const { zoom: _, ...rest } = state;
    state = rest;
    remember({ ...(zoom === undefined ? {} : { zoom }), scroll: viewport.scroll });
  });
  const heads = headsOf(viewport.frame);
  const toolbar = toolbarOf(words, kept.isLocked ?? false, {
    choose: (choice) => host.tell({ type: "choose", choice }),
    zoomBy: viewport.zoomBy,
    actualSize: () => viewport.zoomTo(1),
    fit: () => viewport.zoomTo("fit"),
    lock: (isLocked) => {
      remember({ isLocked });
      host.tell({ type: "lock", isLocked });
    },
    copyMermaid: () => shown && host.tell({ type: "copy", format: "mermaid", text: shown.drawing.mermaid.join("\n") }),
    copySvg: () => shown && host.tell({ type: "copy", format: "svg", text: svgText(shown.painting.pictures, background()) }),
    saveSvg: () => shown && host.tell({ type: "save", format: "svg", name: fileName(shown.drawing), content: svgText(shown.painting.pictures, background()) }),
    savePng: () => void savePng(),
  });
  const status = statusOf(words.goToProblem);
  const empty = element("p", { class: "empty", hidden: "", role: "status" });
  document.body.append(toolbar.bar, element("div", { class: "stage" }, viewport.frame, heads.strip, empty, status.line));
  document.addEventListener("keydown", zoomByKey);
  addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    // The frame that draws speaks by its port alone.
    if (source !== null && [...document.querySelectorAll("iframe")].some(({ contentWindow }) => contentWindow === source)) return;
    const message = readToWebview(data);
    if (message) void take(message);
  });
  void addFonts(document).finally(() => host.tell({ type: "ready" }));

  async function take(message: ToWebview): Promise<void> {
    switch (message.type) {
      case "picture":
        return draw(message);
      case "nothing":
        return sayNothing(message);
      case "cursor":
        cursor = message;
        return markCursor(true);
      case "code":
        return painter.takeCode(message.text);
    }
  }

  async function draw({ drawing, choice, theme }: Extract<ToWebview, { type: "picture" }>): Promise<void> {
    const mine = ++latest;
    const key = JSON.stringify([drawing.uri, drawing.view, choice.journey, choice.personas, choice.lanes]);
    const { journey: _journey, personas: _personas, lanes: _lanes, ...rest } = state;
    state = rest;
    remember({ uri: drawing.uri, view: drawing.view, ...choice });
    latestKey = key;
    toolbar.offer(drawing, choice);
    const isSame = shown?.key === key;
    if (drawing.broken && isSame) {
      // In another theme what can be read is drawn anew: less of it is better than the wrong colours.
      const last = [good, shown].find((one) => one?.key === key && isIn(one, theme));
      if (last && last !== shown) showPictures((shown = last).painting);
      if (last) return status.say(words.kept, drawing.broken.message, goTo(drawing.uri, drawing.broken));
    }
    const painting = drawing.failed ? undefined : await painter.paint(drawing, words, () => mine === latest);
    // While this was drawn the text went on. What is drawn is newer than what is shown, unless something else was chosen.
    if (mine !== latest && (!painting || key !== latestKey)) return;
    if (!painting || painting.pictures.length === 0) {
      if (isSame) return status.say(words.failedKept);
      showEmpty(words.failed);
      // Another view may be drawn.
      toolbar.offer(drawing, choice);
      return status.say(undefined);
    }
    shown = { key, painting, drawing, theme };
    if (!drawing.broken) good = shown;
    showPictures(painting);
    if (mine !== latest) return;
    if (drawing.broken) status.say(words.partial, drawing.broken.message, goTo(drawing.uri, drawing.broken));
    else status.say(painting.notice, drawing.notices.join(" "));
  }

  function showPictures({ pictures }: Painting): void {
    const hadFocus = viewport.frame.contains(document.activeElement) && document.activeElement !== viewport.frame;
    empty.hidden = true;
    viewport.frame.hidden = false;
    viewport.show(pictures);
    heads.take(pictures);
    heads.place();
    parts = interactive(pictures, words, {
      reveal: (uri, range) => host.tell({ type: "reveal", uri, range }),
      leave: () => viewport.frame.focus({ preventScroll: true }),
      see: (part) => viewport.reveal(part, heads.height),
    });
    if (hadFocus) viewport.frame.focus({ preventScroll: true });
    if (!isRestored) {
      isRestored = true;
      if (kept.scroll) viewport.scrollTo(kept.scroll);
    }
    markCursor(false);
  }

  function markCursor(isMoved: boolean): void {
    if (!shown || !parts || !cursor) return;
    const marked = innermost(shown.painting.pictures.flatMap((picture) => picture.parts), cursor.uri, cursor.position);
    parts.mark(marked);
    const [first] = marked;
    if (isMoved && first && !marked.some(({ group }) => isSeen(group))) viewport.reveal(first.group, heads.height);
  }

  function isSeen(part: Element): boolean {
    const [inner, outer] = [part.getBoundingClientRect(), viewport.frame.getBoundingClientRect()];
    return inner.left >= outer.left && inner.top >= outer.top + heads.height && inner.right <= outer.right && inner.bottom <= outer.bottom;
  }

  function sayNothing({ reason, uri, broken }: Extract<ToWebview, { type: "nothing" }>): void {
    const isSame = uri !== undefined && shown?.drawing.uri === uri;
    if (uri !== undefined && broken && isSame) return status.say(words.kept, broken.message, goTo(uri, broken));
    latest++;
    latestKey = "";
    shown = undefined;
    parts = undefined;
    showEmpty({ "no-file": words.noFile, "no-journey": words.noJourney, "not-ready": words.notReady }[reason]);
    if (uri !== undefined && broken) status.say(words.partial, broken.message, goTo(uri, broken));
    else status.say(undefined);
  }

  function showEmpty(text: string): void {
    toolbar.rest();
    viewport.show([]);
    heads.take([]);
    viewport.frame.hidden = true;
    empty.hidden = false;
    empty.textContent = text;
  }

  function goTo(uri: string, { range }: Broken): () => void {
    return () => host.tell({ type: "reveal", uri, range });
  }

  function background(): string {
    const picture = document.querySelector(".picture");
    return picture ? getComputedStyle(picture).backgroundColor : "#ffffff";
  }

  async function savePng(): Promise<void> {
    if (!shown) return;
    const { painting, drawing } = shown;
    const content = await png(painting.pictures, background()).catch(() => undefined);
    if (content) host.tell({ type: "save", format: "png", name: fileName(drawing), content });
    else status.say(words.failed);
  }

  function zoomByKey(event: KeyboardEvent): void {
    const { key, target, altKey } = event;
    if (altKey || (target instanceof Element && target.closest("select, [role=menu]"))) return;
    const zoom: Zoom | "in" | "out" | undefined = key === "+" || key === "=" ? "in" : key === "-" || key === "_" ? "out" : key === "0" ? 1 : undefined;
    if (zoom === undefined) return;
    if (zoom === "in" || zoom === "out") viewport.zoomBy(zoom === "in" ? zoomStep : 1 / zoomStep);
    else viewport.zoomTo(zoom);
    event.preventDefault();
  }
}

/** Whether pictures have the colours of a theme. Those of Mermaid are coloured by the page's style. */
function isIn({ theme, painting }: Shown, wanted: Theme): boolean {
  return theme === wanted || painting.pictures.every(({ isMermaid }) => isMermaid);
}

function fileName({ title, views, view }: Drawing): string {
  const label = views.find(({ name }) => name === view)?.label;
  return `${title}${label === undefined ? "" : ` – ${label}`}`.slice(0, 180);
}
