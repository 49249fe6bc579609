/** The languages in which Sojourn speaks to people. Journeys themselves may be written in any. */
export const langs = ["en", "vi"] as const;

/** One of the languages in which Sojourn speaks. */
export type Lang = (typeof langs)[number];

/** Something in each language. */
export type Both<Value> = Readonly<Record<Lang, Value>>;
