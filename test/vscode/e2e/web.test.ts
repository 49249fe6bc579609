// The packed extension in a real VS Code, run in a worker of the browser as on vscode.dev.

import { beginningStep } from "./beginning.ts";
import { files } from "./files.ts";
import { languageSteps } from "./language.ts";
import { previewSteps } from "./preview.ts";
import { hostilePreviewStep, lookBack, markdownSteps } from "./safety.ts";
import { webServerStep } from "./server.ts";
import { stepsIn } from "./support/steps.ts";
import { themeStep } from "./themes.ts";

const step = stepsIn("web", files);
webServerStep(step);
languageSteps(step);
beginningStep(step);
previewSteps(step);
hostilePreviewStep(step);
markdownSteps(step, "web");
themeStep(step);
lookBack(step);
