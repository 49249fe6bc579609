import { exportProject, type Exported } from "@sojourn/language";
import type { Options } from "../command-line.ts";
import { ExitCode, Refusal } from "../exit.ts";
import type { LoadedProject } from "../load.ts";
import { loadSound } from "../sound.ts";
import { jsonText, writeOut } from "../terminal.ts";
import { refuseSameFile, writeWhole } from "../write.ts";

/** Writes the model of the files that `paths` name, with what is computed from it. */
export async function exportModel(paths: readonly string[], { output }: Options): Promise<ExitCode> {
  const loaded = await loadSound(paths.length > 0 ? paths : ["."]);
  if (!loaded) return ExitCode.Errors;
  const [first, ...others] = loaded.projects;
  if (!first || others.length > 0)
    throw new Refusal("These files lie in different workspaces. Export each by itself.");
  const text = jsonText(exportedAs(first));
  if (typeof output !== "string" || output === "-") {
    writeOut(text);
  } else {
    refuseSameFile(
      output,
      first.project.files.map(({ path }) => first.shown(path)),
    );
    await writeWhole(output, text);
  }
  return ExitCode.Ok;
}

/** The exported project, its files named as people name them. */
function exportedAs({ project, shown }: LoadedProject): Exported {
  const exported = exportProject(project);
  const renamed = <Item extends { readonly file: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, file: shown(item.file) }));
  return {
    ...exported,
    files: exported.files.map(shown),
    gaps: renamed(exported.gaps),
    journeyGaps: renamed(exported.journeyGaps),
    priorities: renamed(exported.priorities),
  };
}
