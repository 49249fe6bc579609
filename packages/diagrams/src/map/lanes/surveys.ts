import { beside, widened } from "../../picture/parts/block.ts";
import { iconBlock } from "../../picture/parts/icon.ts";
import { icons } from "../../picture/parts/icons.ts";
import { labelOf, paragraph, said, sizes } from "../../picture/parts/paragraph.ts";
import { cellLane } from "../cells.ts";
import type { Lane } from "../lane.ts";

/** What customers are asked. */
export const surveys: Lane = cellLane("surveys", { en: "Surveys", vi: "Khảo sát" }, ({ touchpoint, width }, { scope, theme }) =>
  touchpoint.surveys.map((name) => {
    const survey = scope.find("survey", name);
    const label = labelOf(survey, name);
    const questions = said((survey?.questions ?? []).map(({ label: text = "" }) => text));
    const words = paragraph(label, { size: sizes.body, face: "regular", fill: theme.text }, width - 24);
    return {
      element: survey ?? touchpoint,
      role: "survey",
      label: [label, ...questions].join("\n"),
      block: widened(beside([iconBlock(icons.survey, theme.muted), words], 8, "top"), width),
    };
  }),
);
