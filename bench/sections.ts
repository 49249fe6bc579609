import { modelSections } from "./model-sections.ts";
import type { Section } from "./section.ts";
import { pictureSections } from "./pictures.ts";
import { serverSections } from "./server/sections.ts";
import { startSections } from "./start-sections.ts";
import { treeSections } from "./tree-sections.ts";
import { workspaceSections } from "./workspace.ts";

/** Everything that is measured, in the order of the table. */
export const sections: readonly Section[] = [...treeSections, ...modelSections, ...startSections, ...workspaceSections, ...serverSections, ...pictureSections];
