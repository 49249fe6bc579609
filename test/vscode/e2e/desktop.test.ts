// The packed extension in a real VS Code, run by Node as on a desktop.

import { beginningStep } from "./beginning.ts";
import { files } from "./files.ts";
import { languageSteps } from "./language.ts";
import { desktopServerStep } from "./server.ts";
import { stepsIn } from "./support/steps.ts";

const step = stepsIn("desktop", files);
desktopServerStep(step);
languageSteps(step);
beginningStep(step);
