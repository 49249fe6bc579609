import {
  gapsOf,
  journeyGap,
  type Gap,
  type Journey,
  type Lang,
  type NonCustomer,
  type Persona,
  type Scope,
  type Touchpoint,
} from "@sojourn/language";
import { labels, type Labels } from "./labels.ts";
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
 * none of them can become markup. Headings and labels are in `lang`.
 */
export function markdownOf(journey: Journey, scope: Scope, selection: Selection = {}, lang: Lang = "en"): MarkdownDocument {
  const say = labels[lang];
  const { value: diagrams, notices } = mermaidDiagrams(journey, scope, selection);
  const names = selection.personas ?? journey.personas;
  const personas = names.map((name) => scope.find("persona", name)).filter((persona) => persona !== undefined);
  const gaps = gapsOf(journey, scope).filter(({ persona }) => persona === undefined || names.includes(persona));
  const sections = [
    `# ${inline(labelOf(journey))}`,
    frameOf(journey, scope, say),
    personas.length === 0 ? "" : `## ${say.personas}\n\n${personaTable(personas, say)}`,
    nonCustomerList(scope.all("non-customer"), say),
    `## ${say.journey}\n\n${diagrams.map(({ title, text }) => fence(diagrams.length > 1 ? title : undefined, text)).join("\n\n")}`,
    gaps.length === 0 ? "" : `## ${say.gaps}\n\n${gapTable(gaps, journey, scope, say)}${overall(gaps, say)}`,
    painTable(journey, say),
    improvementTable(journey, scope, say),
    metricTable(journey, scope, say),
  ];
  return { value: `${sections.filter((section) => section !== "").join("\n\n")}\n`, notices };
}

function frameOf({ scenario, goal, state, owner, review, reviewed }: Journey, scope: Scope, say: Labels): string {
  const every = review && say.every(withUnit(review.amount, review.unit, say));
  const facts: [string, string | undefined][] = [
    [say.scenario, scenario],
    [say.goal, goal],
    [say.state, state && say.states[state]],
    [say.owner, owner && labelOf(scope.find("team", owner) ?? { name: owner })],
    [say.review, [every, reviewed && say.lastOn(reviewed)].filter(Boolean).join(", ")],
  ];
  return facts.flatMap(([name, text]) => (text ? `- **${name}:** ${inline(text)}` : [])).join("\n");
}

function personaTable(personas: readonly Persona[], say: Labels): string {
  const rows = personas.map((persona) => [
    labelOf(persona),
    [ageOf(persona, say), persona.occupation, persona.location].filter((text) => text !== undefined).join(", "),
    persona.needs.join("; "),
    persona.goals.join("; "),
    persona.frustrations.join("; "),
  ]);
  return table([say.persona, say.who, say.needs, say.goals, say.frustrations], rows);
}

function ageOf({ age }: Persona, say: Labels): string | undefined {
  if (!age) return undefined;
  if (age.min === undefined) return say.upTo(age.max!);
  return age.max === undefined ? say.andOlder(age.min) : `${age.min}–${age.max}`;
}

function nonCustomerList(nonCustomers: readonly NonCustomer[], say: Labels): string {
  if (nonCustomers.length === 0) return "";
  const items = nonCustomers.map(({ reasons, signals, alternatives, ...declared }) => {
    const parts = [
      ...reasons,
      ...(signals.length > 0 ? [`${say.seenBy}: ${signals.join("; ")}`] : []),
      ...(alternatives.length > 0 ? [`${say.betterServedBy}: ${alternatives.join("; ")}`] : []),
    ];
    return `- **${inline(labelOf(declared))}**${parts.length > 0 ? `: ${inline(parts.join(". "))}` : ""}`;
  });
  return `## ${say.nonCustomers}\n\n${items.join("\n")}`;
}

function overall(gaps: readonly Gap[], say: Labels): string {
  const gap = journeyGap(gaps);
  return gap === undefined ? "" : `\n\n${say.overall(signed(Math.round(gap * 100), "%", say))}`;
}

/** The touchpoints of a journey, as labels, with a list that each has. */
function listed<Item>(journey: Journey, list: (touchpoint: Touchpoint) => readonly Item[]): { at: string; item: Item }[] {
  return journey.stages.flatMap(({ touchpoints }) =>
    touchpoints.flatMap((touchpoint) => list(touchpoint).map((item) => ({ at: labelOf(touchpoint), item }))),
  );
}

function painTable(journey: Journey, say: Labels): string {
  const pains = listed(journey, ({ pains: all }) => all).sort((one, other) => (other.item.severity ?? 0) - (one.item.severity ?? 0));
  const opportunities = listed(journey, ({ opportunities: all }) => all);
  const rows = pains.map(({ at, item }) => [at, item.text, item.severity === undefined ? "" : String(item.severity)]);
  const ideas = opportunities.map(({ at, item }) => [at, item]);
  return [
    rows.length === 0 ? "" : `## ${say.pains}\n\n${table([say.touchpoint, say.pain, say.severity], rows)}`,
    ideas.length === 0 ? "" : `## ${say.opportunities}\n\n${table([say.touchpoint, say.opportunity], ideas)}`,
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}

function improvementTable(journey: Journey, scope: Scope, say: Labels): string {
  const rows = listed(journey, ({ improvements }) => improvements).map(({ at, item }) => [
    at,
    item.text,
    item.owner === undefined ? "" : labelOf(scope.find("team", item.owner) ?? { name: item.owner }),
    item.due ?? "",
    item.status === undefined ? "" : say.statuses[item.status],
  ]);
  const head = [say.touchpoint, say.improvement, say.owner, say.due, say.status];
  return rows.length === 0 ? "" : `## ${say.improvements}\n\n${table(head, rows)}`;
}

function metricTable(journey: Journey, scope: Scope, say: Labels): string {
  const rows = listed(journey, ({ measurements }) => measurements).map(({ at, item: { metric: name, baseline, actual, target } }) => {
    const metric = scope.find("metric", name);
    const level = target && `${signs[target.level.sign]} ${withUnit(target.level.amount, target.level.unit ?? metric?.unit, say)}`;
    const value = (measured: typeof actual) => (measured ? withUnit(measured.value.amount, measured.value.unit ?? metric?.unit, say) : "");
    return [at, labelOf(metric ?? { name }), value(baseline), value(actual), level ?? "", target?.by ?? ""];
  });
  const head = [say.touchpoint, say.metric, say.baseline, say.actual, say.target, say.by];
  return rows.length === 0 ? "" : `## ${say.metrics}\n\n${table(head, rows)}`;
}

function gapTable(gaps: readonly Gap[], journey: Journey, scope: Scope, say: Labels): string {
  const touchpoints = new Map(journey.stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => [touchpoint.name, labelOf(touchpoint)])));
  const worstFirst = gaps.toSorted((one, other) => (one.relative ?? 0) - (other.relative ?? 0));
  const rows = worstFirst.map((gap) => [
    touchpoints.get(gap.touchpoint) ?? gap.touchpoint,
    gap.persona === undefined ? "" : labelOf(scope.find("persona", gap.persona) ?? { name: gap.persona }),
    labelOf(scope.find("metric", gap.metric) ?? { name: gap.metric }),
    say.comparisons[gap.kind],
    `${signs[gap.sign]} ${withUnit(gap.expected, gap.unit, say)}`,
    withUnit(gap.delivered, gap.unit, say),
    signed(gap.gap, gap.unit === "%" ? "points" : gap.unit, say) + (gap.relative === undefined ? "" : ` (${signed(Math.round(gap.relative * 100), "%", say)})`),
    say.verdicts[gap.verdict],
  ]);
  return table([say.touchpoint, say.persona, say.metric, say.compared, say.wanted, say.given, say.gap, say.verdict], rows);
}

const signs = { "<=": "≤", ">=": "≥", "<": "<", ">": ">", "=": "=" } as const;

function withUnit(amount: number, unit: string | undefined, say: Labels): string {
  if (unit === undefined) return String(amount);
  if (unit === "%" || unit === "percent") return `${amount}%`;
  return `${amount} ${say.unit(unit, amount)}`;
}

function signed(amount: number, unit: string | undefined, say: Labels): string {
  const sign = amount > 0 ? "+" : amount < 0 ? "−" : "";
  return sign + withUnit(Math.abs(amount), unit, say);
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
