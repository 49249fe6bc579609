import type { ThemeName, ViewName } from "@sojourn/diagrams";
import type { Options } from "../command-line.ts";
import { Refusal } from "../exit.ts";
import { visible } from "../terminal.ts";
import { listOf, unknownName } from "./choose.ts";
import { pictureProgram, type PictureForm } from "./drawing.ts";

/** What `sojourn render` writes. */
export type Form = PictureForm | "mermaid" | "markdown" | "json";

/** The ending of a file by its form. */
export const endings: Readonly<Record<Form, string>> = {
  mermaid: ".mmd",
  markdown: ".md",
  json: ".json",
  svg: ".svg",
  png: ".png",
  pdf: ".pdf",
  html: ".html",
};

const otherEndings: Readonly<Record<string, Form>> = { ".htm": "html", ".mermaid": "mermaid", ".markdown": "markdown" };

/** Whether it is a picture, which a program of its own draws. */
export function isPicture(form: Form): form is PictureForm {
  return form === "svg" || form === "png" || form === "pdf" || form === "html";
}

/** Whether several journeys and views go into one file of it. */
export function holdsSeveral(form: Form): boolean {
  return form === "markdown" || form === "pdf" || form === "html";
}

/** What is asked for, else what the output's ending says, else Mermaid. Refused where the ending is that of a picture of another kind. */
export function formOf(to: string | undefined, output = ""): Form {
  if (to !== undefined) return to as Form;
  if (/\.(jpe?g|gif|webp|bmp|tiff?|docx?|pptx?|xlsx?)$/i.test(output)) {
    throw new Refusal(`${visible(output)} would be no such file: render writes ${listOf(Object.values(endings))}.`);
  }
  const name = output.toLowerCase();
  const found = Object.entries(endings).find(([, ending]) => name.endsWith(ending));
  const other = Object.entries(otherEndings).find(([ending]) => name.endsWith(ending));
  return (found?.[0] as Form | undefined) ?? other?.[1] ?? "mermaid";
}

/** What the options ask of pictures. */
export interface Asked {
  /** Undefined where no view was named. */
  readonly views: readonly ViewName[] | undefined;
  readonly theme: ThemeName | undefined;
  readonly scale: number | undefined;
  readonly lanes: readonly string[] | undefined;
}

/** Reads the options that pictures have. Refused where one says nothing in this form, so that nobody wonders why it did nothing. */
export async function askedOfPictures(form: Form, options: Options): Promise<Asked> {
  const { view, theme, scale, lanes } = options as { readonly [Name in "view" | "theme" | "scale" | "lanes"]?: never };
  if (scale !== undefined && form !== "png") throw new Refusal(`--scale is for PNG; ${named[form]} has no pixels.`);
  if (theme !== undefined && !isPicture(form)) throw new Refusal(`--theme is for pictures; ${named[form]} has no colours of its own.`);
  if (view !== undefined && form === "json") throw new Refusal("--view is for what is drawn; JSON holds all of a journey.");
  const views = await viewsOf(view);
  if (lanes !== undefined && !(isPicture(form) && (views ?? usualViews).includes("map"))) {
    throw new Refusal("--lanes is for the map: --view map --to svg, png, pdf or html.");
  }
  return { views, theme, scale: scaleOf(scale), lanes: await lanesOf(lanes) };
}

const named: Readonly<Record<Form, string>> = {
  mermaid: "Mermaid",
  markdown: "Markdown",
  json: "JSON",
  svg: "an SVG",
  png: "a PNG",
  pdf: "a PDF",
  html: "a page",
};

/** What is drawn where no view is named. */
export const usualViews: readonly ViewName[] = ["map"];

async function viewsOf(given: readonly string[] | undefined): Promise<readonly ViewName[] | undefined> {
  if (given === undefined) return undefined;
  const { viewNames } = await pictureProgram();
  return given.includes("all") ? viewNames : viewNames.filter((name) => given.includes(name));
}

async function lanesOf(text: string | undefined): Promise<readonly string[] | undefined> {
  if (text === undefined) return undefined;
  const { laneNames } = await pictureProgram();
  const lanes = text.split(",").map((name) => name.trim()).filter((name) => name !== "");
  if (lanes.length === 0) throw new Refusal(`--lanes takes names such as ${laneNames.slice(0, 2).join(",")}. There is ${laneNames.join(", ")}.`);
  for (const lane of lanes) if (!laneNames.includes(lane)) throw unknownName("lane", lane, laneNames);
  return lanes;
}

function scaleOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const scale = /^\d{1,2}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
  if (scale >= 0.1 && scale <= 8) return scale;
  throw new Refusal(`--scale takes a number from 0.1 to 8, not ${text === "" ? '""' : visible(text)}.`);
}
