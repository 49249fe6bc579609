import type { Journey, Scope } from "@sojourn/language";
import { blueprintBody } from "../blueprint/body.ts";
import { dutiesOf } from "../blueprint/cells.ts";
import { stageColumns } from "../blueprint/columns.ts";
import { blueprintWords, teamRows } from "../blueprint/words.ts";
import { emptyBody, sheetOf } from "../charts/sheet.ts";
import { blueprintMermaid } from "../mermaid-views/blueprint-flowchart.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import type { Picture } from "../picture/picture.ts";
import { themes } from "../picture/theme.ts";
import type { View, ViewOptions } from "./view.ts";

/** Who serves each touchpoint: before the customer's eyes, behind them, and behind those. */
export const blueprint: View = {
  name: "blueprint",
  label: { en: "Service blueprint", vi: "Bản thiết kế dịch vụ" },
  summary: {
    en: "Who serves each touchpoint: frontstage, backstage and in support, with the lines of interaction and visibility.",
    vi: "Ai phục vụ từng điểm chạm: ở tiền sảnh, ở hậu trường và hỗ trợ, cùng ranh giới tương tác và ranh giới nhìn thấy.",
  },
  picture,
  mermaid: blueprintMermaid,
};

function picture(journey: Journey, scope: Scope, options: ViewOptions): Picture {
  const { lang } = options;
  const theme = themes[options.theme];
  const say = blueprintWords[lang];
  const view = blueprint.label[lang];
  const touchpoints = stageColumns(journey, options, theme, 0).flatMap(({ columns }) => columns.map(({ touchpoint }) => touchpoint));
  if (touchpoints.length === 0) return sheetOf(journey, theme, { view, description: say.nothing, body: emptyBody(say.nothing, theme) });
  const duties = touchpoints.map((touchpoint) => teamRows.map((row) => dutiesOf(touchpoint, row, scope)));
  const count = (row: number): number => duties.reduce((sum, own) => sum + own[row]!.length, 0);
  const teams = [...new Set(duties.flat(2).map(({ who }) => who))].filter((who) => who !== "");
  const isBare = duties.map((own) => own.every((row) => row.length === 0));
  return sheetOf(journey, theme, {
    view,
    note: isBare.every(Boolean) ? say.nobody : blueprint.summary[lang],
    description: say.describe({
      touchpoints: touchpoints.length,
      counts: { frontstage: count(0), backstage: count(1), support: count(2) },
      teams,
      bare: touchpoints.filter((_, at) => isBare[at]).map((touchpoint) => labelOf(touchpoint)),
    }),
    body: blueprintBody(journey, scope, theme, options),
  });
}
