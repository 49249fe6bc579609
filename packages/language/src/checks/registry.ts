import type { Check } from "./check.ts";
import { essential } from "./essential/index.ts";
import { recommended } from "./recommended/index.ts";
import { strict } from "./strict/index.ts";

/** Every check there is, in the order of the reference page. A new one is one file and one line in its profile's list. */
const all = [...essential, ...recommended, ...strict] as const;

/** The code of a check. */
export type Code = (typeof all)[number]["code"];

/** Every check there is. Its message takes the facts of its own code. */
export const checks = all as unknown as readonly Check<Code, unknown>[];

const byCode = new Map<string, Check<Code, unknown>>(checks.map((check) => [check.code, check]));

/** The check of a code; undefined where there is none. */
export function checkOf(code: string): Check<Code, unknown> | undefined {
  return byCode.get(code);
}
