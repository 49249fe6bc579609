import type { Random } from "./random.ts";
import * as words from "./words.ts";

/** The names that journeys of a generated file may refer to. */
export interface World {
  readonly personas: readonly string[];
  readonly teams: readonly string[];
  readonly durations: readonly Duration[];
  readonly channels: readonly string[];
  readonly competitors: readonly string[];
  readonly nonCustomers: readonly string[];
  readonly surveys: readonly string[];
}

/** A metric of time: its name, its unit and the level that the brand promises. */
export interface Duration {
  readonly name: string;
  readonly unit: string;
  readonly level: number;
}

/** Declarations: the names they introduce, and their lines of text. */
export interface Declared {
  readonly world: World;
  readonly out: string[];
}

/** The declarations that `journeys` journeys share. */
export function declarations(journeys: number, random: Random): Declared {
  const out: string[] = [];
  const rounds = Math.ceil(journeys / 8);
  brand(out);
  const competitors = spread(words.competitors, Math.min(3, journeys + 1));
  for (const [name, label] of competitors) out.push(`competitor ${name} "${label}"`);
  const people = words.people.map((name) => [name] as const);
  const personas = spread(people, rounds + 1).map(([name]) => persona(out, name, random));
  const teams = spread(words.teams, rounds + 2);
  out.push("", ...teams.map(([name, label]) => `team ${name} "${label}"`));
  const channels = spread(words.channels, Math.ceil(rounds / 2));
  out.push("");
  for (const [name, label, online] of channels) {
    out.push(`channel ${name} "${label}" { ${online ? "online" : "offline"}; routed-to ${teams[0]![0]} }`);
  }
  out.push("");
  const durations = spread(words.durations, rounds + 1).map(([name, label, unit, level]) => {
    out.push(`metric ${name} "${label}" { unit ${unit}; better lower; kind duration }`);
    return { name, unit, level };
  });
  const [followUp, asked] = [teams[1]![0], durations[0]!.name];
  const surveys = Array.from({ length: rounds }, (_, index) => survey(out, index, followUp, asked));
  const nonCustomers = spread(words.nonCustomers, Math.min(rounds, 3)).map(([name, label]) => {
    out.push(
      "",
      `non-customer ${name} "${label}" {`,
      '  because "Chỉ mua khi dưới giá vốn"',
      '  signal "More than three vouchers a month"',
      '  instead "Supermarket instant coffee"',
      "}",
    );
    return name;
  });
  const world = {
    personas,
    teams: names(teams),
    durations,
    channels: names(channels),
    competitors: names(competitors),
    nonCustomers,
    surveys,
  };
  return { world, out };
}

function names(declared: readonly (readonly [string, ...unknown[]])[]): string[] {
  return declared.map(([name]) => name);
}

function brand(out: string[]): void {
  out.push(
    "/* Written by a program: a like file of every size. */",
    'brand CaPheSang "Cà phê Sáng" {',
    '  promise "Coffee in hand three minutes after you order"',
    '  differentiator "Đặt trên xe buýt, ghé lấy rồi đi"',
    "}",
    "",
  );
}

function persona(out: string[], name: string, random: Random): string {
  const age = random.int(18, 50);
  out.push(
    "",
    `persona ${name} "${name}" {`,
    `  age ${age}..${age + random.int(4, 12)}`,
    `  occupation "${random.pick(words.occupations)}"`,
    `  share ${random.int(2, 40)}%`,
    `  relationship ${random.pick(["prospect", "customer", "former-customer"])}`,
    `  behavior "${random.pick(words.traits)}"`,
    `  need "${random.pick(words.traits)}"`,
    "}",
  );
  return name;
}

function survey(out: string[], index: number, team: string, metric: string): string {
  const name = `AfterDelivery${index + 1}`;
  out.push(
    "",
    `survey ${name} "Sau khi nhận hàng ${index + 1}" {`,
    '  question satisfied measures CSAT "How satisfied are you with the delivery?" {',
    "    scale 1..5",
    `    follow-up ${team} within 2 days`,
    "  }",
    `  question hoped expects ${metric} "Bạn mong nhận hàng trong bao lâu?"`,
    '  question why open "What is the one thing we should change?"',
    "}",
  );
  return name;
}

/** `count` rows, taken round and round; names are numbered from the second round on. */
function spread<Row extends readonly [string, ...unknown[]]>(rows: readonly Row[], count: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length]!;
    const round = Math.floor(index / rows.length);
    return (round === 0 ? row : [`${row[0]}${round + 1}`, ...row.slice(1)]) as unknown as Row;
  });
}
