/** An AST node of Langium, as far as every node is the same. */
export interface Node {
  readonly $type: string;
  readonly $container?: Node;
}

/** How a Langium check reports. */
export type Accept = (severity: "error", message: string, where: { node: object; property?: string }) => void;

/**
 * The checks that the error codes of the language ask for and that neither grammar nor linker makes: unique
 * names, scores in scale, calendar dates, units that fit and personas of the journey.
 */
export const checks = {
  File: (file: File, accept: Accept): void => {
    for (const kind of declared) unique(file[kind], accept);
  },
  Survey: (survey: Survey, accept: Accept): void => unique(survey.questions, accept),
  Journey: (journey: Journey, accept: Accept): void => {
    unique(journey.stages, accept);
    unique(journey.stages.flatMap(({ touchpoints }) => touchpoints), accept);
    date(journey, "reviewed", accept);
  },
  Feeling: (feeling: Feeling, accept: Accept): void => {
    score(feeling, "score", accept);
    belongs(feeling, feeling.persona, accept);
  },
  Expectation: (expectation: Expectation, accept: Accept): void => {
    score(expectation, "importance", accept);
    score(expectation, "performance", accept);
    for (const persona of expectation.personas) belongs(expectation, persona, accept);
    for (const { level } of compact(expectation.level, expectation.desired, expectation.abandons)) {
      unit(expectation, expectation.metric, level, accept);
    }
  },
  Pledge: (promise: Pledge, accept: Accept): void => {
    date(promise, "audited", accept);
    if (promise.level) unit(promise, promise.metric, promise.level.level, accept);
  },
  Delivery: (delivery: Delivery, accept: Accept): void => {
    date(delivery, "asOf", accept);
    unit(delivery, delivery.metric, delivery.level, accept);
  },
  Measurement: (measurement: Node, accept: Accept): void => {
    date(measurement, "by", accept);
    date(measurement, "asOf", accept);
  },
  Improvement: (improvement: Node, accept: Accept): void => date(improvement, "due", accept),
  Pain: (pain: Node, accept: Accept): void => score(pain, "severity", accept),
  Driver: (driver: Node, accept: Accept): void => score(driver, "score", accept),
  Versus: (versus: Node, accept: Accept): void => score(versus, "score", accept),
};

const declared = [
  "personas", "nonCustomers", "teams", "channels", "metrics", "surveys", "journeys", "competitors",
] as const;

interface Named extends Node {
  readonly name?: string;
}

interface Reference<Target> {
  readonly ref?: Target;
}

type File = Readonly<Record<(typeof declared)[number], readonly Named[]>>;

interface Survey extends Named {
  readonly questions: readonly Named[];
}

interface Journey extends Named {
  readonly personas: readonly Reference<Named>[];
  readonly stages: readonly (Named & { readonly touchpoints: readonly Named[] })[];
}

interface Metric extends Named {
  readonly unit?: string;
}

interface Quantity {
  readonly unit?: string;
}

interface Comparison {
  readonly level: Quantity;
}

interface Feeling extends Node {
  readonly persona: Reference<Named>;
}

interface Expectation extends Node {
  readonly personas: readonly Reference<Named>[];
  readonly metric?: Reference<Metric>;
  readonly level?: Comparison;
  readonly desired?: Comparison;
  readonly abandons?: Comparison;
}

interface Pledge extends Node {
  readonly metric?: Reference<Metric>;
  readonly level?: Comparison;
}

interface Delivery extends Node {
  readonly metric: Reference<Metric>;
  readonly level: Quantity;
}

function unique(nodes: readonly Named[], accept: Accept): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    if (node.name === undefined) continue;
    if (seen.has(node.name)) accept("error", `"${node.name}" is declared twice.`, { node, property: "name" });
    seen.add(node.name);
  }
}

function score(node: Node, property: string, accept: Accept): void {
  const value = (node as unknown as Record<string, unknown>)[property];
  if (typeof value === "number" && !(value >= 1 && value <= 5)) {
    accept("error", `${value} is outside 1 to 5.`, { node, property });
  }
}

function date(node: Node, property: string, accept: Accept): void {
  const text = (node as unknown as Record<string, unknown>)[property];
  if (typeof text !== "string") return;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.getUTCDate() !== Number(text.slice(8))) {
    accept("error", `${text} is no day of the calendar.`, { node, property });
  }
}

/** That a persona is one of the journey around `node`. */
function belongs(node: Node, { ref }: Reference<Named>, accept: Accept): void {
  let around: Node | undefined = node;
  while (around && around.$type !== "Journey") around = around.$container;
  if (ref && around && !(around as Journey).personas.some((persona) => persona.ref === ref)) {
    accept("error", `The journey is not for "${ref.name}".`, { node });
  }
}

const times = new Set(["minutes", "hours", "days", "weeks", "months"]);

/** That the unit of a quantity measures the same thing as the unit of its metric. */
function unit(node: Node, metric: Reference<Metric> | undefined, quantity: Quantity, accept: Accept): void {
  const wanted = metric?.ref?.unit;
  if (wanted === quantity.unit || wanted === undefined || quantity.unit === undefined) return;
  if (times.has(wanted) && times.has(quantity.unit)) return;
  accept("error", `${quantity.unit} where the metric has ${wanted}.`, { node });
}

function compact<Value>(...values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}
