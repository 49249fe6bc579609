import type { Exported } from "../../packages/language/src/export.ts";
import type { Gap, Verdict } from "../../packages/language/src/model/gaps.ts";
import type { Priority, Quadrant } from "../../packages/language/src/model/priorities.ts";
import type { Comparison } from "../../packages/language/src/signature.ts";

/** A JSON Schema (draft 2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * What each gap compares. The type asks for one sentence a kind: a new kind is described here or nothing
 * builds.
 */
export const gapKinds: Readonly<Record<Gap["kind"], string>> = {
  expectation: "What is delivered against what the persona expects.",
  promise: "What is delivered against what is promised.",
  message: "What is promised against what the persona expects.",
};

/** What each verdict means, best first. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  delighted: "At or past the level in `desired`.",
  exceeded: "Better than the adequate level.",
  met: "Just the adequate level.",
  failed: "Worse than the adequate level.",
  abandoned: "At or past the level in `abandons`: the customer leaves.",
};

/** What each quadrant of importance–performance analysis asks for. */
export const quadrants: Readonly<Record<Quadrant, string>> = {
  "concentrate-here": "Important, and done badly: begin here.",
  "keep-up-the-good-work": "Important, and done well.",
  "low-priority": "Less important, and done badly.",
  "possible-overkill": "Less important, and done well: is the effort better spent elsewhere?",
};

/** The signs of comparisons, in words. */
export const signs: Readonly<Record<Comparison["sign"], string>> = {
  "<=": "at most",
  ">=": "at least",
  "<": "less than",
  ">": "more than",
  "=": "exactly",
};

/** Every key of `T` once, the value telling its schema; `optional` stands for those that may be missing. */
type Described<T> = { readonly [Key in keyof T]-?: object extends Pick<T, Key> ? Optional : Schema };
type Optional = { readonly optional: Schema };

const journeyName: Schema = { type: "string", description: "The name of the journey." };
const file: Schema = { type: "string", description: "The path of the file that the journey stands in." };
const score: Schema = { type: "number", minimum: 1, maximum: 5 };

const gap: Described<Exported["gaps"][number]> = {
  file,
  kind: { ...choice(gapKinds), description: "What is compared with what." },
  journey: journeyName,
  stage: { type: "string", description: "The name of the stage." },
  touchpoint: { type: "string", description: "The name of the touchpoint." },
  persona: {
    optional: {
      type: "string",
      description: "Whose expectation it is. Missing in promise gaps, and where a journey names nobody.",
    },
  },
  metric: { type: "string", description: "The name of the metric." },
  unit: {
    optional: {
      type: "string",
      description: "The unit of the three figures. Missing where the metric has none.",
    },
  },
  sign: { ...choice(signs), description: "The sign of the level that is compared against." },
  expected: { type: "number", description: "The adequate level, or in a promise gap the level promised." },
  delivered: { type: "number", description: "The value delivered, or in a message gap the level promised." },
  gap: { type: "number", description: "In the unit; above 0 is better, whichever way the metric points." },
  relative: {
    optional: {
      type: "number",
      description:
        "The gap as a fraction of the level expected, or of the width of the metric's scale. Missing at 0.",
    },
  },
  verdict: { ...choice(verdicts), description: "Where the value falls in the zone of tolerance." },
  importance: { optional: { ...score, description: "How much the expectation matters to the persona." } },
};

const journeyGap: Described<Exported["journeyGaps"][number]> = {
  file,
  journey: journeyName,
  persona: { optional: { type: "string", description: "Whose it is. Missing for the journey as a whole." } },
  gap: {
    type: "number",
    description: "Σ importance·gap / Σ importance over relative expectation gaps, as a fraction.",
  },
};

const priority: Described<Priority> = {
  stage: { type: "string" },
  touchpoint: { type: "string" },
  personas: { type: "array", items: { type: "string" } },
  expectation: { type: "string", description: "The expectation's text, or the metric it is about." },
  importance: score,
  performance: score,
  quadrant: choice(quadrants),
};

const crosshair = {
  ...closed<NonNullable<Exported["priorities"][number]["crosshair"]>>({
    importance: score,
    performance: score,
  }),
  description: "The means, where the quadrants meet. Missing where no expectation has both figures.",
};

/** The schemas of the three computed lists, by their key in the export. */
export const computedSchemas = {
  gaps: list("How what is delivered, promised and expected compare, touchpoint by touchpoint.", closed(gap)),
  journeyGaps: list(
    "The weighted gap of each journey as a whole, and of each of its personas.",
    closed(journeyGap),
  ),
  priorities: list("For each journey its expectations by importance and performance.", {
    type: "object",
    additionalProperties: false,
    // In JSON a crosshair that is undefined is missing.
    required: ["file", "journey", "items"],
    properties: {
      file,
      journey: journeyName,
      crosshair,
      items: { type: "array", items: closed(priority) },
    } satisfies Record<keyof Exported["priorities"][number], Schema>,
  }),
} as const;

/** An object that holds these keys and no others. */
function closed<T>(described: Described<T>): Schema {
  const entries = Object.entries<Schema | Optional>(described);
  return {
    type: "object",
    additionalProperties: false,
    required: entries.filter(([, schema]) => !isOptional(schema)).map(([key]) => key),
    properties: Object.fromEntries(
      entries.map(([key, schema]) => [key, isOptional(schema) ? schema.optional : schema]),
    ),
  };
}

function isOptional(schema: Schema | Optional): schema is Optional {
  return Object.hasOwn(schema, "optional");
}

function choice(meanings: Readonly<Record<string, string>>): Schema {
  return { enum: Object.keys(meanings) };
}

function list(description: string, items: Schema): Schema {
  return { type: "array", description, items };
}
