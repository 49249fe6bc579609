import type { ChunkModel, Reference } from "../model/build.ts";
import { planOf, type PlannedRow } from "../model/plan.ts";
import { builtIn, isLocal } from "../model/scope.ts";
import type { Journey } from "../model/types.ts";
import { TokenKind, endAt, kindAt, startAt } from "../syntax/tokens.ts";
import { itemsOf, type Item, type Statement } from "../syntax/tree.ts";
import type { Span } from "../text.ts";
import type { BlockName, Kind } from "../vocabulary.ts";
import { chunkAt, type View } from "./view.ts";

/** What each kind of declaration is coloured as: the nearest of what editors have colours for. */
const typeOfKind = {
  brand: "struct",
  competitor: "struct",
  persona: "class",
  "non-customer": "interface",
  team: "type",
  channel: "enum",
  metric: "variable",
  survey: "event",
  journey: "namespace",
  stage: "namespace",
  touchpoint: "function",
} as const satisfies Record<Kind, string>;

/** The types of tokens, all of them known to editors by these names. */
export const semanticTypes = [
  "keyword", "class", "interface", "struct", "type", "enum", "enumMember", "variable", "event", "namespace", "function",
  "property", "decorator", "number", "string", "operator", "comment",
] as const;

/** What a token is coloured as. */
export type SemanticType = (typeof semanticTypes)[number];

/** What may be said of a token besides: it declares a name; it is a name that is built in. */
export const semanticModifiers = ["declaration", "defaultLibrary"] as const;

/** What may be said of a token besides. */
export type SemanticModifier = (typeof semanticModifiers)[number];

/** A stretch of a file that means one thing. */
export interface SemanticToken {
  readonly start: number;
  readonly length: number;
  readonly type: SemanticType;
  readonly modifiers: readonly SemanticModifier[];
}

/** Whether a token may span several lines; otherwise it is told line by line. */
export interface TokenOptions {
  readonly multiline?: boolean;
}

/** What the words of a file mean, or those of a range of it, in the order of the text; none overlap. Words that mean nothing have no token. */
export function semanticTokens(view: View, range?: Span, { multiline = false }: TokenOptions = {}): SemanticToken[] {
  const { chunks, tree } = view.file;
  const { start: from, end: to } = range ?? { start: 0, end: tree.text.length };
  const first = chunkAt(view.file, from);
  const tokens: SemanticToken[] = [];
  for (let at = first ? indexOf(chunks, first) : chunks.length; at < chunks.length; at++) {
    const chunk = chunks[at]!;
    const offset = chunk.chunk.start;
    if (offset > to) break;
    for (const role of rolesIn(chunk)) {
      const [start, end] = [offset + role.start, offset + role.end];
      if (end <= from || start >= to) continue;
      const token = meant(view, chunk, role);
      if (!token) continue;
      if (multiline || !mayBreak(role.type)) tokens.push({ start, length: end - start, ...token });
      else for (const line of linesOf(tree.text, start, end)) tokens.push({ ...line, ...token });
    }
  }
  return tokens;
}

function indexOf(chunks: readonly ChunkModel[], { chunk }: ChunkModel): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.chunk.start < chunk.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mayBreak(type: Role["type"]): boolean {
  return type === "string" || type === "comment";
}

/** The parts of a stretch that stand on one line each; blank ones left out. */
function* linesOf(text: string, start: number, end: number): Iterable<{ readonly start: number; readonly length: number }> {
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = text.charCodeAt(at);
    if (at < end && code !== 10 && code !== 13) continue;
    if (at > from) yield { start: from, length: at - from };
    from = at + 1;
  }
}

/** What a stretch of a chunk is; a name that refers to something is yet to be looked up. Relative to the chunk. */
interface Role extends Span {
  readonly type: SemanticType | Reference;
  readonly modifiers: readonly SemanticModifier[];
}

const plain: readonly never[] = [];
const declares = ["declaration"] as const;
const isBuiltIn = ["defaultLibrary"] as const;

function meant({ file, links }: View, chunk: ChunkModel, { type, modifiers }: Role): Pick<SemanticToken, "type" | "modifiers"> | undefined {
  if (typeof type === "string") return { type, modifiers };
  const { to, name, journey } = type;
  const found = typeOfKind[to];
  if (isLocal(to)) return journey && localsOf(chunk).get(journey)?.has(`${to} ${name}`) ? { type: found, modifiers: plain } : undefined;
  if (links.declared(file.path, to, name)) return { type: found, modifiers: plain };
  return builtIn[to].has(name) ? { type: found, modifiers: isBuiltIn } : undefined;
}

/** What a chunk says by itself is kept, for what an edit leaves alone stays the same. */
function rolesIn(chunk: ChunkModel): readonly Role[] {
  let roles = knownRoles.get(chunk);
  if (!roles) knownRoles.set(chunk, (roles = readRoles(chunk)));
  return roles;
}

const knownRoles = new WeakMap<ChunkModel, readonly Role[]>();

/** The stages and touchpoints of each journey in a chunk, as `kind name`. */
function localsOf(chunk: ChunkModel): ReadonlyMap<Journey, ReadonlySet<string>> {
  let locals = knownLocals.get(chunk);
  if (locals) return locals;
  locals = new Map();
  for (const { kind, name, journey } of chunk.declarations) {
    if (!journey || !isLocal(kind)) continue;
    const names = locals.get(journey);
    if (names) names.add(`${kind} ${name}`);
    else locals.set(journey, new Set([`${kind} ${name}`]));
  }
  knownLocals.set(chunk, locals);
  return locals;
}

const knownLocals = new WeakMap<ChunkModel, Map<Journey, Set<string>>>();

function readRoles(chunk: ChunkModel): Role[] {
  const { tokens, text, statements } = chunk.chunk;
  const names = namesOf(chunk);
  readStatements(statements, "file", names);
  const roles: Role[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const start = startAt(tokens, index);
    const kind = kindAt(tokens, index);
    const type = kind === TokenKind.Name ? names.get(start) : typeOfToken(kind);
    if (type === undefined) continue;
    const end = endAt(tokens, index, text.length);
    const isDeclared = typeof type === "object" && "role" in type;
    roles.push(isDeclared ? { start, end, type: type.role, modifiers: declares } : { start, end, type, modifiers: plain });
  }
  return roles;
}

function typeOfToken(kind: TokenKind): SemanticType | undefined {
  switch (kind) {
    case TokenKind.LineComment:
    case TokenKind.BlockComment:
      return "comment";
    case TokenKind.String:
      return "string";
    case TokenKind.Number:
    case TokenKind.Percent:
    case TokenKind.Range:
    case TokenKind.Date:
      return "number";
    case TokenKind.Sign:
      return "operator";
    case TokenKind.Name:
    case TokenKind.Space:
    case TokenKind.End:
    case TokenKind.Comma:
    case TokenKind.Open:
    case TokenKind.Close:
    case TokenKind.Bad:
      return undefined;
  }
}

/** What names in a chunk are, by where they begin. */
type Names = Map<number, SemanticType | Reference | { readonly role: SemanticType }>;

/** The names that declare or refer. */
function namesOf({ declarations, references }: ChunkModel): Names {
  const names: Names = new Map();
  for (const reference of references) names.set(reference.start, reference);
  for (const { kind, start } of declarations) names.set(start, { role: typeOfKind[kind] });
  return names;
}

function readStatements(statements: readonly Statement[], block: BlockName | undefined, names: Names): void {
  const rows = block && planOf(block).rows;
  for (const statement of statements) {
    const items = itemsOf(statement);
    const word = items[0];
    const row = word?.kind === TokenKind.Name ? rows?.get(word.text) : undefined;
    if (row) {
      names.set(word!.start, "keyword");
      readHead(items, row, names);
    }
    if (statement.block) readStatements(statement.block.statements, row?.block, names);
  }
}

function readHead(items: readonly Item[], row: PlannedRow, names: Names): void {
  for (let at = 1; at < items.length; at++) {
    const { kind, start } = items[at]!;
    if (kind !== TokenKind.Name || names.has(start)) continue;
    const type = typeInHead(items, at, row);
    if (type) names.set(start, type);
  }
}

/** What a name in a head is that neither declares nor refers. */
function typeInHead(items: readonly Item[], at: number, row: PlannedRow): SemanticType | { readonly role: SemanticType } | undefined {
  const { positional, introduced, fields, declares: kind } = row;
  const { text } = items[at]!;
  const [first] = positional;
  if (!kind && first?.value.is === "name") {
    if (first.isList) return "decorator";
    if (at === 1) return { role: "property" };
  }
  if (introduced.some(({ introducer }) => introducer === text)) return "keyword";
  const values = [...fields, ...introduced].map(({ value }) => value);
  if (values.some((value) => value.is === "word" && value.choices.includes(text))) return "enumMember";
  if (values.some(({ is }) => is === "unit")) return "number";
  const isUnit = items[at - 1]!.kind === TokenKind.Number && values.some(({ is }) => is === "quantity" || is === "comparison");
  return isUnit ? "number" : undefined;
}
