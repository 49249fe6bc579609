/**
 * Names: Unicode identifiers in which a hyphen may stand too. Characters that cannot be seen are left out, for
 * with them two names would look alike.
 */
const namePattern = /(?!\p{DI})[\p{XID_Start}_](?:(?!\p{DI})[\p{XID_Continue}_-])*/uy;
const namePartPattern = /(?:(?!\p{DI})[\p{XID_Continue}_-])*/uy;

/** Where the name that begins at `start` ends; `start` where none begins there. */
export function nameEndFromStart(text: string, start: number): number {
  namePattern.lastIndex = start;
  return namePattern.test(text) ? namePattern.lastIndex : start;
}

/** Where the name that goes on at `at` ends. */
export function nameEnd(text: string, at: number): number {
  namePartPattern.lastIndex = at;
  return namePartPattern.test(text) ? namePartPattern.lastIndex : at;
}

/** Whether all of `text` is one name. */
export function isName(text: string): boolean {
  return text !== "" && nameEndFromStart(text, 0) === text.length;
}

/** The name that a label stands for: what cannot stand in a name becomes a hyphen. Empty where nothing is left. */
export function nameFromLabel(label: string): string {
  const joined = label
    .normalize("NFC")
    .replace(/(?:[^\p{XID_Continue}]|\p{DI})+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return joined === "" || isName(joined) ? joined : `_${joined}`;
}
