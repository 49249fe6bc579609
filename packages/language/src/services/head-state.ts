import type { PlannedField, PlannedRow } from "../model/plan.ts";
import { TokenKind } from "../syntax/tokens.ts";
import type { Item } from "../syntax/tree.ts";

/** A field of a statement, and which part of its value: a comparison is a sign, an amount and perhaps a unit. */
export interface FieldPart {
  readonly field: PlannedField;
  readonly part: "introducer" | "value" | "amount" | "unit";
}

/** An item of a head with the field that it belongs to. */
export interface Taken extends FieldPart {
  readonly item: Item;
  /** In rows that repeat behind a comma, which time it is, from 0. */
  readonly entry: number;
}

/** How far the head of a statement has been written. */
export interface HeadState {
  /** The items that could be read, in their order; commas left out. */
  readonly taken: readonly Taken[];
  /** What may stand next, what is taken first in front. Nothing behind an item that nobody expects. */
  readonly next: readonly FieldPart[];
  /** In rows that repeat behind a comma, which time it is, from 0. */
  readonly entry: number;
}

/**
 * Reads the first items of a head, its word in front, as the model does, but for someone who is still writing: it says
 * what could follow. `isMetric` decides whether a lone name before the cursor is a metric or one more persona.
 */
export function headState(row: PlannedRow, items: readonly Item[], isMetric: (name: string) => boolean): HeadState {
  const taken: Taken[] = [];
  let given = 0;
  let next = 0;
  let entry = 0;
  let must: FieldPart | undefined;
  let unitOf: PlannedField | undefined;
  let last: PlannedField | undefined;
  for (let at = 1; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind === TokenKind.Comma) {
      if (must) return { taken, next: [], entry };
      if (last?.isList) must = { field: last, part: "value" };
      else if (!row.hasEntries || !last) return { taken, next: [], entry };
      else [given, next, entry, last] = [0, 0, entry + 1, undefined];
      unitOf = undefined;
      continue;
    }
    const part = must ?? choose(item, at);
    if (!part || (must && !isPart(must, item))) return { taken, next: [], entry };
    take(part, item);
  }
  return { taken, next: must ? [must] : following(), entry };

  function choose(item: Item, at: number): FieldPart | undefined {
    const field = row.positional[next];
    const isOwed = field?.value.is === "name" && !field.isOptional;
    const introduced = item.kind === TokenKind.Name && !isOwed ? row.introduced.find((one) => one.introducer === item.text && !has(one)) : undefined;
    if (introduced) return { field: introduced, part: "introducer" };
    if (unitOf && (item.kind === TokenKind.Name || (item.kind === TokenKind.String && !unitOf.textFollows))) return { field: unitOf, part: "unit" };
    for (; next < row.positional.length; next++) {
      const one = row.positional[next]!;
      if (fits(one, item, at)) return { field: one, part: "value" };
      if (!one.isOptional && one.value.is !== "flag") return undefined;
    }
    return undefined;
  }

  function fits(field: PlannedField, item: Item, at: number): boolean {
    if (!begins(field, item)) return false;
    if (!field.isNames) return true;
    const following = items[at + 1]?.kind;
    if (following === undefined) return !(row.pair && isMetric(item.text));
    return following !== TokenKind.Sign && !(row.pair && (following === TokenKind.Number || following === TokenKind.Percent));
  }

  function take({ field, part }: FieldPart, item: Item): void {
    taken.push({ field, part, item, entry });
    const { is } = field.value;
    must = undefined;
    unitOf = undefined;
    last = field;
    if (part === "introducer") {
      if (is !== "flag") must = { field, part: "value" };
    } else if (part === "value" && is === "comparison") must = { field, part: "amount" };
    else if (part !== "unit" && (is === "quantity" || is === "comparison") && item.kind === TokenKind.Number) unitOf = field;
    if (part === "value" && field === row.positional[next]) next++;
    given |= field.bit;
  }

  function has({ bit }: PlannedField): boolean {
    return (given & bit) !== 0;
  }

  function following(): FieldPart[] {
    const parts: FieldPart[] = unitOf ? [{ field: unitOf, part: "unit" }] : [];
    const [metric, level] = row.pair ?? [];
    if (metric && level && has(metric) && !has(level)) return [{ field: level, part: "value" }];
    let isOwing = false;
    for (const field of row.positional.slice(next)) {
      if (field.value.is === "flag" || has(field) || field === level) continue;
      parts.push({ field, part: "value" });
      if (field.isOptional) continue;
      isOwing = true;
      break;
    }
    if (!isOwing) for (const field of row.introduced) if (!has(field)) parts.push({ field, part: "introducer" });
    return parts;
  }
}

/** Whether an item can begin the value of a field. */
function begins({ starts }: PlannedField, { kind }: Item): boolean {
  return (starts & (1 << kind)) !== 0;
}

function isPart({ field, part }: FieldPart, item: Item): boolean {
  return part === "amount" ? item.kind === TokenKind.Number || item.kind === TokenKind.Percent : begins(field, item);
}
