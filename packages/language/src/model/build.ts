import { nearest } from "../near.ts";
import type { Facts, Problem, ProblemCode } from "../problems.ts";
import type { Row } from "../signature.ts";
import type { Span } from "../text.ts";
import { blocksWith, keyOf, rowsOf, vocabulary, type BlockName, type Kind } from "../vocabulary.ts";
import { TokenKind } from "../syntax/tokens.ts";
import { itemsOf, type Chunk, type Item, type Statement } from "../syntax/tree.ts";
import { stringValue } from "../syntax/values.ts";
import { nameValue, readHead, type HeadRow, type HeadSink, type Values } from "./head.ts";
import { withOrigin } from "./origin.ts";
import { isBareRow, isListRow, type Declaration, type Journey, type Model } from "./types.ts";

/** What one chunk says: its part of the model, and what has to be resolved against other chunks. */
export interface ChunkModel {
  readonly chunk: Chunk;
  /** What it adds to the file's model. */
  readonly part: Partial<Model>;
  readonly declarations: readonly Declared[];
  readonly references: readonly Reference[];
  readonly imports: readonly ImportStatement[];
  readonly problems: readonly Problem[];
}

/** Something declared, with the span of its name (or label) in the chunk. */
export interface Declared extends Span {
  readonly kind: Kind;
  readonly name: string;
  readonly chunk: Chunk;
  readonly element: Declaration;
  /** The journey that a stage or touchpoint belongs to. */
  readonly journey: Journey | undefined;
}

/** A name that refers to something declared, with its span in the chunk. */
export interface Reference extends Span {
  readonly to: Kind;
  readonly name: string;
  readonly chunk: Chunk;
  /** The word of the statement it stands in. */
  readonly word: string;
  readonly journey: Journey | undefined;
}

/** An `import`, with the span of its path in the chunk. */
export interface ImportStatement extends Span {
  readonly path: string;
  readonly chunk: Chunk;
}

/** Reads the statements of a chunk by the table. Depends on nothing but the chunk. */
export function buildChunk(chunk: Chunk): ChunkModel {
  return new ChunkBuilder(chunk).build();
}

/** What reading needs to know of a block, worked out once from the table. */
interface Plan {
  readonly rows: ReadonlyMap<string, PlannedRow>;
  readonly listKeys: readonly string[];
  /** The rows that may also stand in the head. */
  readonly inHead: readonly HeadRow[];
}

interface PlannedRow {
  readonly row: Row;
  readonly key: string;
  readonly isList: boolean;
  readonly isBare: boolean;
}

const plans = new Map(
  (Object.keys(vocabulary) as BlockName[]).map((block): [string, Plan] => {
    const rows = new Map(
      Object.entries(rowsOf(block)).map(([word, row]) => [
        word,
        { row, key: keyOf(word, row), isList: isListRow(row), isBare: isBareRow(row) },
      ]),
    );
    const listKeys = [...rows.values()].filter(({ isList }) => isList).map(({ key }) => key);
    const inHead = [...rows].filter(([, { row }]) => row.inHead).map(([word, { row }]) => ({ word, row }));
    return [block, { rows, listKeys, inHead }];
  }),
);

const nothing: readonly never[] = Object.freeze([]);

class ChunkBuilder implements HeadSink {
  private readonly declarations: Declared[] = [];
  private readonly references: Reference[] = [];
  private readonly imports: ImportStatement[] = [];
  private readonly problems: Problem[] = [];
  private readonly chunk: Chunk;
  /** Where the reading is: the journey and the word of the statement. */
  private journey: Journey | undefined;
  private word = "";

  constructor(chunk: Chunk) {
    this.chunk = chunk;
  }

  build(): ChunkModel {
    const { chunk, declarations, references, imports, problems } = this;
    const part: Values = {};
    this.block(chunk.statements, "file", part);
    return { chunk, part: part as ChunkModel["part"], declarations, references, imports, problems };
  }

  problem<Code extends ProblemCode>(code: Code, facts: Facts[Code], { start, end }: Span): void {
    this.problems.push({ code, facts, start, end } as Problem);
  }

  reference(to: string, name: string, { start, end }: Span): void {
    this.references.push({ to: to as Kind, name, start, end, chunk: this.chunk, word: this.word, journey: this.journey });
  }

  path(path: string, { start, end }: Span): void {
    this.imports.push({ path, start, end, chunk: this.chunk });
  }

  /** Reads the statements of a block into `target`. */
  private block(statements: readonly Statement[], block: BlockName, target: Values): void {
    const { rows } = plans.get(block)!;
    for (const statement of statements) {
      const items = itemsOf(statement);
      const word = items[0];
      // The parser has reported a statement that begins with no word.
      if (word?.kind !== TokenKind.Name) continue;
      const planned = rows.get(word.text);
      if (!planned) {
        this.unknown(word, block, statement);
      } else if (!planned.isList && Object.hasOwn(target, planned.key)) {
        this.problem("repeated-attribute", { word: word.text, block }, word);
      } else {
        const values = this.statement(statement, items, planned);
        if (values) put(target, planned, values);
      }
    }
  }

  /** What one statement says: one value, or several where it holds a list or entries. */
  private statement(statement: Statement, items: readonly Item[], { row, isBare }: PlannedRow): readonly unknown[] | undefined {
    const word = items[0]!;
    const block = row.block as BlockName | undefined;
    if (statement.block && !block) this.problem("wrong-value", { word: word.text, reason: "no-block" }, word);
    this.word = word.text;
    // What the scanner could not read it has reported: that statement is lost, and it alone.
    const isBad = items.some(({ kind }) => kind === TokenKind.Bad);
    const inHead = block ? plans.get(block)!.inHead : [];
    const heads = (isBad ? undefined : readHead(row, inHead, items, this)) ?? (row.declares ? [namedAtLeast(items)] : undefined);
    if (!heads) return undefined;
    if (!block) {
      return isBare ? [heads[0]![row.fields[0]!.key]].flat() : heads.map((head) => withOrigin(head, statement));
    }
    const element: Values = row.declares ? { kind: row.declares, ...heads[0] } : heads[0]!;
    if (row.declares && !this.note(items, row.declares as Kind, element)) return undefined;
    const outer = this.journey;
    if (row.declares === "journey") this.journey = element as unknown as Journey;
    for (const key of plans.get(block)!.listKeys) element[key] ??= nothing;
    if (statement.block) this.block(statement.block.statements, block, element);
    this.journey = outer;
    return [withOrigin(element, statement)];
  }

  /** Notes what a statement declares; derives a missing name from the label. False where both are missing. */
  private note(items: readonly Item[], kind: Kind, element: Values): boolean {
    const label = items.find((item) => item.kind === TokenKind.String);
    const named = Object.hasOwn(element, "name");
    if (!named) {
      const name = label ? nameFromLabel(element["label"] as string) : "";
      if (name === "") {
        this.problem("wrong-value", { word: items[0]!.text, reason: "no-name" }, items[0]!);
        return false;
      }
      element["name"] = name;
    }
    const { start, end } = (named ? items.find((item, at) => at > 0 && item.kind === TokenKind.Name) : label)!;
    const { chunk, journey } = this;
    const declared = element as unknown as Declaration;
    this.declarations.push({ kind, name: element["name"] as string, start, end, chunk, element: declared, journey });
    return true;
  }

  private unknown(item: Item, block: BlockName, statement: Statement): void {
    const belongs = blocksWith(item.text);
    const word = item.text;
    if (belongs.length > 0) return this.problem("misplaced-statement", { word, block, belongs }, item);
    const near = nearest(word, plans.get(block)!.rows.keys());
    const facts = near === undefined ? { block, word } : { block, word, near };
    this.problem(block === "file" || statement.block ? "unknown-block" : "unknown-attribute", facts, item);
  }
}

/** Name and label of a declaration whose head has a mistake, so that what it holds is not lost with it. */
function namedAtLeast(items: readonly Item[]): Values {
  const label = items.find(({ kind }) => kind === TokenKind.String);
  return {
    ...(items[1]?.kind === TokenKind.Name ? { name: nameValue(items[1].text) } : {}),
    ...(label ? { label: stringValue(label.text) } : {}),
  };
}

/** Adds what a statement says to the element that it stands in. */
function put(target: Values, { key, isList }: PlannedRow, values: readonly unknown[]): void {
  if (!isList) target[key] = values[0];
  else if (Object.isFrozen(target[key] ?? nothing)) target[key] = [...values];
  else (target[key] as unknown[]).push(...values);
}

/** The name that a label stands for: what cannot stand in a name becomes a hyphen. Empty where nothing is left. */
export function nameFromLabel(label: string): string {
  const joined = nameValue(label)
    .replace(/[^\p{XID_Continue}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return joined === "" || /^[\p{XID_Start}_]/u.test(joined) ? joined : `_${joined}`;
}
