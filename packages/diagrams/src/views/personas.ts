import type { Journey, Scope } from "@sojourn/language";
import { emptyBody, sheetOf } from "../charts/sheet.ts";
import { personaMarks } from "../map/personas.ts";
import { personasBody } from "../persona-sheet/body.ts";
import { sheetWords } from "../persona-sheet/words.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import type { Picture } from "../picture/picture.ts";
import { themes } from "../picture/theme.ts";
import type { View, ViewOptions } from "./view.ts";

/** Whose journey it is, and whose not. */
export const personas: View = {
  name: "personas",
  label: { en: "Personas", vi: "Chân dung khách hàng" },
  summary: {
    en: "Whose journey it is: who they are, how it feels to them and what they expect most. And whom we do not serve.",
    vi: "Hành trình của ai: họ là ai, cảm thấy thế nào, kỳ vọng gì nhiều nhất. Và chúng ta không phục vụ ai.",
  },
  picture,
};

function picture(journey: Journey, scope: Scope, options: ViewOptions): Picture {
  const theme = themes[options.theme];
  const view = personas.label[options.lang];
  const say = sheetWords[options.lang];
  const marks = personaMarks(journey, scope, theme, options.lang, options).filter(({ name }) => name !== "");
  const nonCustomers = scope.all("non-customer");
  if (marks.length === 0 && nonCustomers.length === 0) return sheetOf(journey, theme, { view, description: say.nothing, body: emptyBody(say.nothing, theme) });
  return sheetOf(journey, theme, {
    view,
    note: marks.length === 0 ? say.nothing : personas.summary[options.lang],
    description: say.describe(marks.map(({ label }) => label), nonCustomers.map((one) => labelOf(one))),
    body: personasBody(marks, nonCustomers, journey, scope, theme, options),
  });
}
