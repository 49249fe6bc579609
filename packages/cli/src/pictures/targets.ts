import { existsSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { Refusal } from "../exit.ts";
import { visible } from "../terminal.ts";
import { listOf, type Chosen } from "./choose.ts";
import type { Document } from "./documents.ts";
import { endings, holdsSeveral, isPicture, type Form } from "./forms.ts";

/** Whether an output is a folder, or is meant to be one. */
export function isFolder(output: string): boolean {
  return output.endsWith("/") || (existsSync(output) && statSync(output).isDirectory());
}

/** Which document goes to which file. A folder gets a file for each, none over another. */
export function targetsOf(documents: readonly Document[], output: string, form: Form): { target: string; content: Document["content"] }[] {
  if (!isFolder(output)) {
    if (documents.length === 1) return [{ target: output, content: documents[0]!.content }];
    if (form === "markdown") return [{ target: output, content: joined(documents) }];
    const what = isPicture(form) ? "pictures" : "diagrams";
    const together = isPicture(form) ? ", or a file ending in .pdf or .html, which holds them all" : "";
    throw new Refusal(`${documents.length} ${what} do not go into one file. Write -o ${visible(basename(output, extname(output)))}/ for a folder${together}.`);
  }
  const taken = new Set<string>();
  return documents.map(({ name, content }) => {
    let file = name;
    // Some file systems hold Buy and buy for one name.
    for (let number = 2; taken.has(file.toLowerCase()); number++) file = `${name}-${number}`;
    taken.add(file.toLowerCase());
    return { target: join(output, file + endings[form]), content };
  });
}

/** What goes to standard output. Refused where that cannot take it. */
export function forStandardOutput(documents: readonly Document[], chosen: readonly Chosen[], form: Form): Document["content"] {
  if (documents.length > 1 && !holdsSeveral(form)) throw new Refusal(whyNotOne(documents, chosen, form));
  if ((form === "png" || form === "pdf") && process.stdout.isTTY) {
    throw new Refusal(`A ${form === "png" ? "picture" : "PDF"} is not for a terminal. Name a file with -o, or send it on with | or >.`);
  }
  return documents.length === 1 ? documents[0]!.content : joined(documents);
}

function joined(documents: readonly Document[]): string {
  return documents.map(({ content }) => content as string).join("\n");
}

/** Why standard output cannot take what was chosen, and what to do. */
function whyNotOne(documents: readonly Document[], chosen: readonly Chosen[], form: Form): string {
  const [first, ...others] = chosen;
  const names = listOf(chosen.map(({ journey }) => journey.name));
  if (others.length === 0) {
    if (isPicture(form)) return `These are ${documents.length} pictures. Name one --view, or a folder with -o.`;
    return `This journey takes ${documents.length} diagrams. Name a folder with -o, or some of its stages with --stage.`;
  }
  if (others.some(({ journey }) => journey.name !== first!.journey.name)) {
    return `There are ${chosen.length} journeys: ${names}. Name one with --journey, or a folder with -o.`;
  }
  const files = listOf(chosen.map(({ file }) => visible(file)));
  const name = first!.journey.name;
  return `There are ${chosen.length} journeys of the name ${name}: in ${files}. Name the file, or a folder with -o.`;
}
