import type { Journey, Lang, Scope } from "@sojourn/language";
import type { Selection } from "../outline.ts";
import type { Picture } from "../picture/picture.ts";
import { svgOf } from "../picture/svg.ts";
import type { ThemeName } from "../picture/theme.ts";
import type { View } from "../views/view.ts";
import { partLinks } from "./contents.ts";
import { gapTable, nameOf } from "./gap-table.ts";
import { htmlText } from "./html.ts";
import { withGroups } from "./marks.ts";
import { pageScript } from "./script.ts";
import { pageStyle } from "./style.ts";
import { inTwoThemes } from "./two-themes.ts";
import { pageWords, type PageWords } from "./words.ts";

/** A journey in a page, and the pictures of it that the page shows. */
export interface Chapter {
  readonly journey: Journey;
  readonly scope: Scope;
  readonly selection?: Selection;
  readonly sections: readonly Section[];
}

/** One picture of a page. */
export interface Section {
  readonly view: Pick<View, "name" | "label" | "summary">;
  readonly picture: Picture;
  /** The same in the dark theme, for a page that is light or dark as its reader has it; `picture` is then in the light one. */
  readonly dark?: Picture;
}

/** How a page is written. */
export interface PageOptions {
  readonly lang: Lang;
  /** The theme that the pictures are in; undefined for a page that is light or dark as its reader has it. */
  readonly theme: ThemeName | undefined;
  /** Rules of style that bring the fonts with them. */
  readonly fonts: string;
  /** What a Content Security Policy calls a text: "sha256-…". */
  readonly hash: (text: string) => string;
}

/**
 * Pictures of journeys as one HTML page that needs nothing but itself: no address, no script but its own small one, which its policy
 * names. With contents, headings, tooltips, links to touchpoints, a box to find words, and A3 pages when it is printed.
 */
export function pageOf(chapters: readonly Chapter[], { lang, theme, fonts, hash }: PageOptions): string {
  const say = pageWords[lang];
  const colours = new Map<string, readonly [string, string]>();
  const written = chapters.map((chapter, at) => {
    const sections = chapter.sections.map(({ view, picture, dark }) => {
      const named = dark === undefined ? undefined : inTwoThemes(picture, dark);
      for (const [name, pair] of named?.colours ?? []) colours.set(name, pair);
      return { id: `journey-${at + 1}-${view.name}`, view, picture: withPrefix(named?.picture ?? picture, `journey-${at + 1}-${view.name}-`) };
    });
    return { ...chapter, id: `journey-${at + 1}`, title: nameOf(chapter.journey), sections };
  });
  const style = pageStyle(theme, colours, fonts);
  const title = written.length === 1 ? written[0]!.title : say.journeys;
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(pageScript)}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    `<html lang="${lang}">`,
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="Sojourn">',
    `<title>${htmlText(title)}</title>`,
    `<style>${style}</style></head>`,
    `<body><a class="skip" href="#content">${htmlText(say.toContents)}</a>`,
    `<header><h1>${htmlText(title)}</h1>${tools(say)}</header>`,
    `<nav aria-label="${htmlText(say.contents)}"><details><summary>${htmlText(say.contents)}</summary>`,
    `<ul>${written.map((chapter) => contentsOf(chapter, lang, written.length > 1)).join("\n")}</ul></details></nav>`,
    '<main id="content">',
    ...written.map((chapter) => chapterOf(chapter, lang, written.length > 1)),
    "</main>",
    `<script>${pageScript}</script></body></html>`,
    "",
  ].join("\n");
}

type Written = Omit<Chapter, "sections"> & { readonly id: string; readonly title: string; readonly sections: readonly (Section & { readonly id: string })[] };

function tools(say: PageWords): string {
  return [
    `<div id="finder" role="search" hidden><label for="find">${htmlText(say.find)}</label>`,
    `<input type="search" id="find" placeholder="${htmlText(say.findHint)}"><output id="found" for="find" data-words="${htmlText(say.found)}"></output></div>`,
    `<label class="fit"><input type="checkbox" id="fit"> ${htmlText(say.fit)}</label>`,
  ].join("");
}

function contentsOf({ id, title, journey, sections }: Written, lang: Lang, isOneOfSeveral: boolean): string {
  const views = sections.map((section) => `<li><a href="#${section.id}">${htmlText(section.view.label[lang])}</a></li>`).join("\n");
  const links = partLinks(journey, sections.map(({ picture }) => picture));
  return isOneOfSeveral ? `<li><a href="#${id}">${htmlText(title)}</a>\n<ul>${views}</ul>${links}</li>` : `${views}\n${links === "" ? "" : `<li>${links}</li>`}`;
}

function chapterOf({ id, title, journey, scope, selection, sections }: Written, lang: Lang, isOneOfSeveral: boolean): string {
  const level = isOneOfSeveral ? "h3" : "h2";
  const pictures = sections.map((section) => {
    const label = section.view.label[lang];
    return [
      `<section class="view" id="${section.id}" aria-labelledby="${section.id}-title">`,
      `<${level} id="${section.id}-title">${htmlText(label)}</${level}><p class="summary">${htmlText(section.view.summary[lang])}</p>`,
      // What can be scrolled must be reached by keys.
      `<div class="sheet" tabindex="0" role="group" aria-label="${htmlText(`${title}: ${label}`)}">`,
      `${svgOf(section.picture).text.trimEnd()}</div></section>`,
    ].join("\n");
  });
  const heading = isOneOfSeveral ? `<h2 class="journey">${htmlText(title)}</h2>` : "";
  return [`<section id="${id}">${heading}`, ...pictures, gapTable(journey, scope, selection ?? {}, lang), "</section>"].filter((line) => line !== "").join("\n");
}

/** A picture whose names are those of no other picture of the page. */
function withPrefix(picture: Picture, prefix: string): Picture {
  return withGroups(picture, (group) => (group.id === undefined ? group : { ...group, id: prefix + group.id }));
}
