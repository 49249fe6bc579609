import { nearest } from "../near.ts";
import type { Facts, Problem, ProblemCode } from "../problems.ts";
import type { Span } from "../text.ts";
import { blocksWith, type BlockName, type Kind } from "../vocabulary.ts";
import { TokenKind } from "../syntax/tokens.ts";
import { itemsOf, type Chunk, type Item, type Statement } from "../syntax/tree.ts";
import { nameFromLabel } from "../syntax/names.ts";
import { stringValue } from "../syntax/values.ts";
import { HeadReader, nameValue, type HeadSink, type Values } from "./head.ts";
import { nothing, planOf, type PlannedRow } from "./plan.ts";
import type { Declaration, Journey, Model } from "./types.ts";

/** What one chunk says: its part of the model, and what has to be resolved against other chunks. */
export interface ChunkModel {
  readonly chunk: Chunk;
  /** What it adds to the file's model. */
  readonly part: Partial<Model>;
  /** The elements that were read from statements, and at the same index the statement of each. */
  readonly elements: readonly object[];
  readonly origins: readonly Statement[];
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
  /** The word of the statement it stands in. */
  readonly word: string;
  readonly journey: Journey | undefined;
}

/** An `import`, with the span of its path in the chunk. */
export interface ImportStatement extends Span {
  readonly path: string;
  readonly chunk: Chunk;
}

const originMaps = new WeakMap<ChunkModel, ReadonlyMap<object, Statement>>();

/** The statement that an element was read from; undefined where it was read from none in this chunk. */
export function originIn(chunk: ChunkModel, element: object): Statement | undefined {
  // Few chunks have anything to report, so the map is made when it is first asked.
  let map = originMaps.get(chunk);
  if (!map) originMaps.set(chunk, (map = new Map(chunk.elements.map((one, at) => [one, chunk.origins[at]!]))));
  return map.get(element);
}

/** Reads the statements of a chunk by the table. Depends on nothing but the chunk. */
export function buildChunk(chunk: Chunk): ChunkModel {
  return new ChunkBuilder(chunk).build();
}

class ChunkBuilder implements HeadSink {
  private readonly elements: object[] = [];
  private readonly origins: Statement[] = [];
  private readonly declarations: Declared[] = [];
  private readonly references: Reference[] = [];
  private readonly imports: ImportStatement[] = [];
  private readonly problems: Problem[] = [];
  private readonly chunk: Chunk;
  /** Where the reading is: the journey and the word of the statement. */
  private journey: Journey | undefined;
  private word = "";
  private readonly head = new HeadReader(this);

  constructor(chunk: Chunk) {
    this.chunk = chunk;
  }

  build(): ChunkModel {
    const { chunk, elements, origins, declarations, references, imports, problems } = this;
    const part: Values = {};
    this.block(chunk.statements, "file", part);
    return { chunk, part: part as ChunkModel["part"], elements, origins, declarations, references, imports, problems };
  }

  problem<Code extends ProblemCode>(code: Code, facts: Facts[Code], { start, end }: Span): void {
    this.problems.push({ code, facts, start, end } as Problem);
  }

  reference(to: string, name: string, { start, end }: Span): void {
    this.references.push({ to: to as Kind, name, start, end, word: this.word, journey: this.journey });
  }

  path(path: string, { start, end }: Span): void {
    this.imports.push({ path, start, end, chunk: this.chunk });
  }

  /** Reads the statements of a block into `target`. */
  private block(statements: readonly Statement[], block: BlockName, target: Values): void {
    const { rows } = planOf(block);
    for (const statement of statements) {
      const items = itemsOf(statement);
      const word = items[0];
      // The parser has reported a statement that begins with no word.
      if (word?.kind !== TokenKind.Name) continue;
      const row = rows.get(word.text);
      if (!row) {
        // What is nearly a declaration is read as one: what refers to it would be reported too.
        const meant = rows.get(this.unknown(word, block, statement) ?? "");
        if (meant?.declares) this.statement(statement, items, meant, target);
      } else if (!row.isList && Object.hasOwn(target, row.key)) this.problem("repeated-attribute", { word: row.word, block }, word);
      else this.statement(statement, items, row, target);
    }
  }

  /** Reads one statement into the element that it stands in. */
  private statement(statement: Statement, items: readonly Item[], row: PlannedRow, target: Values): void {
    if (statement.block && !row.block) this.problem("wrong-value", { word: row.word, reason: "no-block" }, items[0]!);
    this.word = row.word;
    // What the scanner could not read it has reported: that statement is lost, and it alone.
    const isBad = items.some(({ kind }) => kind === TokenKind.Bad);
    if (row.block) {
      const element = blankElement(row, items);
      const isSound = !isBad && this.head.readInto(element, row, items);
      if (!isSound && !row.declares) return;
      if (!isSound) nameAtLeast(element, items);
      if (row.declares && !this.note(items, row.declares, element, isSound)) return;
      this.fill(element, statement, row);
      put(target, row, this.from(element, statement));
    } else if (isBad) {
      return;
    } else if (row.hasEntries) {
      for (const entry of this.head.readEntries(row, items) ?? []) put(target, row, this.from(entry, statement));
    } else {
      const element: Values = {};
      if (!this.head.readInto(element, row, items)) return;
      const { key, isList } = row.fields[0]!;
      if (!row.isBare) put(target, row, this.from(element, statement));
      else if (!isList) put(target, row, element[key]);
      else for (const value of element[key] as readonly unknown[]) put(target, row, value);
    }
  }

  /** Notes the statement that an element was read from. */
  private from(element: Values, statement: Statement): Values {
    this.elements.push(element);
    this.origins.push(statement);
    return element;
  }

  /** Reads the block of a statement into its element. */
  private fill(element: Values, statement: Statement, { block, declares }: PlannedRow): void {
    const outer = this.journey;
    if (declares === "journey") this.journey = element as unknown as Journey;
    if (!declares) for (const key of planOf(block!).listKeys) element[key] = nothing;
    if (statement.block) this.block(statement.block.statements, block!, element);
    this.journey = outer;
  }

  /** Notes what a statement declares; derives a missing name from the label. False where both are missing. */
  private note(items: readonly Item[], kind: Kind, element: Values, isSound: boolean): boolean {
    const label = items.find((item) => item.kind === TokenKind.String);
    const named = element["name"] !== "";
    if (!named) {
      const name = label ? nameFromLabel(element["label"] as string) : "";
      if (name === "") {
        if (isSound) this.problem("wrong-value", { word: items[0]!.text, reason: "no-name" }, items[0]!);
        return false;
      }
      element["name"] = name;
    }
    const isName = (item: Item) => item.kind === TokenKind.Name && nameValue(item.text) === element["name"];
    const { start, end } = (named ? items.find((item, at) => at > 0 && isName(item)) : label)!;
    const { chunk, journey } = this;
    const declared = element as unknown as Declaration;
    this.declarations.push({ kind, name: element["name"] as string, start, end, chunk, element: declared, journey });
    return true;
  }

  /** Reports a word that does not stand in the block; gives the one that was probably meant. */
  private unknown(item: Item, block: BlockName, statement: Statement): string | undefined {
    const belongs = blocksWith(item.text);
    const word = item.text;
    if (belongs.length > 0) {
      this.problem("misplaced-statement", { word, block, belongs }, item);
      return undefined;
    }
    const near = nearest(word, planOf(block).rows.keys());
    const facts = near === undefined ? { block, word } : { block, word, near };
    this.problem(block === "file" || statement.block ? "unknown-block" : "unknown-attribute", facts, item);
    return near;
  }
}

function blankElement({ declares, blank, labelled }: PlannedRow, items: readonly Item[]): Values {
  if (!declares) return {};
  return items.some(({ kind }) => kind === TokenKind.String) ? { ...labelled } : { ...blank };
}

/** Name and label of a declaration whose head has a mistake, so that what it holds is not lost with it. */
function nameAtLeast(element: Values, items: readonly Item[]): void {
  const label = items.find(({ kind }) => kind === TokenKind.String);
  if (items[1]?.kind === TokenKind.Name) element["name"] = nameValue(items[1].text);
  if (label) element["label"] = stringValue(label.text);
}

/** Adds a value to the element that it stands in. */
function put(target: Values, { key, isList }: PlannedRow, value: unknown): void {
  const list = target[key];
  if (!isList) target[key] = value;
  else if (list === undefined || list === nothing) target[key] = [value];
  else (list as unknown[]).push(value);
}
