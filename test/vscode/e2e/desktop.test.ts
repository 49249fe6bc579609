// The packed extension in a real VS Code, run by Node as on a desktop.

import { beginningStep } from "./beginning.ts";
import { files } from "./files.ts";
import { languageSteps } from "./language.ts";
import { pictureSteps } from "./pictures.ts";
import { previewSteps } from "./preview.ts";
import { hostilePreviewStep, lookBack, markdownSteps } from "./safety.ts";
import { desktopServerStep } from "./server.ts";
import { stepsIn } from "./support/steps.ts";
import { themeStep } from "./themes.ts";

const step = stepsIn("desktop", files);
desktopServerStep(step);
languageSteps(step);
beginningStep(step);
previewSteps(step);
hostilePreviewStep(step);
markdownSteps(step, "desktop");
themeStep(step);
pictureSteps(step);
lookBack(step);
