import { compileFiles, lineStarts, positionAt, type Code, type Lang } from "@sojourn/language";
import { svgOf, viewNames, views, type ThemeName } from "@sojourn/diagrams";
import { words } from "./words.ts";

/** What is shown of a fence, in words and as the text of pictures. */
export interface DrawnFence {
  readonly pictures: readonly DrawnPicture[];
  /** Sentences about the fence as a whole. */
  readonly notes: readonly string[];
  readonly problems: readonly FenceProblem[];
}

/** A picture of one journey. */
export interface DrawnPicture {
  readonly svg: string;
  readonly title: string;
  readonly description: string;
}

/** An error, and the line in the fence, from 0, in which it stands. */
export interface FenceProblem {
  readonly line: number;
  readonly message: string;
}

/** How a fence is drawn. */
export interface FenceOptions {
  readonly view: string | undefined;
  readonly theme: ThemeName;
  readonly lang: Lang;
}

/** What a preview takes upon itself for one fence: longer texts belong into a file, more pictures and errors nobody reads. */
export const limits = { characters: 60_000, journeys: 12, svg: 4_000_000, problems: 20 } as const;

const usual = "journey";

/** What is only to be expected where imports are not followed. */
const ofImports: ReadonlySet<Code> = new Set<Code>(["import-not-found", "unresolved-reference"]);

/** Draws the journeys that a fence holds; what it imports is not looked for. It never throws. */
export function drawFence(text: string, { view: wanted, theme, lang }: FenceOptions): DrawnFence {
  const said = words[lang];
  if (text.length > limits.characters) return { pictures: [], notes: [said.tooLong(limits.characters)], problems: [] };
  try {
    const { value, diagnostics } = compileFiles([{ path: "fence.journey", text }], { profile: "essential", lang });
    const starts = lineStarts(text);
    const hasImports = diagnostics.some(({ code }) => code === "import-not-found");
    const errors = diagnostics.filter(({ severity, code }) => severity === "error" && !(hasImports && ofImports.has(code)));
    const problems = errors.slice(0, limits.problems).map(({ start, message }) => ({ line: positionAt(starts, start).line - 1, message }));
    const view = views.find(({ name }) => name === (wanted ?? usual)) ?? views.find(({ name }) => name === usual)!;
    const notes = wanted === undefined || view.name === wanted ? [] : [said.unknownView(wanted.slice(0, 40), viewNames.filter((name) => views.some((one) => one.name === name)).join(", "))];
    const journeys = value.journeys();
    if (journeys.length > limits.journeys) notes.push(said.more(journeys.length - limits.journeys));
    const pictures = journeys.slice(0, limits.journeys).flatMap(({ journey, scope }): DrawnPicture[] => {
      const picture = view.picture(journey, scope, { lang, theme });
      const svg = svgOf(picture).text;
      if (svg.length <= limits.svg) return [{ svg, title: picture.title, description: picture.description }];
      notes.push(said.tooLarge);
      return [];
    });
    return { pictures, notes, problems };
  } catch {
    return { pictures: [], notes: [said.failed], problems: [] };
  }
}
