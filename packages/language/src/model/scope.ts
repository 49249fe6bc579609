import { kinds, type Kind } from "../vocabulary.ts";
import { builtInMetrics, channelsBuiltIn } from "./builtin.ts";
import type { Declaration, Declarations, Model } from "./types.ts";

/** Finds what names mean, as one file sees them: what it declares, what it imports, what is built in. */
export interface Scope {
  find<K extends Kind>(kind: K, name: string): Declarations[K] | undefined;
  /** Everything of a kind that is declared where the file sees it, in the order of files and texts. */
  all<K extends Kind>(kind: K): readonly Declarations[K][];
}

/** What names mean in a model that stands alone, as `compile` or a program gives it. */
export function scopeOf(model: Model): Scope {
  const declared = byKind(() => new Map<string, Declaration>());
  const add = (declarations: readonly Declaration[]): void => {
    for (const one of declarations) if (!declared[one.kind].has(one.name)) declared[one.kind].set(one.name, one);
  };
  const { brands, competitors, personas, nonCustomers, teams, channels, metrics, surveys, journeys } = model;
  for (const all of [brands, competitors, personas, nonCustomers, teams, channels, metrics, surveys, journeys]) add(all);
  for (const brand of brands) add(brand.competitors);
  return {
    find: <K extends Kind>(kind: K, name: string) => (declared[kind].get(name) ?? builtIn[kind].get(name)) as Declarations[K] | undefined,
    all: <K extends Kind>(kind: K) => [...declared[kind].values()] as Declarations[K][],
  };
}

/** What is known by its name without a declaration. */
export const builtIn = byKind(() => new Map<string, Declaration>());
for (const declaration of [...builtInMetrics, ...channelsBuiltIn]) builtIn[declaration.kind].set(declaration.name, declaration);

/** Something for each kind. */
export type ByKind<Value> = Readonly<Record<Kind, Value>>;

/** Something for each kind, made by `make`. */
export function byKind<Value>(make: (kind: Kind) => Value): ByKind<Value> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as unknown as ByKind<Value>;
}

/** What is known inside its journey only. */
export type LocalKind = "stage" | "touchpoint";

/** Whether names of a kind are known inside their journey only. */
export function isLocal(kind: Kind): kind is LocalKind {
  return kind === "stage" || kind === "touchpoint";
}
