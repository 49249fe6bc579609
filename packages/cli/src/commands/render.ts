import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gapsOf, nearest, prioritiesOf, type Journey, type Lang, type Scope } from "@sojourn/language";
import { markdownOf, mermaidDiagrams, type Selection } from "@sojourn/diagrams";
import type { Options } from "../command-line.ts";
import { ExitCode, Refusal } from "../exit.ts";
import { askedOf } from "../flags.ts";
import type { Loaded } from "../load.ts";
import { loadSound } from "../sound.ts";
import { jsonText, visible, writeOut } from "../terminal.ts";
import { shownPath } from "../workspace.ts";
import { refuseSameFile, writeWhole } from "../write.ts";

type Form = "mermaid" | "markdown" | "json";

const endings: Readonly<Record<Form, string>> = { mermaid: ".mmd", markdown: ".md", json: ".json" };

/** Draws the journeys of the files that `paths` name. */
export async function render(paths: readonly string[], options: Options): Promise<ExitCode> {
  const loaded = await loadSound(paths, await askedOf({ lang: options["lang"] }));
  if (!loaded) return ExitCode.Errors;
  const chosen = chooseJourneys(loaded, options["journey"] as string | undefined, paths);
  const selection = selectionOf(chosen, options);
  const output = options["output"] as string | undefined;
  const form = (options["to"] as Form | undefined) ?? formOf(output);
  const documents = chosen.flatMap((one) => documentsOf(one, form, selection, loaded.lang));
  if (output === undefined || output === "-") {
    if (documents.length > 1 && form !== "markdown") throw new Refusal(whyNotOne(chosen, documents.length));
    writeOut(documents.map(({ text }) => text).join("\n"));
    return ExitCode.Ok;
  }
  const inputs = loaded.projects.flatMap(({ project, shown }) =>
    project.files.map((file) => shown(file.path)),
  );
  const targets = targetsOf(documents, output, form);
  for (const { target } of targets) refuseSameFile(target, inputs);
  for (const { target, text } of targets) await writeWhole(target, text);
  for (const { target } of targets) process.stderr.write(`Wrote ${visible(shownPath(target))}\n`);
  return ExitCode.Ok;
}

/** Why standard output cannot take what was chosen, and what to do. */
function whyNotOne(chosen: readonly Chosen[], diagrams: number): string {
  const [first, ...others] = chosen;
  const names = listOf(chosen.map(({ journey }) => journey.name));
  if (others.length === 0)
    return `This journey takes ${diagrams} diagrams. Name a folder with -o, or some of its stages with --stage.`;
  if (others.some(({ journey }) => journey.name !== first!.journey.name)) {
    return `There are ${chosen.length} journeys: ${names}. Name one with --journey, or a folder with -o.`;
  }
  const files = listOf(chosen.map(({ file }) => visible(file)));
  const name = first!.journey.name;
  return `There are ${chosen.length} journeys of the name ${name}: in ${files}. Name the file, or a folder with -o.`;
}

interface Chosen {
  readonly journey: Journey;
  readonly scope: Scope;
  /** As people name it. */
  readonly file: string;
}

/** The journeys of the files named, not of those that they import. */
function chooseJourneys({ projects }: Loaded, name: string | undefined, paths: readonly string[]): Chosen[] {
  const all = projects.flatMap(({ project, entries, shown }) => {
    const named = new Set(entries);
    return project
      .journeys()
      .filter(({ path }) => named.has(path))
      .map(({ journey, scope, path }) => ({ journey, scope, file: shown(path) }));
  });
  if (all.length === 0) throw new Refusal(`There is no journey in ${visible(paths.join(", "))}.`);
  if (name === undefined) return all;
  const wanted = name.normalize("NFC");
  const chosen = all.filter(
    ({ journey }) => journey.name === wanted || journey.label?.normalize("NFC") === wanted,
  );
  if (chosen.length > 0) return chosen;
  throw unknownName(
    "journey",
    name,
    all.map(({ journey }) => journey.name),
  );
}

function selectionOf(chosen: readonly Chosen[], options: Options): Selection {
  const pick = (key: string, known: readonly string[]): readonly string[] | undefined => {
    const given = options[key] as readonly string[] | undefined;
    return given?.map((name) => {
      const wanted = name.normalize("NFC");
      if (!known.includes(wanted)) throw unknownName(key, name, known);
      return wanted;
    });
  };
  const personas = pick(
    "persona",
    chosen.flatMap(({ journey }) => journey.personas),
  );
  const stages = pick(
    "stage",
    chosen.flatMap(({ journey }) => journey.stages.map((stage) => stage.name)),
  );
  return { ...(personas ? { personas } : {}), ...(stages ? { stages } : {}) };
}

function unknownName(kind: string, name: string, known: readonly string[]): Refusal {
  const near = nearest(name, known);
  const hint =
    near === undefined
      ? `There is ${known.length > 0 ? listOf([...new Set(known)]) : "none"}.`
      : `Did you mean ${near}?`;
  return new Refusal(`There is no ${kind} ${visible(name)} here. ${hint}`);
}

/** Names for a sentence: some of many. */
function listOf(names: readonly string[]): string {
  const most = 8;
  return names.length <= most
    ? names.join(", ")
    : `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

interface Document {
  /** The name of its file, without ending. */
  readonly name: string;
  readonly text: string;
}

function documentsOf({ journey, scope }: Chosen, form: Form, selection: Selection, lang: Lang): Document[] {
  switch (form) {
    case "json":
      return [
        {
          name: journey.name,
          text: jsonText({ ...journey, gaps: gapsOf(journey, scope), priorities: prioritiesOf(journey) }),
        },
      ];
    case "markdown": {
      const { value, notices } = markdownOf(journey, scope, selection, lang);
      tell(notices);
      return [{ name: journey.name, text: value }];
    }
    case "mermaid": {
      const { value, notices } = mermaidDiagrams(journey, scope, selection);
      tell(notices);
      return value.map(({ text }, at) => ({
        name: value.length === 1 ? journey.name : `${journey.name}-${at + 1}`,
        text,
      }));
    }
  }
}

function tell(notices: readonly string[]): void {
  for (const notice of notices) process.stderr.write(`sojourn: ${visible(notice)}\n`);
}

/** What an output's ending asks for, else Mermaid. Refused where it asks for a picture or a page. */
function formOf(output = ""): Form {
  if (/\.(svg|png|jpe?g|gif|webp|pdf|html?)$/i.test(output)) {
    throw new Refusal(`${visible(output)} would be no such file: render writes Mermaid (.mmd), Markdown (.md) and JSON (.json).`);
  }
  const found = Object.entries(endings).find(([, ending]) => output.endsWith(ending));
  return (found?.[0] as Form | undefined) ?? "mermaid";
}

function isFolder(output: string): boolean {
  return output.endsWith("/") || (existsSync(output) && statSync(output).isDirectory());
}

/** Which document goes to which file. A folder gets a file for each, none over another. */
function targetsOf(
  documents: readonly Document[],
  output: string,
  form: Form,
): { target: string; text: string }[] {
  if (!isFolder(output)) {
    if (documents.length === 1 || form === "markdown")
      return [{ target: output, text: documents.map(({ text }) => text).join("\n") }];
    throw new Refusal(
      `${documents.length} diagrams do not go into one file. Write -o ${basename(output, endings[form])}/ for a folder.`,
    );
  }
  const taken = new Set<string>();
  return documents.map(({ name, text }) => {
    let file = name;
    // Some file systems hold Buy and buy for one name.
    for (let number = 2; taken.has(file.toLowerCase()); number++) file = `${name}-${number}`;
    taken.add(file.toLowerCase());
    return { target: join(output, file + endings[form]), text };
  });
}
