import { element } from "./elements.ts";
import { icon } from "./icons.ts";

/** The discreet line at the edge of the picture: why it is not as new as the text. */
export interface Status {
  readonly line: HTMLElement;
  /** Says `text`, and why; a click leads there where it leads anywhere. Nothing takes the line away. */
  say(text: string | undefined, reason?: string, go?: () => void): void;
}

/** A line that says nothing yet. `goTo` is what a click on it does. */
export function statusOf(goTo: string): Status {
  const line = element("div", { class: "status", role: "status", hidden: "" });
  let said = "";
  let act: (() => void) | undefined;
  return {
    line,
    say: (text, reason = "", go) => {
      act = go;
      const next = JSON.stringify([text, reason, go !== undefined]);
      if (next === said) return;
      said = next;
      line.hidden = text === undefined;
      if (text === undefined) return line.replaceChildren();
      const words = [icon("warning"), element("span", { class: "what" }, text), element("span", { class: "why" }, reason)];
      const shown = go ? element("button", { type: "button", title: goTo }, ...words) : element("p", {}, ...words);
      shown.addEventListener("click", () => act?.());
      line.replaceChildren(shown);
    },
  };
}
