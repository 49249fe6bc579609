import { gapsOf, journeyGap, type Gap } from "./model/gaps.ts";
import { prioritiesOf, type Priorities } from "./model/priorities.ts";
import type { Model } from "./model/types.ts";
import type { Project } from "./project.ts";

/** The version of the exported form; a change that readers can notice raises it. */
export const exportVersion = 1;

/** A project as programs read it: the model and what is computed from it. `schema/export.json` describes it. */
export interface Exported extends Model {
  readonly $schema: string;
  readonly version: typeof exportVersion;
  /** The paths of the files, sorted. */
  readonly files: readonly string[];
  readonly gaps: readonly (InFile & Gap)[];
  /** For each journey as a whole, and for each of its personas: Σ importance·gap / Σ importance. */
  readonly journeyGaps: readonly (InFile & { readonly journey: string; readonly persona?: string; readonly gap: number })[];
  /** For each journey its expectations by importance and performance. */
  readonly priorities: readonly (InFile & { readonly journey: string } & Priorities)[];
}

/** The path of the file that a journey stands in: two files may each have a journey of one name. */
interface InFile {
  readonly file: string;
}

/** Everything a project says and what follows from it, as plain data. */
export function exportProject(project: Project): Exported {
  const assessed = project.journeys().map(({ path, journey, scope }) => ({ file: path, journey, gaps: gapsOf(journey, scope) }));
  return {
    $schema: `urn:sojourn:schema:export:${exportVersion}`,
    version: exportVersion,
    files: project.files.map(({ path }) => path),
    ...project.model,
    gaps: assessed.flatMap(({ file, gaps }) => gaps.map((gap) => ({ file, ...gap }))),
    journeyGaps: assessed.flatMap(({ file, journey, gaps }) =>
      [undefined, ...journey.personas].flatMap((persona) => {
        const gap = journeyGap(persona === undefined ? gaps : gaps.filter((one) => one.persona === persona));
        return gap === undefined ? [] : [{ file, journey: journey.name, ...(persona === undefined ? {} : { persona }), gap }];
      }),
    ),
    priorities: assessed.map(({ file, journey }) => ({ file, journey: journey.name, ...prioritiesOf(journey) })),
  };
}
