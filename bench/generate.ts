import { declarations, type World } from "./generate-world.ts";
import { createRandom, type Random } from "./random.ts";
import * as words from "./words.ts";

/**
 * A valid `.journey` text of about `lines` lines (36 bytes a line): declarations first, then journeys
 * of 100 to 150 lines. Every name is unique, every reference resolves and every value is in its scale.
 * The same `lines` and `seed` give the same text.
 */
export function generate(lines: number, seed = 1): string {
  const random = createRandom(seed);
  const count = Math.max(1, Math.floor(lines / 128));
  const { world, out } = declarations(count, random);
  for (let index = 0; index < count; index++) {
    const left = lines - out.length;
    journey(out, world, index, touchpointsFor(left / (count - index)), random);
  }
  return textOf(out);
}

/** The lines of one journey of about `lines` lines, the `index`th that refers to what `world` holds. */
export function generateJourneyLines(world: World, index: number, lines: number, random: Random): string[] {
  const out: string[] = [];
  journey(out, world, index, touchpointsFor(lines), random);
  return out;
}

/** A valid `.journey` text with one journey of exactly `touchpoints` touchpoints. */
export function generateJourney(touchpoints: number, seed = 1): string {
  const random = createRandom(seed);
  const { world, out } = declarations(1, random);
  journey(out, world, 0, touchpoints, random);
  return textOf(out);
}

/** The text of a Mermaid `journey` diagram of `tasks` tasks, a section to every four of them. */
export function generateMermaid(tasks: number, seed = 1): string {
  const random = createRandom(seed);
  const out = ["journey", "  title Ordering beans online"];
  for (let task = 0; task < tasks; task++) {
    if (task % 4 === 0) out.push(`  section ${random.pick(words.stages)[1]} ${task / 4 + 1}`);
    const who = random.pick(words.people);
    const others = random.chance(40) ? `, ${random.pick(words.people)}` : "";
    out.push(`    ${random.pick(words.touchpoints)[1]} ${task + 1}: ${random.int(1, 5)}: ${who}${others}`);
  }
  return textOf(out);
}

/**
 * Lines → text, each with its newline. Joined at once, because text that is put together from pieces stays
 * in pieces for the engine, which reads them more slowly than what comes from a file.
 */
function textOf(lines: readonly string[]): string {
  return [...lines, ""].join("\n");
}

/** Lines of a journey around its touchpoints, and of one touchpoint on average. */
const frame = 30;
const perTouchpoint = 11.6;

function touchpointsFor(lines: number): number {
  return Math.max(1, Math.min(12, Math.floor((lines - frame) / perTouchpoint)));
}

function journey(out: string[], world: World, index: number, touchpoints: number, random: Random): void {
  const [word, label] = words.journeys[index % words.journeys.length]!;
  const personas = [at(world.personas, index * 2), at(world.personas, index * 2 + 1)];
  const stages = words.stages.slice(0, Math.max(1, Math.min(5, Math.ceil(touchpoints / 2))));
  const name = (place: number): string => `${pair(index + place)[0]}${index + 1}_${place + 1}`;
  out.push(
    "",
    `journey ${word}${index + 1} "${label} ${index + 1}" {`,
    `  for ${personas.join(", ")}`,
    `  scenario "${random.pick(words.traits)}"`,
    `  goal "${random.pick(words.remedies)}"`,
    `  state ${random.chance(80) ? "current" : "future"}`,
    `  owner ${at(world.teams, index)}`,
    "  review every 6 months",
    "  reviewed 2026-10-01",
  );
  let place = 0;
  stages.forEach(([id, title, phase], stage) => {
    out.push("", `  stage ${id}${index + 1} "${title}" phase ${phase} {`);
    for (const until = Math.round(((stage + 1) * touchpoints) / stages.length); place < until; place++) {
      const next = random.chance(15) && place + 1 < touchpoints ? name(place + 1) : undefined;
      const spot = { name: name(place), label: pair(index + place)[1], next, turn: index * 13 + place };
      touchpoint(out, world, spot, personas, random);
    }
    out.push("  }");
  });
  out.push("}");
}

interface Spot {
  readonly name: string;
  readonly label: string;
  readonly next: string | undefined;
  /** Counts touchpoints over the file, so that every declaration gets its turn. */
  readonly turn: number;
}

function touchpoint(
  out: string[],
  world: World,
  { name, label, next, turn }: Spot,
  personas: readonly string[],
  random: Random,
): void {
  const say = (text: string): void => void out.push(`      ${text}`);
  const scores = personas.map(() => random.int(1, 5));
  const low = Math.min(...scores) <= 2;
  if (random.chance(6)) out.push(`    // ${random.pick(words.remarks)}`);
  out.push(`    touchpoint ${name} "${label}" {`);
  say(`channel ${random.pick(words.builtInChannels)}, ${at(world.channels, turn)}`);
  if (random.chance(60)) say(`owner ${at(world.teams, turn)}`);
  if (next !== undefined) say(`next ${next}`);
  say(`does "${random.pick(words.actions)}"`);
  if (random.chance(60)) say(`thinks "${random.pick(words.thoughts)}"`);
  const felt = personas.map((who, one) => `${who} ${scores[one]} "${random.pick(words.feelings)}"`);
  say(`feels ${felt.join(", ")}`);
  if (turn % 2 === 0) quantities(say, world, turn, personas, random);
  else wish(say, personas, random);
  if (low) say(`pain "${random.pick(words.pains)}" { severity ${random.int(2, 5)} }`);
  if (low && random.chance(50)) say(`opportunity "${random.pick(words.remedies)}"`);
  if (turn % 5 === 0) survey(say, world, turn, random);
  if (random.chance(15)) say(`backstage ${at(world.teams, turn + 1)} "${random.pick(words.work)}"`);
  if (random.chance(10)) say(`frontstage ${at(world.teams, turn + 2)} "${random.pick(words.work)}"`);
  if (!low && random.chance(20)) say(`wow "${random.pick(words.wonders)}"`);
  if (random.chance(8)) say("moment-of-truth");
  if (random.chance(15)) say(`drives purchase ${random.int(1, 5)}, recommendation ${random.int(1, 5)}`);
  if (turn % 7 === 3) say(`versus ${at(world.competitors, turn)} ${random.int(1, 5)}`);
  if (random.chance(5)) note(say, random);
  const attracts = turn % 11 === 0;
  if (attracts) say(`attracts ${at(world.nonCustomers, turn / 11)}`);
  if (attracts || (low && random.chance(30))) improvement(say, world, turn, random);
  out.push("    }");
}

type Say = (text: string) => void;

function wish(say: Say, personas: readonly string[], random: Random): void {
  const text = random.pick(words.expectations);
  say(`expects ${random.pick(personas)} "${text}" { importance ${random.int(2, 5)} }`);
}

/** A promise, an expectation of it and what was delivered, in the unit of one metric. */
function quantities(say: Say, world: World, turn: number, personas: readonly string[], random: Random): void {
  const { name, unit, level } = at(world.durations, turn / 2);
  say(`expects ${personas.join(", ")} ${name} <= ${level + 2} ${unit} {`);
  if (random.chance(50)) say(`  desired <= ${level} ${unit}`);
  if (random.chance(50)) say(`  abandons > ${level * 4} ${unit}`);
  say(`  importance ${random.int(2, 5)}`);
  say(`  from ${random.pick(words.sources)}`);
  say("}");
  say(`promises ${name} <= ${level} ${unit} { on "product page" }`);
  const delivered = random.chance(10) ? level + 4 : level - 0.5;
  say(`delivers ${name} ${delivered} ${unit} { reliability ${random.int(90, 99)}%; as-of 2026-10-31 }`);
}

function survey(say: Say, world: World, turn: number, random: Random): void {
  const share = random.int(40, 60);
  say("measures CSAT {");
  say(`  baseline ${share}%; actual ${share + 8}% as-of 2026-10-31`);
  say(`  target >= ${share + 20}% by 2027-12-31`);
  say("}");
  say(`asks ${at(world.surveys, turn / 5)}`);
}

function improvement(say: Say, world: World, turn: number, random: Random): void {
  say(`improvement "${random.pick(words.remedies)}" {`);
  say(`  owner ${at(world.teams, turn + 3)}; due 2027-0${random.int(1, 9)}-15`);
  say(`  status ${random.pick(["planned", "doing"])}`);
  say("}");
}

function note(say: Say, random: Random): void {
  say('note """');
  say(`  ${random.pick(words.thoughts)}`);
  say(`  ${random.pick(words.remarks)}`);
  say('  """');
}

function pair(index: number): readonly [string, string] {
  return words.touchpoints[index % words.touchpoints.length]!;
}

/** The value at `index`, counted round and round. */
function at<Value>(values: readonly Value[], index: number): Value {
  return values[Math.floor(index) % values.length]!;
}
