import {
  gapsOf,
  journeyGap,
  type Gap,
  type Journey,
  type NonCustomer,
  type Persona,
  type Scope,
  type Touchpoint,
} from "@sojourn/language";
import { mermaidDiagrams } from "./mermaid.ts";
import { plainText, type Selection } from "./outline.ts";

/** A journey as a Markdown document. */
export interface MarkdownDocument {
  readonly value: string;
  /** What was split in the diagram and why. */
  readonly notices: readonly string[];
}

/**
 * A journey as a Markdown document: heading and frame, personas, non-customers, the diagram in a fence, and
 * where there are any the gaps (worst first), pains, improvements and metrics. Texts from the model are escaped;
 * none of them can become markup.
 */
export function markdownOf(journey: Journey, scope: Scope, selection: Selection = {}): MarkdownDocument {
  const { value: diagrams, notices } = mermaidDiagrams(journey, scope, selection);
  const names = selection.personas ?? journey.personas;
  const personas = names.map((name) => scope.find("persona", name)).filter((persona) => persona !== undefined);
  const gaps = gapsOf(journey, scope).filter(({ persona }) => persona === undefined || names.includes(persona));
  const sections = [
    `# ${inline(labelOf(journey))}`,
    frameOf(journey, scope),
    personas.length === 0 ? "" : `## Personas\n\n${personaTable(personas)}`,
    nonCustomerList(scope.all("non-customer")),
    `## Journey\n\n${diagrams.map(({ title, text }) => fence(diagrams.length > 1 ? title : undefined, text)).join("\n\n")}`,
    gaps.length === 0 ? "" : `## Gaps\n\n${gapTable(gaps, journey, scope)}${overall(gaps)}`,
    painTable(journey),
    improvementTable(journey, scope),
    metricTable(journey, scope),
  ];
  return { value: `${sections.filter((section) => section !== "").join("\n\n")}\n`, notices };
}

function frameOf({ scenario, goal, state, owner, review, reviewed }: Journey, scope: Scope): string {
  const every = review && `every ${review.amount} ${review.unit ?? ""}`.trim();
  const facts: [string, string | undefined][] = [
    ["Scenario", scenario],
    ["Goal", goal],
    ["State", state],
    ["Owner", owner && labelOf(scope.find("team", owner) ?? { name: owner })],
    ["Review", [every, reviewed && `last on ${reviewed}`].filter(Boolean).join(", ")],
  ];
  return facts.flatMap(([name, text]) => (text ? `- **${name}:** ${inline(text)}` : [])).join("\n");
}

function personaTable(personas: readonly Persona[]): string {
  const rows = personas.map((persona) => [
    labelOf(persona),
    [ageOf(persona), persona.occupation, persona.location].filter((text) => text !== undefined).join(", "),
    persona.needs.join("; "),
    persona.goals.join("; "),
    persona.frustrations.join("; "),
  ]);
  return table(["Persona", "Who", "Needs", "Goals", "Frustrations"], rows);
}

function ageOf({ age }: Persona): string | undefined {
  if (!age) return undefined;
  if (age.min === undefined) return `up to ${age.max}`;
  return age.max === undefined ? `${age.min} and older` : `${age.min}–${age.max}`;
}

function nonCustomerList(nonCustomers: readonly NonCustomer[]): string {
  if (nonCustomers.length === 0) return "";
  const items = nonCustomers.map(({ reasons, signals, alternatives, ...declared }) => {
    const parts = [
      ...reasons,
      ...(signals.length > 0 ? [`Seen by: ${signals.join("; ")}`] : []),
      ...(alternatives.length > 0 ? [`Better served by: ${alternatives.join("; ")}`] : []),
    ];
    return `- **${inline(labelOf(declared))}**${parts.length > 0 ? `: ${inline(parts.join(". "))}` : ""}`;
  });
  return `## Not our customers\n\n${items.join("\n")}`;
}

function overall(gaps: readonly Gap[]): string {
  const gap = journeyGap(gaps);
  return gap === undefined ? "" : `\n\nAll expectations together, by importance: ${signed(Math.round(gap * 100), "%")}.`;
}

/** The touchpoints of a journey, as labels, with a list that each has. */
function listed<Item>(journey: Journey, list: (touchpoint: Touchpoint) => readonly Item[]): { at: string; item: Item }[] {
  return journey.stages.flatMap(({ touchpoints }) =>
    touchpoints.flatMap((touchpoint) => list(touchpoint).map((item) => ({ at: labelOf(touchpoint), item }))),
  );
}

function painTable(journey: Journey): string {
  const pains = listed(journey, ({ pains: all }) => all).sort((one, other) => (other.item.severity ?? 0) - (one.item.severity ?? 0));
  const opportunities = listed(journey, ({ opportunities: all }) => all);
  const rows = pains.map(({ at, item }) => [at, item.text, item.severity === undefined ? "" : String(item.severity)]);
  const ideas = opportunities.map(({ at, item }) => [at, item]);
  return [
    rows.length === 0 ? "" : `## Pains\n\n${table(["Touchpoint", "Pain", "Severity"], rows)}`,
    ideas.length === 0 ? "" : `## Opportunities\n\n${table(["Touchpoint", "Opportunity"], ideas)}`,
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}

function improvementTable(journey: Journey, scope: Scope): string {
  const rows = listed(journey, ({ improvements }) => improvements).map(({ at, item }) => [
    at,
    item.text,
    item.owner === undefined ? "" : labelOf(scope.find("team", item.owner) ?? { name: item.owner }),
    item.due ?? "",
    item.status ?? "",
  ]);
  return rows.length === 0 ? "" : `## Improvements\n\n${table(["Touchpoint", "Improvement", "Owner", "Due", "Status"], rows)}`;
}

function metricTable(journey: Journey, scope: Scope): string {
  const rows = listed(journey, ({ measurements }) => measurements).map(({ at, item: { metric: name, baseline, actual, target } }) => {
    const metric = scope.find("metric", name);
    const level = target && `${signs[target.level.sign]} ${withUnit(target.level.amount, target.level.unit ?? metric?.unit)}`;
    const value = (measured: typeof actual) => (measured ? withUnit(measured.value.amount, measured.value.unit ?? metric?.unit) : "");
    return [at, labelOf(metric ?? { name }), value(baseline), value(actual), level ?? "", target?.by ?? ""];
  });
  return rows.length === 0 ? "" : `## Metrics\n\n${table(["Touchpoint", "Metric", "Baseline", "Actual", "Target", "By"], rows)}`;
}

function gapTable(gaps: readonly Gap[], journey: Journey, scope: Scope): string {
  const touchpoints = new Map(journey.stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => [touchpoint.name, labelOf(touchpoint)])));
  const what = { expectation: "delivered against expected", promise: "delivered against promised", message: "promised against expected" };
  const worstFirst = gaps.toSorted((one, other) => (one.relative ?? 0) - (other.relative ?? 0));
  const rows = worstFirst.map((gap) => [
    touchpoints.get(gap.touchpoint) ?? gap.touchpoint,
    gap.persona === undefined ? "" : labelOf(scope.find("persona", gap.persona) ?? { name: gap.persona }),
    labelOf(scope.find("metric", gap.metric) ?? { name: gap.metric }),
    what[gap.kind],
    `${signs[gap.sign]} ${withUnit(gap.expected, gap.unit)}`,
    withUnit(gap.delivered, gap.unit),
    signed(gap.gap, gap.unit === "%" ? "points" : gap.unit) + (gap.relative === undefined ? "" : ` (${signed(Math.round(gap.relative * 100), "%")})`),
    gap.verdict,
  ]);
  return table(["Touchpoint", "Persona", "Metric", "Compared", "Wanted", "Given", "Gap", "Verdict"], rows);
}

const signs = { "<=": "≤", ">=": "≥", "<": "<", ">": ">", "=": "=" } as const;

function withUnit(amount: number, unit: string | undefined): string {
  if (unit === undefined) return String(amount);
  if (unit === "%" || unit === "percent") return `${amount}%`;
  return `${amount} ${amount === 1 ? unit.replace(oneOfMany, "$1") : unit}`;
}

/** The units whose names are plurals. */
const oneOfMany = /^(second|minute|hour|day|week|month|quarter|year|point)s$/;

function signed(amount: number, unit: string | undefined): string {
  const sign = amount > 0 ? "+" : amount < 0 ? "−" : "";
  return sign + withUnit(Math.abs(amount), unit);
}

function fence(title: string | undefined, diagram: string): string {
  const heading = title === undefined ? "" : `### ${inline(title)}\n\n`;
  return `${heading}\`\`\`mermaid\n${diagram}\`\`\``;
}

/** A table without the columns that are empty in every row. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const filled = head.map((_, column) => rows.some((cells) => cells[column] !== ""));
  const row = (cells: readonly string[]) => `| ${cells.filter((_, column) => filled[column]).map(inline).join(" | ")} |`;
  return [row(head), `|${" --- |".repeat(filled.filter(Boolean).length)}`, ...rows.map(row)].join("\n");
}

function labelOf({ label, name }: { readonly label?: string; readonly name: string }): string {
  const text = label === undefined ? "" : plainText(label);
  return text === "" ? name : text;
}

/** Text on one line in which nothing is Markdown or HTML; it must not begin a line. */
function inline(text: string): string {
  return plainText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_[\]|~$#]/g, "\\$&");
}
