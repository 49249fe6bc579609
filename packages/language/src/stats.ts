import { gapsOf, type Gap, type Verdict } from "./model/gaps.ts";
import type { Scope } from "./model/scope.ts";
import type { Expectation, Improvement, Touchpoint } from "./model/types.ts";
import type { LocatedJourney, Project } from "./project.ts";
import { phases } from "./vocabulary.ts";

/** What a project holds, in numbers: how much of everything, and how much of it is thought through. */
export interface Stats {
  readonly files: number;
  readonly journeys: number;
  readonly stages: number;
  readonly touchpoints: number;
  readonly personas: number;
  readonly nonCustomers: number;
  readonly teams: number;
  readonly metrics: number;
  readonly surveys: number;
  /** The channels that touchpoints name, the most used first. */
  readonly channels: readonly ChannelUse[];
  /** Touchpoints by where customers meet us there. */
  readonly sides: Readonly<Record<Side, number>>;
  /** The phases that stages name, in their order. */
  readonly phases: readonly PhaseUse[];
  readonly coverage: Readonly<Record<Coverage, Share>>;
  /** Improvements by status; `unstated` have none. */
  readonly improvements: Readonly<Record<ImprovementStatus, number>>;
  /** The gaps of each kind by their verdict. */
  readonly gaps: Readonly<Record<Gap["kind"], Readonly<Record<Verdict, number>>>>;
  /** The ten largest gaps by which customers get less than they expect or were promised, the worst first. */
  readonly worstGaps: readonly (Gap & { readonly file: string })[];
}

/** Where customers meet us at a touchpoint; `unstated` where it names no channel of which that is known. */
export type Side = "online" | "offline" | "both" | "unstated";

/** In how many touchpoints a channel is used. */
export interface ChannelUse {
  readonly channel: string;
  /** Missing where the channel's declaration does not say. */
  readonly side?: Exclude<Side, "unstated">;
  readonly touchpoints: number;
}

/** How many stages a phase has, and how many touchpoints are in them. */
export interface PhaseUse {
  readonly phase: (typeof phases)[number] | "unstated";
  readonly stages: number;
  readonly touchpoints: number;
}

/** What is covered or not. A promise counts where what is delivered can be held against it. */
export type Coverage =
  | "touchpointsWithOwner"
  | "touchpointsWithChannel"
  | "touchpointsWithExpectation"
  | "touchpointsWithFeeling"
  | "touchpointsWithMetric"
  | "expectationsWithSource"
  | "expectationsWithMetric"
  | "expectationsWithImportance"
  | "promisesKept"
  | "metricsWithTarget";

/** So many of so many. */
export interface Share {
  readonly have: number;
  readonly of: number;
}

/** How far an improvement is. */
export type ImprovementStatus = NonNullable<Improvement["status"]> | "unstated";

/** Counts what a project holds. */
export function statsOf(project: Project): Stats {
  const { model } = project;
  const journeys = project.journeys();
  const placed = journeys.flatMap(({ journey, scope }) =>
    journey.stages.flatMap(({ touchpoints }) => touchpoints.map((touchpoint) => ({ touchpoint, scope }))),
  );
  const touchpoints = placed.map(({ touchpoint }) => touchpoint);
  const sides = placed.map(({ touchpoint, scope }) => sideOf(touchpoint.channels, scope) ?? "unstated");
  const statuses = touchpoints.flatMap(({ improvements }) => improvements.map(({ status }) => status ?? "unstated"));
  const gaps = journeys.flatMap(({ path, journey, scope }) => gapsOf(journey, scope).map((gap) => ({ file: path, ...gap })));
  return {
    files: project.files.length,
    journeys: journeys.length,
    stages: journeys.reduce((sum, { journey }) => sum + journey.stages.length, 0),
    touchpoints: touchpoints.length,
    personas: model.personas.length,
    nonCustomers: model.nonCustomers.length,
    teams: model.teams.length,
    metrics: model.metrics.length,
    surveys: model.surveys.length,
    channels: channelsOf(placed),
    sides: tally(["online", "offline", "both", "unstated"], sides),
    phases: phasesOf(journeys),
    coverage: coverageOf(touchpoints, gaps),
    improvements: tally(["planned", "doing", "done", "unstated"], statuses),
    gaps: {
      expectation: verdictsOf(gaps, "expectation"),
      promise: verdictsOf(gaps, "promise"),
      message: verdictsOf(gaps, "message"),
    },
    worstGaps: worst(gaps),
  };
}

/** How many gaps `worstGaps` holds at most. */
const most = 10;

type Placed = { readonly touchpoint: Touchpoint; readonly scope: Scope };

function channelsOf(placed: readonly Placed[]): readonly ChannelUse[] {
  const uses = new Map<string, { channel: string; side?: Exclude<Side, "unstated">; touchpoints: number }>();
  for (const { touchpoint, scope } of placed) {
    for (const channel of new Set(touchpoint.channels)) {
      const side = sideOf([channel], scope);
      // Two files may each have a channel of one name.
      const key = JSON.stringify([channel, side]);
      const use = uses.get(key) ?? { channel, ...(side === undefined ? {} : { side }), touchpoints: 0 };
      use.touchpoints++;
      uses.set(key, use);
    }
  }
  return [...uses.values()].sort((one, other) => other.touchpoints - one.touchpoints || (one.channel < other.channel ? -1 : 1));
}

/** Where customers meet us through these channels; undefined where nothing is known of them. */
function sideOf(channels: readonly string[], scope: Scope): Exclude<Side, "unstated"> | undefined {
  const known = channels.flatMap((name) => scope.find("channel", name) ?? []);
  const isOnline = known.some(({ online }) => online);
  const isOffline = known.some(({ offline }) => offline);
  if (isOnline) return isOffline ? "both" : "online";
  return isOffline ? "offline" : undefined;
}

function phasesOf(journeys: readonly LocatedJourney[]): readonly PhaseUse[] {
  const stages = journeys.flatMap(({ journey }) => journey.stages);
  return [...phases, "unstated" as const].flatMap((phase) => {
    const own = stages.filter((stage) => (stage.phase ?? "unstated") === phase);
    const touchpoints = own.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
    return own.length === 0 ? [] : [{ phase, stages: own.length, touchpoints }];
  });
}

function coverageOf(touchpoints: readonly Touchpoint[], gaps: readonly Gap[]): Stats["coverage"] {
  const expectations = touchpoints.flatMap((touchpoint) => touchpoint.expectations);
  const measurements = touchpoints.flatMap((touchpoint) => touchpoint.measurements);
  const atTouchpoints = (has: (touchpoint: Touchpoint) => boolean) => shareOf(touchpoints, has);
  const atExpectations = (has: (expectation: Expectation) => boolean) => shareOf(expectations, has);
  return {
    touchpointsWithOwner: atTouchpoints(({ owner }) => owner !== undefined),
    touchpointsWithChannel: atTouchpoints(({ channels }) => channels.length > 0),
    touchpointsWithExpectation: atTouchpoints((touchpoint) => touchpoint.expectations.length > 0),
    touchpointsWithFeeling: atTouchpoints(({ feelings }) => feelings.length > 0),
    touchpointsWithMetric: atTouchpoints((touchpoint) => touchpoint.measurements.length > 0),
    expectationsWithSource: atExpectations(({ sources }) => sources.length > 0),
    expectationsWithMetric: atExpectations(({ metric }) => metric !== undefined),
    expectationsWithImportance: atExpectations(({ importance }) => importance !== undefined),
    promisesKept: shareOf(gaps.filter(({ kind }) => kind === "promise"), (gap) => !isWorse(gap)),
    metricsWithTarget: shareOf(measurements, ({ target }) => target !== undefined),
  };
}

function shareOf<Item>(items: readonly Item[], has: (item: Item) => boolean): Share {
  return { have: items.filter(has).length, of: items.length };
}

function verdictsOf(gaps: readonly Gap[], kind: Gap["kind"]): Readonly<Record<Verdict, number>> {
  const own = gaps.filter((gap) => gap.kind === kind).map(({ verdict }) => verdict);
  return tally(["delighted", "exceeded", "met", "failed", "abandoned"], own);
}

/** How often each of `names` is among `found`. */
function tally<Name extends string>(names: readonly Name[], found: readonly Name[]): Readonly<Record<Name, number>> {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<Name, number>;
}

/** Those that can be compared across units come first: by their part of what was expected. */
function worst<Item extends Gap>(gaps: readonly Item[]): readonly Item[] {
  return gaps
    .filter((gap) => gap.kind !== "message" && isWorse(gap))
    .sort((one, other) => (one.relative ?? 0) - (other.relative ?? 0))
    .slice(0, most);
}

function isWorse({ verdict }: Gap): boolean {
  return verdict === "failed" || verdict === "abandoned";
}
