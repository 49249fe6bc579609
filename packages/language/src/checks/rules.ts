import type { Lang } from "../lang.ts";
import { profiles, type Profile, type Severity } from "./check.ts";
import { checks, type Code } from "./registry.ts";

/** How a text is reviewed. */
export interface ReviewOptions {
  /** Which checks speak: `recommended` where it is missing. */
  readonly profile?: Profile;
  /** For single codes another severity than their own, or none; a code named here speaks in every profile. */
  readonly severities?: Severities;
  /** The language of the messages: English where it is missing. */
  readonly lang?: Lang;
  /** The day of the review, such as 2026-12-31; where it is missing, nothing is overdue. */
  readonly today?: string;
  /** Every file that could import one of those given is among them. Only then is it known what nobody uses. */
  readonly isWhole?: boolean;
}

/** The severities of codes; `off` silences one. */
export type Severities = Readonly<Partial<Record<Code, Severity | "off">>>;

/** The severity of each code that speaks, worked out once for a review. */
export type Rules = ReadonlyMap<Code, Severity>;

/** Which codes speak under `options`, and how gravely. */
export function rulesOf({ profile = "recommended", severities = {}, today }: ReviewOptions): Rules {
  const last = profiles.indexOf(profile);
  const rules = new Map<Code, Severity>();
  for (const check of checks) {
    const severity = severities[check.code] ?? (profiles.indexOf(check.profile) <= last ? check.severity : "off");
    if (severity !== "off" && !(check.needsToday && today === undefined)) rules.set(check.code, severity);
  }
  return rules;
}
