import type { Choice, Drawing } from "../messages.ts";
import type { Words } from "../page-words.ts";
import { element } from "./elements.ts";
import { icon } from "./icons.ts";
import { menuOf, type Entry } from "./menu.ts";

/** The line of tools above the picture. */
export interface Toolbar {
  readonly bar: HTMLElement;
  /** Offers what a drawing has. */
  offer(drawing: Drawing, choice: Choice): void;
  /** Offers nothing until something is drawn. */
  rest(): void;
  showScale(scale: number): void;
}

/** What the tools do. */
export interface Actions {
  readonly choose: (choice: Choice) => void;
  readonly zoomBy: (factor: number) => void;
  readonly actualSize: () => void;
  readonly fit: () => void;
  readonly lock: (isLocked: boolean) => void;
  readonly copyMermaid: () => void;
  readonly copySvg: () => void;
  readonly saveSvg: () => void;
  readonly savePng: () => void;
}

/** How much nearer or farther one step goes. */
export const zoomStep = 1.2;

/** Makes the tools; of the menu's entries those that the drawing has nothing for are left out. */
export function toolbarOf(words: Words, isLocked: boolean, actions: Actions): Toolbar {
  let drawing: Drawing | undefined;
  let chosen: Choice = {};
  const view = select(words.view, (name) => actions.choose({ view: name }));
  // Another journey may have other people.
  const journey = select(words.journey, (name) => actions.choose({ journey: name }));
  const peopleButton = button("people", words.personas);
  const people = menuOf(peopleButton, () => entriesOf(drawing?.personas, chosen.personas, words.allPersonas, (personas) => choose({ personas })));
  const lanesButton = button("lanes", words.lanes);
  const lanes = menuOf(lanesButton, () => entriesOf(drawing?.lanes, chosen.lanes, words.allLanes, (names) => choose({ lanes: names })));
  const size = element("button", { type: "button", class: "size", title: words.actualSize, "aria-label": words.actualSize }, "100 %");
  size.addEventListener("click", actions.actualSize);
  const lock = button("unlock", words.lock, () => {
    isLocked = !isLocked;
    showLock();
    actions.lock(isLocked);
  });
  const more = menuOf(button("more", words.more), () => [
    ...(drawing && drawing.mermaid.length > 0 ? [{ kind: "action", label: words.copyMermaid, act: actions.copyMermaid } as const] : []),
    { kind: "action", label: words.copySvg, act: actions.copySvg },
    { kind: "rule" },
    { kind: "action", label: words.saveSvg, act: actions.saveSvg },
    { kind: "action", label: words.savePng, act: actions.savePng },
  ]);
  const bar = element(
    "div",
    { class: "toolbar", role: "toolbar", "aria-label": words.toolbar },
    view,
    journey,
    people,
    lanes,
    element("span", { class: "space" }),
    button("minus", words.zoomOut, () => actions.zoomBy(1 / zoomStep)),
    size,
    button("plus", words.zoomIn, () => actions.zoomBy(zoomStep)),
    button("fit", words.fit, actions.fit),
    element("span", { class: "divider" }),
    lock,
    more,
  );
  lock.classList.add("lock");
  bar.classList.add("idle");
  showLock();

  return {
    bar,
    rest: () => bar.classList.add("idle"),
    offer: (next, choice) => {
      bar.classList.remove("idle");
      drawing = next;
      chosen = choice;
      fill(view, next.views, next.view);
      fill(journey, next.journeys, next.name);
      journey.hidden = next.journeys.length < 2;
      people.hidden = next.personas.length < 2;
      lanes.hidden = next.lanes.length < 2;
      showChosen(peopleButton, words.personas, next.personas, choice.personas);
      showChosen(lanesButton, words.lanes, next.lanes, choice.lanes);
    },
    showScale: (scale) => {
      size.textContent = `${Math.round(scale * 100)} %`;
    },
  };

  /** The menu shows what was chosen before the picture does. */
  function choose(part: Choice): void {
    chosen = { ...chosen, ...part };
    actions.choose(part);
  }

  function showLock(): void {
    lock.replaceChildren(icon(isLocked ? "lock" : "unlock"));
    lock.setAttribute("aria-pressed", String(isLocked));
    lock.classList.toggle("on", isLocked);
  }
}

/** What can be shown or left out. */
type Offered = readonly { readonly name: string; readonly label: string }[];

/** Has a button tell by its look and in words which of several are shown, where some are left out. */
function showChosen(made: HTMLButtonElement, label: string, offered: Offered, chosen: readonly string[] | undefined): void {
  const shown = chosen && chosen.length > 0 ? offered.filter(({ name }) => chosen.includes(name)) : offered;
  const told = shown.length < offered.length ? `${label}: ${shown.map((one) => one.label).join(", ")}` : label;
  made.classList.toggle("on", shown.length < offered.length);
  made.title = told;
  made.setAttribute("aria-label", told);
}

function entriesOf(offered: Offered | undefined, chosen: readonly string[] | undefined, all: string, choose: (names: readonly string[]) => void): Entry[] {
  if (!offered) return [];
  const names = offered.map(({ name }) => name);
  const shown = chosen && chosen.length > 0 ? names.filter((name) => chosen.includes(name)) : names;
  return [
    { kind: "choice", label: all, isOn: shown.length === names.length, act: () => choose([]) },
    { kind: "rule" },
    ...offered.map(
      ({ name, label }): Entry => ({
        kind: "choice",
        label,
        isOn: shown.includes(name),
        act: (isOn) => {
          const next = names.filter((one) => (one === name ? isOn : shown.includes(one)));
          // What comes to a journey later is shown too, unless something was left out.
          choose(next.length === names.length ? [] : next);
        },
      }),
    ),
  ];
}

function button(shape: Parameters<typeof icon>[0], label: string, act?: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", title: label, "aria-label": label }, icon(shape));
  if (act) made.addEventListener("click", act);
  return made;
}

function select(label: string, choose: (name: string) => void): HTMLSelectElement {
  const made = element("select", { title: label, "aria-label": label });
  made.addEventListener("change", () => choose(made.value));
  return made;
}

/** Offers options; those that stay the same are left alone, so that an open list does not close while one types. */
function fill(list: HTMLSelectElement, options: readonly { readonly name: string; readonly label: string }[], chosen: string): void {
  const isSame = list.options.length === options.length && options.every(({ name, label }, at) => list.options[at]?.value === name && list.options[at]?.text === label);
  if (!isSame) list.replaceChildren(...options.map(({ name, label }) => element("option", { value: name }, label)));
  if (list.value !== chosen) list.value = chosen;
}
