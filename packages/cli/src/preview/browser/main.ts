/** The page of `sojourn preview`: shows a journey, again whenever its files change, and tells where its parts are written. */
import type { PictureMessage, StateMessage } from "../messages.ts";
import { makePage } from "./page.ts";
import { clickBetween, moveByKeys, showPlace } from "./place.ts";
import { adopted } from "./adopt.ts";
import { startLanes } from "./lanes.ts";
import { startPan } from "./pan.ts";
import { startZoom } from "./zoom.ts";

const page = makePage();
const zoom = startZoom(page);
clickBetween(page);
moveByKeys(page);
startPan(page.sheet);
const lanes = startLanes(page, (names) => choose("lanes", names.join()));
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

let state: StateMessage | undefined;
/** What the address says behind #: which journey and view. */
const wanted = new URLSearchParams(location.hash.slice(1));
let drawing = 0;
let shownAs = "";

const events = new EventSource("/events");
events.addEventListener("message", () => void refresh());
events.addEventListener("error", () => {
  if (state) page.tell(state.words.lost, []);
});
for (const [select, name] of [[page.journey, "journey"], [page.view, "view"]] as const) {
  select.addEventListener("change", () => choose(name, select.value));
}
prefersDark.addEventListener("change", () => void draw());

/** Draws what is chosen, and keeps it in the address; an empty choice is none. */
function choose(name: string, value: string): void {
  if (value === "") wanted.delete(name);
  else wanted.set(name, value);
  history.replaceState(null, "", `#${wanted}`);
  void draw();
}

async function refresh(): Promise<void> {
  state = await ask<StateMessage>("/state");
  page.setWords(state.words);
  page.setChoices(page.journey, state.journeys.map(({ key, title, file }) => ({ value: key, text: title, hint: file })), wanted.get("journey"));
  page.setChoices(page.view, state.views.map(({ name, label, summary }) => ({ value: name, text: label, hint: summary })), wanted.get("view"));
  await draw();
}

async function draw(): Promise<void> {
  if (!state) return;
  const { problems, isOld, words, theme = prefersDark.matches ? "dark" : "light" } = state;
  document.documentElement.dataset["theme"] = theme;
  const [journey, view] = [page.journey.value, page.view.value];
  page.tell(problems.length > 0 ? (isOld ? words.broken : words.partial) : journey === "" ? words.none : "", problems);
  if (journey === "" || view === "") return page.sheet.replaceChildren();
  const turn = ++drawing;
  const chosen = wanted.get("lanes");
  try {
    const picture = await ask<PictureMessage>(`/picture?${new URLSearchParams({ journey, view, theme, ...(chosen === null ? {} : { lanes: chosen }) })}`);
    // Another may have been asked for meanwhile; the last one wins.
    if (turn !== drawing) return;
    const svg = adopted(picture.svg);
    if (!svg) throw new Error();
    page.sheet.replaceChildren(svg);
    page.place.hidden = true;
    document.title = picture.title;
    lanes.offer(picture.lanes, chosen?.split(",") ?? []);
    zoom.apply(shownAs !== `${journey} ${view}`);
    shownAs = `${journey} ${view}`;
    for (const part of svg.querySelectorAll<SVGGElement>("g[data-source]")) {
      const place = picture.places[Number(part.dataset["source"])];
      if (place) showPlace(page, part, place);
    }
    svg.querySelector('g[role="button"]')?.setAttribute("tabindex", "0");
  } catch {
    // The picture of before stays.
    if (turn === drawing) page.tell(words.failed, problems);
  }
}

async function ask<Message>(address: string): Promise<Message> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as Message;
}
