import { declarationWords } from "../vocabulary.ts";
import type { Scan } from "./scanner.ts";
import { TokenKind } from "./tokens.ts";

/**
 * Where braces are missing or too many, by the indices of tokens. People indent what they write, so that a
 * brace too few or too many is found where it happened, and costs no more than its own declaration.
 */
export interface BraceRepair {
  /** Declarations that begin a line: whatever is still open before them ends there. */
  readonly declarations: ReadonlySet<number>;
  /** The `}` that close nothing. */
  readonly surplus: ReadonlySet<number>;
  /** How many blocks, never closed themselves, end before a `}`. */
  readonly missing: ReadonlyMap<number, number>;
}

/** Looks for the braces that are missing or too many, one declaration after the other. */
export function repairBraces(scan: Scan): BraceRepair {
  const repair = { declarations: new Set<number>(), surplus: new Set<number>(), missing: new Map<number, number>() };
  const { kinds, count } = scan;
  let from = 0;
  let balance = 0;
  for (let index = 0; index < count; index++) {
    const kind = kinds[index]!;
    if (kind === TokenKind.Open) balance++;
    else if (kind === TokenKind.Close) balance--;
    else if (kind === TokenKind.Name && beginsDeclaration(scan, index)) {
      repairDeclaration(scan, from, index, balance, repair);
      repair.declarations.add(index);
      from = index;
      balance = 0;
    }
  }
  repairDeclaration(scan, from, count, balance, repair);
  return repair;
}

/** `balance` says how many more `{` than `}` stand between the tokens `from` and `to`. */
function repairDeclaration(
  { text, starts, kinds }: Scan,
  from: number,
  to: number,
  balance: number,
  { surplus, missing }: { readonly surplus: Set<number>; readonly missing: Map<number, number> },
): void {
  /** For each block that is open, how far its statement is indented. */
  const open: (number | undefined)[] = [];
  let tooFew = Math.max(0, balance);
  let tooMany = Math.max(0, -balance);
  let statement = from;
  let before: number = TokenKind.End;
  for (let index = from; index < to; index++) {
    const kind = kinds[index]!;
    if (kind < TokenKind.End) continue;
    if (before === TokenKind.End || before === TokenKind.Open || before === TokenKind.Close) statement = index;
    before = kind;
    if (kind === TokenKind.Open) open.push(indentation(text, starts[statement]!));
    if (kind !== TokenKind.Close) continue;
    const closed = indentation(text, starts[index]!);
    if (open.length === 0 || (tooMany > 0 && isFurtherRight(closed, open.at(-1)))) {
      surplus.add(index);
      tooMany--;
      continue;
    }
    for (; tooFew > 0 && open.length > 1 && isFurtherRight(open.at(-1), closed); tooFew--) {
      missing.set(index, (missing.get(index) ?? 0) + 1);
      open.pop();
    }
    open.pop();
  }
}

function isFurtherRight(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one > other;
}

/** How many blanks stand before `offset` on its line; undefined where something else does. */
function indentation(text: string, offset: number): number | undefined {
  let at = offset;
  while (at > 0 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  const before = text.charCodeAt(at - 1);
  return at === 0 || before === 10 || before === 13 ? offset - at : undefined;
}

/** Whether token `index` stands at the beginning of a line and declares something by word and name. */
function beginsDeclaration({ text, starts, kinds, count }: Scan, index: number): boolean {
  const start = starts[index]!;
  const before = text.charCodeAt(start - 1);
  if (before !== 10 && before !== 13) return false;
  let next = index + 1;
  while (next < count && kinds[next]! < TokenKind.End) next++;
  const follows = next < count && (kinds[next] === TokenKind.Name || kinds[next] === TokenKind.String);
  return follows && declarationWords.has(text.slice(start, starts[index + 1]));
}
