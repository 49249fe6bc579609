import { builtInMetrics } from "../../packages/language/src/model/builtin.ts";
import { canonicalUnit, knownUnits, sameDimension } from "../../packages/language/src/model/units.ts";
import { builtInChannels, expectationSources, phases } from "../../packages/language/src/vocabulary.ts";
import { code, heading, linkTo, paragraphs, prose, table } from "./markdown.ts";

/** What is known without a declaration: channels, metrics, units, phases, sources of expectations. */
export function builtInSection(title: string): string {
  return paragraphs(
    heading(2, title),
    heading(3, "Channels"),
    prose(`These need no declaration. A ${linkTo("channel", code("channel"))} of your own adds one, or takes
      the place of one of them.`),
    table(
      ["Kind", "Channels"],
      Object.entries(builtInChannels).map(([kind, channels]) => [kind, codes(channels)]),
    ),
    heading(3, "Metrics"),
    prose(`A ${linkTo("metric", code("metric"))} of your own with one of these names takes its place. CES is
      version 2.0; for version 1.0 (rated 1 to 5, lower is better) declare a metric with
      ${code("kind ces")}, ${code("scale")} and ${code("better")}.`),
    table(["Metric", "What it is", "Ratings", "Given in", "Better"], builtInMetrics.map(metricRow)),
    heading(3, "Units"),
    prose(`Units in one row convert into each other, units in different rows never: a month has no fixed
      number of days. Every other unit (${code("VND")}, ${code("customers")}) is like itself only. Other
      ways to write a unit are understood: ${aliases}.`),
    table(
      ["Convert into each other"],
      dimensions.map((units) => [codes(units)]),
    ),
    heading(3, "Phases"),
    prose(`A stage may stand for one of Kotler's five A's, in their order: ${codes(phases.slice(0, 5))}
      (Kotler, Kartajaya and Setiawan 2017). Or it says plainly when it is: ${codes(phases.slice(5))}.`),
    heading(3, "Sources of an expectation"),
    prose(`${code("from")} in ${linkTo("expects", code("expects"))} says where an expectation comes from
      (Zeithaml, Berry and Parasuraman 1993). How far you can steer it decides what helps: change the
      promise, earn the experience, or know the need and answer it.`),
    table(
      ["How far you can steer it", "Sources"],
      Object.entries(expectationSources).map(([reach, sources]) => [
        reaches[reach as keyof typeof expectationSources],
        codes(sources),
      ]),
    ),
  );
}

const reaches: Readonly<Record<keyof typeof expectationSources, string>> = {
  controllable: "Controllable: you say it yourself.",
  influenceable: "Influenceable: you earn it over time.",
  "out-of-hand": "Out of hand: it is the customer's own.",
};

/** The known units by dimension, in their order. */
const dimensions = knownUnits
  .filter((unit) => knownUnits.find((other) => sameDimension(unit, other)) === unit)
  .map((first) => knownUnits.filter((unit) => sameDimension(unit, first)));

const aliases = ["day", "h", "min", "percent", "phút", "ngày"]
  .map((alias) => `${code(alias)} is ${code(canonicalUnit(alias)!)}`)
  .join(", ");

function metricRow({ name, label, scale, unit, better }: (typeof builtInMetrics)[number]): readonly string[] {
  return [
    code(name),
    label ?? "",
    scale ? code(`${scale.min}..${scale.max}`) : "",
    given[name] ?? unit ?? "",
    better ?? "",
  ];
}

/** What the figure is that a team writes down; the ratings alone do not tell. */
const given: Readonly<Record<string, string>> = {
  NPS: "points, −100 to 100: the share of 9 and 10 less the share of 0 to 6 (Reichheld 2003)",
  CSAT: "percent: the share of 4 and 5",
  CES: "the mean of the ratings",
};

function codes(words: readonly string[]): string {
  return words.map(code).join(", ");
}
