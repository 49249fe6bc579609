import type { Journey, Scope } from "@sojourn/language";
import { quadrantLists } from "../charts/quadrant-list.ts";
import { quadrantPlot } from "../charts/quadrant-plot.ts";
import { numberedIn, quadrants, type Numbered } from "../charts/quadrants.ts";
import { emptyBody, sheetOf } from "../charts/sheet.ts";
import { chartWords } from "../charts/words.ts";
import { personaMarks } from "../map/personas.ts";
import { prioritiesMermaid } from "../mermaid-views/quadrant.ts";
import { beside, stack, type Block } from "../picture/parts/block.ts";
import { claimText } from "../picture/parts/figures.ts";
import type { Picture } from "../picture/picture.ts";
import { themes } from "../picture/theme.ts";
import type { View, ViewOptions } from "./view.ts";

/** What to do first: how much each expectation matters against how well it is met (Martilla and James 1977). */
export const priorities: View = {
  name: "priorities",
  label: { en: "Priorities", vi: "Thứ tự ưu tiên" },
  summary: {
    en: "How much each expectation matters against how well it is met; the cross stands at the means.",
    vi: "Mỗi kỳ vọng quan trọng đến đâu và được đáp ứng đến đâu; hai đường cắt nhau ở mức trung bình.",
  },
  picture,
  mermaid: prioritiesMermaid,
};

const listWidth = 480;

function picture(journey: Journey, scope: Scope, options: ViewOptions): Picture {
  const { lang } = options;
  const theme = themes[options.theme];
  const view = priorities.label[lang];
  const { crosshair, items } = numberedIn(journey, options);
  const { noPriorities } = chartWords[lang];
  if (crosshair === undefined) return sheetOf(journey, theme, { view, description: noPriorities, body: emptyBody(noPriorities, theme) });
  const personas = personaMarks(journey, scope, theme, lang, options);
  const body = arranged(quadrantPlot(items, crosshair, theme, lang), quadrantLists(items, { scope, personas, theme, lang }, listWidth));
  return sheetOf(journey, theme, { view, note: priorities.summary[lang], description: describe(items, scope, options), body });
}

/** Lists beside the plot, those that would reach far below it under it: as low as it can be. */
function arranged(plot: Block, lists: readonly Block[]): Block {
  const all = lists.map((_, at) => {
    const under = stack([plot, ...lists.slice(at + 1)], 24);
    return beside([{ ...under, width: plot.width }, stack(lists.slice(0, at + 1), 24)], 40, "top");
  });
  return all.reduce((lowest, next) => (next.height <= lowest.height ? next : lowest));
}

/** What stands in each quadrant. */
function describe(items: readonly Numbered[], scope: Scope, { lang }: ViewOptions): string {
  return quadrants
    .map((quadrant) => {
      const own = items.filter(({ priority }) => priority.quadrant === quadrant);
      return { quadrant, claims: own.map(({ expectation }) => claimText(lang, expectation, scope)) };
    })
    .filter(({ claims }) => claims.length > 0)
    .map(({ quadrant, claims }) => `${chartWords[lang].quadrants[quadrant]}: ${claims.join("; ")}.`)
    .join(" ");
}
