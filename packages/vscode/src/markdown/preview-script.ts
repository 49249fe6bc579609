// Draws ```journey fences in VS Code's own Markdown preview, which loads this script and calls it again by an event.

import type { ThemeName } from "@sojourn/diagrams";
import "./markdown.css";
import { drawFence, type DrawnFence } from "./draw-fence.ts";
import { fencesIn, type Fence } from "./fences.ts";
import { figureOf, replaceBlock } from "./figure.ts";
import { pageLang } from "./words.ts";

/** What a page shows at most; further fences stay code. */
const most = { fences: 60, characters: 400_000 };

/** What was put in last time, in the order of the page; the preview takes out what it puts its own text for. */
let figures: readonly { readonly figure: HTMLElement; readonly fence: Fence }[] = [];
/** What was drawn last time: most fences are as they were while one of them is written. */
let drawnBefore = new Map<string, DrawnFence>();

function draw(): void {
  // By its place in the page, whether the reader has opened the code.
  const opened = figures.map(({ figure }) => figure.querySelector("details")?.open ?? false);
  for (const before of figures) putBack(before);
  const theme = themeOf(document.body.classList);
  shown = theme;
  const lang = pageLang();
  const drawnNow = new Map<string, DrawnFence>();
  const made: { figure: HTMLElement; fence: Fence }[] = [];
  let characters = 0;
  for (const [at, fence] of fencesIn(document).slice(0, most.fences).entries()) {
    characters += fence.text.length;
    if (characters > most.characters) break;
    const key = JSON.stringify([theme, lang, fence.view ?? "", fence.text]);
    const drawn = drawnNow.get(key) ?? drawnBefore.get(key) ?? drawFence(fence.text, { view: fence.view, theme, lang });
    drawnNow.set(key, drawn);
    const figure = figureOf(fence, drawn, { lang, at, isOpen: opened[at] ?? false });
    replaceBlock(fence, figure);
    made.push({ figure, fence });
  }
  figures = made;
  drawnBefore = drawnNow;
  // What was changed here is no news.
  watched.takeRecords();
}

/** A figure that is shown still becomes the code that it was made from. */
function putBack({ figure, fence }: (typeof figures)[number]): void {
  if (!figure.isConnected) return;
  if (fence.line !== undefined) fence.block.querySelector("code")?.classList.add("code-line");
  figure.replaceWith(fence.block);
}

function themeOf(classes: DOMTokenList): ThemeName {
  // Where contrast is high and the page light, both classes are set.
  if (classes.contains("vscode-high-contrast-light")) return "print";
  return classes.contains("vscode-dark") || classes.contains("vscode-high-contrast") ? "dark" : "light";
}

let shown: ThemeName | undefined;

/** The preview puts its text in when its own script runs, which may be after this one; it says so by no event. */
const watched = new MutationObserver((changes) => {
  const theme = themeOf(document.body.classList);
  if (theme === shown && !changes.some(({ addedNodes }) => addedNodes.length > 0)) return;
  draw();
});

function start(): void {
  draw();
  window.addEventListener("vscode.markdown.updateContent", draw);
  watched.observe(document.body, { childList: true, attributes: true, attributeFilter: ["class"] });
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
else start();
