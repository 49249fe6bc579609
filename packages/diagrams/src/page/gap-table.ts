import { gapsOf, type Gap, type Journey, type Lang, type Scope } from "@sojourn/language";
import { figuresIn } from "../charts/figures.ts";
import { labels } from "../labels.ts";
import { plainText, type Selection } from "../outline.ts";
import { htmlText } from "./html.ts";
import { pageWords } from "./words.ts";

/** The gaps of a journey as a table that opens, worst first: for those who do not see the pictures, and for copying. "" where there are none. */
export function gapTable(journey: Journey, scope: Scope, { personas, stages }: Selection, lang: Lang): string {
  const isShown = (gap: Gap): boolean =>
    (stages === undefined || stages.includes(gap.stage)) && (personas === undefined || gap.persona === undefined || personas.includes(gap.persona));
  const gaps = gapsOf(journey, scope).filter(isShown).toSorted((one, other) => (one.relative ?? 0) - (other.relative ?? 0));
  if (gaps.length === 0) return "";
  const say = labels[lang];
  const figures = figuresIn(lang);
  const touchpoints = new Map(journey.stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => [touchpoint.name, nameOf(touchpoint)])));
  const unitOf = ({ unit }: Gap): { readonly unit?: string } => (unit === undefined ? {} : { unit });
  const rows = gaps.map((gap) => [
    touchpoints.get(gap.touchpoint) ?? gap.touchpoint,
    gap.persona === undefined ? "" : nameOf(scope.find("persona", gap.persona) ?? { name: gap.persona }),
    nameOf(scope.find("metric", gap.metric) ?? { name: gap.metric }),
    say.comparisons[gap.kind],
    figures.level({ sign: gap.sign, amount: gap.expected, ...unitOf(gap) }),
    figures.quantity({ amount: gap.delivered, ...unitOf(gap) }),
    figures.difference(gap.gap, gap.unit) + (gap.relative === undefined ? "" : ` (${figures.percent(gap.relative)})`),
    say.verdicts[gap.verdict],
  ]);
  const head = [say.touchpoint, say.persona, say.metric, say.compared, say.wanted, say.given, say.gap, say.verdict];
  const cells = (row: readonly string[]): string => row.map((text, at) => `<td${at >= 4 && at <= 6 ? ' class="figure"' : ""}>${htmlText(text)}</td>`).join("");
  return [
    `<details class="table"><summary>${htmlText(pageWords[lang].asTable)}</summary>`,
    `<table><thead><tr>${head.map((text) => `<th scope="col">${htmlText(text)}</th>`).join("")}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</tbody></table></details>`,
  ].join("\n");
}

/** The label of something declared, on one line, or its name. */
export function nameOf({ label, name }: { readonly label?: string; readonly name: string }): string {
  return (label === undefined ? "" : plainText(label)) || name;
}
