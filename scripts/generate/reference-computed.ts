import { builtInMetrics } from "../../packages/language/src/model/builtin.ts";
import { gapsOf, journeyGap, scaleWidth, type Gap } from "../../packages/language/src/model/gaps.ts";
import { prioritiesOf } from "../../packages/language/src/model/priorities.ts";
import { compileFiles } from "../../packages/language/src/project.ts";
import { gapKinds, quadrants, verdicts } from "./computed.ts";
import { code, heading, journeyFence, linkTo, paragraphs, prose, table } from "./markdown.ts";
import { checksLink } from "./reference-checks.ts";

/** What follows from a journey: gaps, verdicts, the journey gap, priorities, each with figures worked out. */
export function computedSection(title: string): string {
  return paragraphs(
    heading(2, title),
    `The figures below are worked out from this journey.`,
    journeyFence(example),
    heading(3, "Gaps"),
    table(
      ["Gap", "What it compares"],
      Object.entries(gapKinds).map(([kind, meaning]) => [code(kind), meaning]),
    ),
    prose(`A gap is positive where the customer gets better than what is compared against, whichever way the
      metric points: ${code("delivered − expected")} where higher is better, ${code("expected − delivered")}
      where lower is. The ${code("better")} of the ${linkTo("metric", code("metric"))} says which way is
      better; without it, shorter durations are better, and for all else the sign of the comparison tells.
      An expectation without names is that of every persona of the journey. Of several values delivered the
      newest counts (${code("as-of")}).`),
    prose(`The relative gap makes days and points comparable: ${code("gap / |expected|")}, or for ratings
      and shares the gap over the width of their scale (${widths}). Where that is 0 there is none. A value
      is converted into the metric's unit first; what does not convert is reported by
      ${checksLink("#unit-mismatch", code("unit-mismatch"))} and has no gap.`),
    table(["Gap", "Persona", "Compared", "Gap", "Relative", "Verdict"], gaps.map(gapRow)),
    prose(`The promise gap is the fourth gap of the SERVQUAL model (Parasuraman, Zeithaml and Berry 1985),
      between what is said and what is done; the message gap tells whether you raise expectations or lower
      them.`),
    heading(3, "Zone of tolerance"),
    prose(`Between the level that is adequate and the level desired lies what a customer tolerates
      (Zeithaml, Berry and Parasuraman 1993). Past ${code("abandons")} the customer leaves. The verdict says
      where a value falls: ${code("abandoned")} goes before all others, and ${code("failed")} before
      ${code("delighted")}.`),
    table(
      ["Verdict", "The value is"],
      Object.entries(verdicts).map(([verdict, meaning]) => [code(verdict), meaning]),
    ),
    prose(`The same journey with other values delivered, as Lan sees it
      (${code("expects DeliveryTime <= 5 days")}, desired within ${code("3 days")}, gone after
      ${code("10 days")}):`),
    table(
      ["Delivered", "Gap", "Relative", "Verdict"],
      [2, 3, 4, 5, 7, 11].map((days) => zoneRow(days)),
    ),
    heading(3, "Journey gap"),
    prose(`${code("Σ importance · relative gap / Σ importance")} over the expectation gaps that have an
      importance, for the journey as a whole and for each of its personas: the weighted SERVQUAL score
      (Parasuraman, Zeithaml and Berry 1988).`),
    table(["Journey gap of", ""], [undefined, "Lan", "Minh"].map(journeyGapRow)),
    heading(3, "Importance and performance"),
    prose(`Expectations that have both ${code("importance")} and ${code("performance")} fall into four
      quadrants (Martilla and James 1977). The lines between them are the means of both figures; what lies
      on a line counts as the higher side.`),
    table(
      ["Quadrant", "What it says"],
      Object.entries(quadrants).map(([quadrant, meaning]) => [code(quadrant), meaning]),
    ),
    prose(`In the journey above the lines are at importance ${crosshair!.importance} and performance
      ${crosshair!.performance}:`),
    table(
      ["Expectation", "Importance", "Performance", "Quadrant"],
      items.map(({ expectation, importance, performance, quadrant }) => [
        expectation,
        String(importance),
        String(performance),
        code(quadrant),
      ]),
    ),
  );
}

const example = `persona Lan "Lan"
persona Minh "Minh"

metric DeliveryTime "Delivery time" { unit days; better lower }

journey Buy "Buying beans online" {
  for Lan, Minh
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects Lan DeliveryTime <= 5 days {
        desired <= 3 days
        abandons > 10 days
        importance 5
        performance 2
      }
      expects Minh DeliveryTime <= 8 days { importance 2; performance 4 }
      expects "Nothing is broken" { importance 5; performance 4 }
      expects "A receipt in the box" { importance 2; performance 2 }
      promises DeliveryTime <= 3 days
      delivers DeliveryTime 7 days
    }
  }
}
`;

const widths = builtInMetrics.map((metric) => `${metric.name} ${scaleWidth(metric)}`).join(", ");

const gaps = gapsIn(example);
const { crosshair, items } = prioritiesOf(
  compileFiles([{ path: "buying.journey", text: example }]).value.model.journeys[0]!,
);

function gapsIn(text: string): readonly Gap[] {
  const path = "buying.journey";
  const { value } = compileFiles([{ path, text }]);
  return gapsOf(value.model.journeys[0]!, value.scope(path)!);
}

function gapRow({
  kind,
  persona = "",
  sign,
  expected,
  delivered,
  gap,
  relative,
  unit = "",
  verdict,
}: Gap): readonly string[] {
  const compared = `${delivered} ${unit} against ${sign} ${expected} ${unit}`;
  return [code(kind), persona, compared, `${signed(gap)} ${unit}`, signed(percent(relative)), code(verdict)];
}

function zoneRow(days: number): readonly string[] {
  const text = example.replace("delivers DeliveryTime 7 days", `delivers DeliveryTime ${days} days`);
  const { gap, relative, unit, verdict } = gapsIn(text).find(
    ({ kind, persona }) => kind === "expectation" && persona === "Lan",
  )!;
  return [`${days} ${unit}`, `${signed(gap)} ${unit}`, signed(percent(relative)), code(verdict)];
}

function journeyGapRow(persona: string | undefined): readonly string[] {
  const own = persona === undefined ? gaps : gaps.filter((gap) => gap.persona === persona);
  return [persona ?? "the whole journey", signed(percent(journeyGap(own)))];
}

function percent(fraction: number | undefined): string {
  return fraction === undefined ? "" : `${Math.round(fraction * 1000) / 10} %`;
}

/** A figure with its sign; the minus is the long one. */
function signed(figure: number | string): string {
  const text = String(figure);
  if (text.startsWith("-")) return `−${text.slice(1)}`;
  return text === "" || Number.parseFloat(text) === 0 ? text : `+${text}`;
}
