import { createHash } from "node:crypto";
import {
  foreignCharacters,
  inOwnFont,
  laneNames,
  pageOf,
  svgOf,
  views as allViews,
  type Picture,
  type Section,
  type ThemeName,
  type View,
  type ViewName,
  type ViewOptions,
} from "@sojourn/diagrams";
import type { Drawing, Drawn, PictureForm, PictureProgram, Subject } from "./drawing.ts";
import { fontRules } from "./fonts.ts";
import { pdfOf } from "./pdf.ts";
import { largestScale, pngOf, smallestScale, usualScale } from "./png.ts";

/** The program: everything that the command asks of pictures. */
export const program: PictureProgram = {
  viewNames: allViews.map(({ name }) => name),
  views: allViews,
  laneNames,
  draw,
  svg: (subject, drawing) => {
    const [picture] = pictures([subject], drawing);
    return { ...svgOf(picture!), title: picture!.title };
  },
  mermaid: ({ journey, scope, views }, drawing) =>
    views.map((name) => {
      const view = viewNamed(name);
      return { view: name, label: view.label[drawing.lang], texts: view.mermaid?.(journey, scope, optionsOf(drawing, "light")) };
    }),
};

async function draw(form: PictureForm, subjects: readonly Subject[], drawing: Drawing): Promise<Drawn> {
  try {
    return await drawn(form, subjects, drawing);
  } catch (error) {
    // What draws PNG is built for each system, and may not be there for this one.
    const takes = form === "png" ? "@resvg/resvg-js" : "pdfkit";
    if (!/^Cannot find (package|module)|native binding/.test(error instanceof Error ? error.message : "")) throw error;
    return { refused: `${form.toUpperCase()} takes the package ${takes}, which is not installed here. Install @sojourn/cli again, or write SVG or HTML.` };
  }
}

async function drawn(form: PictureForm, subjects: readonly Subject[], drawing: Drawing): Promise<Drawn> {
  switch (form) {
    case "svg": {
      const content = svgOf(pictures(subjects, drawing)[0]!).text;
      return { content, notices: [] };
    }
    case "png":
      return drawPng(pictures(subjects, drawing)[0]!, drawing.scale);
    case "pdf":
      return drawPdf(subjects, drawing);
    case "html":
      return { content: drawPage(subjects, drawing), notices: [] };
  }
}

async function drawPng(picture: Picture, asked: number | undefined): Promise<Drawn> {
  const most = largestScale(picture);
  if (most < smallestScale) {
    const units = `${Math.ceil(picture.width)} × ${Math.ceil(picture.height)} pixels`;
    return { refused: `"${picture.title}" is ${units}: too large for a PNG, even at --scale ${smallestScale}. Choose some stages with --stage, or write SVG or HTML.` };
  }
  const scale = asked ?? Math.min(usualScale, most);
  const size = `${Math.ceil(picture.width * scale)} × ${Math.ceil(picture.height * scale)} pixels`;
  if (scale > most) {
    return { refused: `At --scale ${scale} "${picture.title}" would take ${size}, more than can be drawn. --scale ${most} is the most; a PDF or an SVG has no such limit.` };
  }
  const smaller = asked === undefined && scale < usualScale ? [`"${picture.title}" is large: it is drawn at --scale ${scale}, ${size}. A PDF or an SVG stays sharp at any size.`] : [];
  return { content: await pngOf(inOwnFont(picture), scale), notices: [...smaller, ...foreignIn([picture])] };
}

async function drawPdf(subjects: readonly Subject[], drawing: Drawing): Promise<Drawn> {
  const all = pictures(subjects, drawing);
  const { content, smallest } = await pdfOf(all.map(inOwnFont), { title: all[0]!.title, lang: drawing.lang, theme: drawing.theme ?? "light" });
  const tiny = smallest === undefined || smallest >= readable ? [] : [tinyLetters(smallest, drawing)];
  return { content, notices: [...tiny, ...foreignIn(all)] };
}

/** What is said of letters that cannot be read, by what made them so small: the paper, or the largest page that a PDF can have. */
function tinyLetters(points: number, { theme }: Drawing): string {
  const are = `the smallest letters are ${points.toFixed(1)} points high.`;
  if (theme !== "print") return `No page of a PDF is as large as this: ${are} Choose some stages with --stage, or write SVG or HTML.`;
  return `On A3 ${are} Choose some stages with --stage or lanes with --lanes, or leave --theme print out for a page as large as the picture.`;
}

/** How high letters must be to be read on paper, in points. */
const readable = 5;

/** What is said of characters that the shipped font cannot draw; nothing where there are none. */
function foreignIn(all: readonly Picture[]): string[] {
  const characters = [...new Set(all.flatMap(foreignCharacters))];
  if (characters.length === 0) return [];
  const shown = characters.slice(0, 12).join(" ");
  const more = characters.length > 12 ? ` and ${characters.length - 12} more` : "";
  return [`The font of the pictures has no ${shown}${more}: boxes stand in their place. An SVG or an HTML page shows them in the fonts of its reader.`];
}

function drawPage(subjects: readonly Subject[], drawing: Drawing): string {
  const { lang, theme, selection } = drawing;
  const chapters = subjects.map((subject) => ({
    ...subject,
    selection,
    sections: subject.views.map((name): Section => {
      const picture = pictureOf(subject, name, drawing, theme ?? "light");
      return { view: viewNamed(name), picture, ...(theme === undefined ? { dark: pictureOf(subject, name, drawing, "dark") } : {}) };
    }),
  }));
  const hash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  // What is needed of the fonts is known by the text of the page without them.
  const bare = pageOf(chapters, { lang, theme, fonts: "", hash });
  return pageOf(chapters, { lang, theme, fonts: fontRules(bare), hash });
}

function pictures(subjects: readonly Subject[], drawing: Drawing): Picture[] {
  return subjects.flatMap((subject) => subject.views.map((name) => pictureOf(subject, name, drawing, drawing.theme ?? "light")));
}

function pictureOf({ journey, scope }: Subject, name: ViewName, drawing: Drawing, theme: ThemeName): Picture {
  return viewNamed(name).picture(journey, scope, optionsOf(drawing, theme));
}

function viewNamed(name: ViewName): View {
  return allViews.find((view) => view.name === name)!;
}

function optionsOf({ lang, selection, lanes }: Drawing, theme: ThemeName): ViewOptions {
  return { lang, theme, ...selection, ...(lanes ? { lanes } : {}) };
}
