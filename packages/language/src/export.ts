import { journeyGap, type Gap } from "./model/gaps.ts";
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
  readonly gaps: readonly Gap[];
  /** For each journey as a whole, and for each of its personas: Σ importance·gap / Σ importance. */
  readonly journeyGaps: readonly { readonly journey: string; readonly persona?: string; readonly gap: number }[];
  /** For each journey its expectations by importance and performance. */
  readonly priorities: readonly ({ readonly journey: string } & Priorities)[];
}

/** Everything a project says and what follows from it, as plain data. */
export function exportProject(project: Project): Exported {
  const gaps = project.gaps();
  const { journeys } = project.model;
  return {
    $schema: "https://sojourn.dev/schema/export-1.json",
    version: exportVersion,
    files: project.files.map(({ path }) => path),
    ...project.model,
    gaps,
    journeyGaps: journeys.flatMap((journey) => {
      const own = gaps.filter((gap) => gap.journey === journey.name);
      return [undefined, ...journey.personas].flatMap((persona) => {
        const gap = journeyGap(persona === undefined ? own : own.filter((one) => one.persona === persona));
        return gap === undefined ? [] : [{ journey: journey.name, ...(persona === undefined ? {} : { persona }), gap }];
      });
    }),
    priorities: journeys.map((journey) => ({ journey: journey.name, ...prioritiesOf(journey) })),
  };
}
