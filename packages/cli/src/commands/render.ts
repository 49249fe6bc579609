import type { Options } from "../command-line.ts";
import { ExitCode } from "../exit.ts";
import { askedOf } from "../flags.ts";
import { chooseJourneys, selectionOf } from "../pictures/choose.ts";
import { documentsOf } from "../pictures/documents.ts";
import { askedOfPictures, formOf } from "../pictures/forms.ts";
import { forStandardOutput, isFolder, targetsOf } from "../pictures/targets.ts";
import { loadSound } from "../sound.ts";
import { visible, writeOut } from "../terminal.ts";
import { shownPath } from "../workspace.ts";
import { refuseSameFile, writeWhole } from "../write.ts";

/** Draws the journeys of the files that `paths` name. */
export async function render(paths: readonly string[], options: Options): Promise<ExitCode> {
  const output = options["output"] as string | undefined;
  const form = formOf(options["to"] as string | undefined, output);
  const { views, ...asked } = await askedOfPictures(form, options);
  const loaded = await loadSound(paths, await askedOf({ lang: options["lang"] }));
  if (!loaded) return ExitCode.Errors;
  const chosen = chooseJourneys(loaded, options["journey"] as string | undefined, paths);
  const drawing = { ...asked, lang: loaded.lang, selection: selectionOf(chosen, options) };
  const isStandard = output === undefined || output === "-";
  const documents = await documentsOf(chosen, { form, views, drawing, isOneFile: isStandard || !isFolder(output) });
  if (isStandard) {
    const content = forStandardOutput(documents, chosen, form);
    if (typeof content === "string") writeOut(content);
    else process.stdout.write(content);
    return ExitCode.Ok;
  }
  const inputs = loaded.projects.flatMap(({ project, shown }) =>
    project.files.map((file) => shown(file.path)),
  );
  const targets = targetsOf(documents, output, form);
  for (const { target } of targets) refuseSameFile(target, inputs);
  for (const { target, content } of targets) await writeWhole(target, content);
  for (const { target } of targets) process.stderr.write(`Wrote ${visible(shownPath(target))}\n`);
  return ExitCode.Ok;
}
