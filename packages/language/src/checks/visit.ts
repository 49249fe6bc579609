import type { ChunkModel } from "../model/build.ts";
import { touchpointGaps, type Gap } from "../model/gaps.ts";
import type { Scope } from "../model/scope.ts";
import type { Declaration, Journey, Model, Stage, Touchpoint } from "../model/types.ts";
import type { Kind } from "../vocabulary.ts";
import type { Look, Visitor, Where } from "./check.ts";
import { checks, type Code } from "./registry.ts";
import type { Rules } from "./rules.ts";

/** What a check reports of an element, and the declaration that it was looking at. */
export type Reported = (code: Code, facts: unknown, element: object, where: Where | undefined, visited: Declaration) => void;

/** For each kind of element the checks that look at it. */
export type Visits = { readonly [K in Kind]: readonly Visit[] };

interface Visit {
  readonly code: Code;
  readonly visit: (element: unknown, look: unknown) => void;
}

/** The visits of all checks that speak. */
export function visitsOf(rules: Rules): Visits {
  const visits: Partial<Record<Kind, Visit[]>> = {};
  for (const kind of order) visits[kind] = [];
  for (const { code, visit } of checks) {
    if (!visit || !rules.has(code)) continue;
    for (const kind of Object.keys(visit) as Kind[]) {
      visits[kind]!.push({ code, visit: (visit as Visitor<unknown>)[kind] as Visit["visit"] });
    }
  }
  return visits as Visits;
}

/** The kinds in the order of a file's model, those inside others behind them. */
const order = ["brand", "competitor", "persona", "non-customer", "team", "channel", "metric", "survey", "journey", "stage", "touchpoint"] as const satisfies readonly Kind[];

/** Shows every element of a chunk to the checks that look at its kind. */
export function visitChunk({ part }: ChunkModel, visits: Visits, scope: Scope, today: string, reported: Reported): void {
  new Walk(visits, scope, today, reported).model(part);
}

/** One walk; it is the look that each check gets, so that a walk makes no objects for the elements it passes. */
class Walk implements Look<unknown> {
  readonly scope: Scope;
  readonly today: string;
  journey!: Journey;
  stage!: Stage;
  private touchpoint!: Touchpoint;
  private code!: Code;
  private visited!: Declaration;
  private readonly known = new Map<Touchpoint, readonly Gap[]>();
  private readonly visits: Visits;
  private readonly reported: Reported;

  constructor(visits: Visits, scope: Scope, today: string, reported: Reported) {
    this.scope = scope;
    this.today = today;
    this.visits = visits;
    this.reported = reported;
  }

  readonly report = (facts: unknown, element: object, where?: Where): void => this.reported(this.code, facts, element, where, this.visited);

  readonly gapsAt = (touchpoint: Touchpoint, stage: Stage, journey: Journey): readonly Gap[] => {
    let gaps = this.known.get(touchpoint);
    if (!gaps) this.known.set(touchpoint, (gaps = touchpointGaps(journey, stage, touchpoint, this.scope)));
    return gaps;
  };

  readonly gaps = (): readonly Gap[] => this.gapsAt(this.touchpoint, this.stage, this.journey);

  model(part: Partial<Model>): void {
    for (const brand of part.brands ?? []) {
      this.visit("brand", brand);
      for (const competitor of brand.competitors) this.visit("competitor", competitor);
    }
    for (const competitor of part.competitors ?? []) this.visit("competitor", competitor);
    for (const persona of part.personas ?? []) this.visit("persona", persona);
    for (const nonCustomer of part.nonCustomers ?? []) this.visit("non-customer", nonCustomer);
    for (const team of part.teams ?? []) this.visit("team", team);
    for (const channel of part.channels ?? []) this.visit("channel", channel);
    for (const metric of part.metrics ?? []) this.visit("metric", metric);
    for (const survey of part.surveys ?? []) this.visit("survey", survey);
    for (const journey of part.journeys ?? []) this.inJourney(journey);
  }

  private inJourney(journey: Journey): void {
    this.journey = journey;
    this.visit("journey", journey);
    for (const stage of journey.stages) {
      this.stage = stage;
      this.visit("stage", stage);
      for (const touchpoint of stage.touchpoints) {
        this.touchpoint = touchpoint;
        this.visit("touchpoint", touchpoint);
      }
    }
  }

  private visit(kind: Kind, element: Declaration): void {
    this.visited = element;
    for (const { code, visit } of this.visits[kind]) {
      this.code = code;
      visit(element, this);
    }
  }
}
