import type { Problem } from "../follow.ts";
import type { PageWord } from "../words.ts";

/** The parts of the page. */
export interface Page {
  readonly journey: HTMLSelectElement;
  readonly view: HTMLSelectElement;
  /** Where lanes of the map are chosen. */
  readonly lanes: HTMLDetailsElement;
  readonly zoomOut: HTMLButtonElement;
  readonly zoomIn: HTMLButtonElement;
  readonly fit: HTMLButtonElement;
  readonly full: HTMLButtonElement;
  /** Where the picture is. */
  readonly sheet: HTMLElement;
  /** Where the place of a part is told. */
  readonly place: HTMLElement;
  readonly word: (name: PageWord) => string;
  readonly setWords: (words: Readonly<Record<PageWord, string>>) => void;
  readonly setChoices: (select: HTMLSelectElement, choices: readonly Choice[], wanted: string | null) => void;
  /** Says what is wrong; nothing where the sentence is empty. */
  readonly tell: (sentence: string, problems: readonly Problem[]) => void;
}

/** Something that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint: string;
}

/** More problems are counted only: the first tell what to mend. */
const mostProblems = 5;

/** Makes an element with a class and what is in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, ...inside: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...inside);
  return element;
}

/** Puts the parts into the document. */
export function makePage(): Page {
  let words: Readonly<Partial<Record<PageWord, string>>> = {};
  const word = (name: PageWord): string => words[name] ?? "";
  const [journey, view] = [make("select", "journey"), make("select", "view")];
  const lanes = make("details", "lanes");
  lanes.hidden = true;
  const button = (sign: string): HTMLButtonElement => make("button", "zoom", sign);
  const [zoomOut, zoomIn, fit, full] = [button("−"), button("+"), button("⤢"), button("1:1")];
  const notice = make("section", "notice");
  notice.setAttribute("role", "status");
  const sheet = make("main", "sheet");
  sheet.tabIndex = 0;
  const place = make("aside", "place");
  place.setAttribute("role", "status");
  place.hidden = true;
  notice.hidden = true;
  document.body.append(make("header", "bar", journey, view, lanes, make("span", "zooms", zoomOut, zoomIn, fit, full)), notice, sheet, place);
  return {
    journey, view, lanes, zoomOut, zoomIn, fit, full, sheet, place, word,
    setWords: (given) => {
      words = given;
      const named = { journey, view, zoomOut, zoomIn, fit, full } as const;
      for (const [name, element] of Object.entries(named)) {
        element.setAttribute("aria-label", word(name as PageWord));
        element.title = word(name as PageWord);
      }
      sheet.setAttribute("aria-label", word("picture"));
    },
    setChoices: (select, choices, wanted) => {
      const before = wanted ?? select.value;
      select.replaceChildren(...choices.map(({ value, text, hint }) => Object.assign(new Option(text, value, false, value === before), { title: hint })));
    },
    tell: (sentence, problems) => {
      const lines = problems.slice(0, mostProblems).map(({ place: at, message }) => make("li", "", ...(at === undefined ? [] : [make("code", "", at), " "]), message));
      const more = problems.length - lines.length;
      if (more > 0) lines.push(make("li", "", word("more").replace("{n}", String(more))));
      notice.hidden = sentence === "";
      notice.replaceChildren(make("strong", "", sentence), ...(lines.length > 0 ? [make("ul", "", ...lines)] : []));
    },
  };
}
