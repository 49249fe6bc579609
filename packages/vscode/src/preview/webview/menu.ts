import { element } from "./elements.ts";

/** An entry of a menu: something to do, or something that is on or off. */
export type Entry =
  | { readonly kind: "action"; readonly label: string; readonly act: () => void }
  | { readonly kind: "choice"; readonly label: string; readonly isOn: boolean; readonly act: (isOn: boolean) => void }
  | { readonly kind: "rule" };

/** Lets a button open a menu. What it offers is asked for when it opens; choices leave it open. */
export function menuOf(button: HTMLButtonElement, entries: () => readonly Entry[]): HTMLElement {
  const list = element("div", { class: "menu", role: "menu", hidden: "", "aria-label": button.title || button.textContent });
  const holder = element("div", { class: "menu-holder" }, button, list);
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  const items = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role^=menuitem]")];

  const close = (): void => {
    if (list.hidden) return;
    const hadFocus = list.contains(document.activeElement);
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (hadFocus) button.focus();
  };
  const fill = (): void => list.replaceChildren(...entries().map((entry) => itemOf(entry, close, refill)));
  const refill = (): void => {
    const at = items().indexOf(document.activeElement as HTMLElement);
    fill();
    items()[at]?.focus();
  };
  const open = (): void => {
    fill();
    list.hidden = false;
    list.style.translate = "";
    // In a narrow window it stays inside.
    const { left, right } = list.getBoundingClientRect();
    list.style.translate = `${Math.max(8 - left, Math.min(0, innerWidth - 8 - right))}px`;
    button.setAttribute("aria-expanded", "true");
    items()[0]?.focus();
  };

  button.addEventListener("click", () => (list.hidden ? open() : close()));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    open();
  });
  list.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === "ArrowDown") all[(at + 1) % all.length]?.focus();
    else if (event.key === "ArrowUp") all.at(at - 1)?.focus();
    else if (event.key === "Home") all[0]?.focus();
    else if (event.key === "End") all.at(-1)?.focus();
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") return close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Node && holder.contains(target))) close();
  });
  addEventListener("blur", close);
  return holder;
}

function itemOf(entry: Entry, close: () => void, refill: () => void): HTMLElement {
  if (entry.kind === "rule") return element("div", { class: "rule", role: "separator" });
  if (entry.kind === "action") {
    const item = element("button", { type: "button", role: "menuitem", tabindex: "-1" }, entry.label);
    item.addEventListener("click", () => {
      close();
      entry.act();
    });
    return item;
  }
  const item = element("button", { type: "button", role: "menuitemcheckbox", tabindex: "-1", "aria-checked": String(entry.isOn) }, element("span", { class: "check" }), entry.label);
  item.addEventListener("click", () => {
    entry.act(!entry.isOn);
    refill();
  });
  return item;
}
