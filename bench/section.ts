import type { LangiumPeer } from "./langium.ts";
import type { Effort } from "./measure.ts";
import type { Ours } from "./ours.ts";
import type { Row } from "./table.ts";

/** Rows that one measurement gives; a section is chosen by its name. */
export interface Section {
  readonly name: string;
  readonly run: (setting: Setting) => Promise<readonly Row[]>;
}

/** What sections share. */
export interface Setting {
  /** Undefined when only the peers are measured. */
  readonly ours: Ours | undefined;
  /** Starts Langium with the grammar of the language. */
  readonly langium: () => Promise<LangiumPeer>;
  /** How long to measure work on a text of so many lines. */
  readonly effort: (lines: number) => Effort;
  /** How many rounds of processes to time; `slow` ones take seconds each. */
  readonly processRounds: (slow: boolean) => number;
}

/** A number of lines in short: 10k. */
export function shortLines(lines: number): string {
  return lines % 1000 === 0 ? `${lines / 1000}k lines` : `${lines} lines`;
}
