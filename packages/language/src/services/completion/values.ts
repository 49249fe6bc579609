import type { Both } from "../../lang.ts";
import type { FieldPart } from "../head-state.ts";
import { isName } from "../../syntax/names.ts";
import { isCalendarDate } from "../../syntax/values.ts";
import type { Metric } from "../../model/types.ts";
import { canonicalUnit, knownUnits, sameDimension } from "../../model/units.ts";
import type { Comparison, ValueRange } from "../../signature.ts";
import type { Span } from "../../text.ts";
import { builtInMetrics } from "../../model/builtin.ts";
import { unitWithin } from "../../checks/wording.ts";
import { usualDates, weekdayIn } from "../dates.ts";
import { feelingOf } from "../meanings.ts";
import type { Place } from "../place.ts";
import { metricAt } from "../surroundings.ts";
import { labelOf, type View } from "../view.ts";
import { itemOf, rank, type CompletionItem, type CompletionOptions } from "./item.ts";

/** What is written of a value that is no name: words of a choice, signs, units, dates, scores, scales. */
export function valuesAt(
  view: View,
  place: Place,
  { field, part }: FieldPart,
  replaced: Span,
  sort: string,
  options: CompletionOptions,
): CompletionItem[] {
  const { lang } = view;
  const { value } = field;
  const made = (all: readonly Made[]): CompletionItem[] =>
    all.map((one, at) => itemOf({ ...one, replaced, sortText: `${sort}${rank(at)}` }));
  if (part === "introducer") {
    const insert = value.is === "flag" ? field.introducer : `${field.introducer} `;
    return made([{ label: field.introducer, kind: "introducer", detail: introduces[lang], insert }]);
  }
  if (part === "unit") return made(unitsFor(view, place, field.key).map((unit) => ({ label: unit, kind: "unit", ...unitDetail(unit, view) })));
  switch (value.is) {
    case "word":
      return made(value.choices.map((word) => ({ label: word, kind: "choice", about: { is: "choice", word } })));
    case "comparison":
      if (part === "amount") return [];
      return made(signsFor(metricAt(view, place)).map((sign) => ({ label: sign, kind: "sign", detail: signs[lang][sign], insert: `${sign} ` })));
    case "unit":
      return made(unitsToDeclare(view).map((unit) => ({ label: unit, kind: "unit", ...unitDetail(unit, view) })));
    case "date":
      return made(datesOf(options.today).map(({ date, what }) => ({ label: date, kind: "date", detail: `${what[lang]}, ${weekdayIn[lang](date)}` })));
    case "number":
      return made(
        scoresOf(value.min, value.max).map((score) => ({
          label: String(score),
          kind: "number",
          ...(place.head?.row?.key === "feelings" ? { detail: feelingOf(score, lang) } : {}),
        })),
      );
    case "range":
      return field.key === "scale" ? made(scalesFor(view, place)) : [];
    case "text":
    case "link":
      return options.snippets ? made([{ label: '"…"', kind: "text", insert: '"$1"', isSnippet: true }]) : [];
    case "name":
    case "path":
    case "percent":
    case "quantity":
    case "flag":
    case "ref":
      return [];
  }
}

type Made = Pick<CompletionItem, "label" | "kind"> & Partial<CompletionItem>;

const introduces: Both<string> = { en: "goes before a value", vi: "đứng trước một giá trị" };

function scoresOf(min: number, max: number): number[] {
  return Array.from({ length: max - min + 1 }, (_, at) => min + at);
}

function datesOf(today: string | undefined): ReturnType<typeof usualDates> {
  return today !== undefined && isCalendarDate(today) ? usualDates(today) : [];
}

/** Intervals are spans of time; figures are in the unit of their metric, or in one that converts into it. */
function unitsFor(view: View, place: Place, key: string): readonly string[] {
  if (intervals.has(key)) return [...alike("days"), ...alike("months")];
  const metric = metricAt(view, place);
  if (!metric) return knownUnits;
  if (metric.unit === undefined) {
    if (metric.scale || metric.measure === "nps" || metric.measure === "ces") return [];
    return metric.measure === "duration" ? alike("days") : knownUnits;
  }
  // As it is declared, so that a file keeps to one way of writing.
  const own = canonicalUnit(metric.unit) === "%" ? "percent" : metric.unit;
  return [own, ...alike(metric.unit).filter((unit) => unit !== canonicalUnit(metric.unit))];
}

/** The units that convert, then those that a team made up for other metrics. */
function unitsToDeclare({ file, links }: View): readonly string[] {
  const known = new Set(knownUnits);
  const own = links.seen(file.path, "metric").flatMap(({ element }) => {
    const unit = element.kind === "metric" ? element.unit : undefined;
    return unit !== undefined && isName(unit) && !known.has(canonicalUnit(unit)!) ? [unit] : [];
  });
  return [...knownUnits.map((unit) => (unit === "%" ? "percent" : unit)), ...new Set(own)];
}

/** The fields whose quantity is a span of time. */
const intervals: ReadonlySet<string> = new Set(["every", "within"]);

function alike(unit: string): string[] {
  return knownUnits.filter((one) => sameDimension(one, unit));
}

function unitDetail(unit: string, { lang }: View): { readonly detail?: string } {
  const said = unitWithin[lang](canonicalUnit(unit) ?? unit);
  return said === unit ? {} : { detail: said };
}

const signs: Both<Readonly<Record<Comparison["sign"], string>>> = {
  en: { "<=": "at most, within", ">=": "at least", "<": "under", ">": "over", "=": "exactly" },
  vi: { "<=": "nhiều nhất, trong vòng", ">=": "ít nhất", "<": "dưới", ">": "trên", "=": "đúng" },
};

/** The signs, those first that point the way in which the metric is better. */
function signsFor(metric: Metric | undefined): readonly Comparison["sign"][] {
  const isTime = metric && (metric.measure === "duration" || sameDimension(metric.unit, "days"));
  const isLower = metric?.better === "lower" || (metric?.better === undefined && isTime);
  return isLower ? ["<=", "<", ">=", ">", "="] : [">=", ">", "<=", "<", "="];
}

/** Usual scales; that of the metric that a question measures before them. */
function scalesFor(view: View, place: Place): Made[] {
  const found: Made[] = [];
  const question = place.outer.at(-1);
  const own = question?.row?.block === "question" ? metricAt(view, { ...place, head: undefined }) : undefined;
  for (const metric of [...(own ? [own] : []), ...builtInMetrics]) {
    const label = metric.scale && scaleText(metric.scale);
    if (label !== undefined && !found.some((one) => one.label === label)) found.push({ label, kind: "range", detail: labelOf(metric) });
  }
  return found;
}

function scaleText({ min, max }: ValueRange): string {
  return `${min ?? ""}..${max ?? ""}`;
}
