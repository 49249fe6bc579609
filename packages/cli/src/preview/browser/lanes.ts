import type { PictureMessage } from "../messages.ts";
import { make, type Page } from "./page.ts";

/** The lanes of the map, as something to choose from. */
export interface Lanes {
  /** Offers what a picture has; none of them chosen means all. */
  readonly offer: (lanes: PictureMessage["lanes"], chosen: readonly string[]) => void;
}

/** Lets lanes be left out and taken in again; `choose` is told which are shown, none where all are. */
export function startLanes({ lanes: box, word }: Page, choose: (names: readonly string[]) => void): Lanes {
  let offered = "";
  const summary = make("summary", "");
  const list = make("div", "list");
  box.append(summary, list);
  addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Node && box.contains(target))) box.open = false;
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.open) return;
    box.open = false;
    summary.focus();
  });
  const boxes = (): HTMLInputElement[] => [...list.querySelectorAll<HTMLInputElement>("input[value]")];

  return {
    offer: (lanes, chosen) => {
      const next = JSON.stringify([lanes, word("lanes")]);
      if (next !== offered) {
        offered = next;
        list.replaceChildren(choiceOf(word("allLanes"), undefined), ...lanes.map(({ name, label }) => choiceOf(label, name)));
      }
      box.hidden = lanes.length < 2;
      const isAll = !lanes.some(({ name }) => chosen.includes(name));
      for (const one of boxes()) one.checked = isAll || chosen.includes(one.value);
      showAll();
    },
  };

  /** Says how many are shown, and ticks the first where they all are. */
  function showAll(): void {
    const [all, shown] = [boxes(), boxes().filter(({ checked }) => checked)];
    const isAll = shown.length === all.length;
    list.querySelector<HTMLInputElement>("input:not([value])")!.checked = isAll;
    summary.textContent = isAll ? word("lanes") : `${word("lanes")} (${shown.length}/${all.length})`;
  }

  function choiceOf(label: string, name: string | undefined): HTMLElement {
    const input = Object.assign(document.createElement("input"), { type: "checkbox" });
    if (name !== undefined) input.value = name;
    input.addEventListener("change", () => {
      if (name === undefined) for (const one of boxes()) one.checked = true;
      const shown = boxes().filter(({ checked }) => checked);
      // Without any, all are shown.
      if (shown.length === 0) for (const one of boxes()) one.checked = true;
      showAll();
      choose(shown.length === boxes().length ? [] : shown.map(({ value }) => value));
    });
    return make("label", "", input, label);
  }
}
