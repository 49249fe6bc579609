import { EmbeddedActionsParser, EOF, createToken, type IToken, type TokenType } from "chevrotain";
import type { Chunk, Statement } from "./tree.ts";
import { TokenKind } from "./tokens.ts";

/**
 * The tokens of one chunk that make its shape: for each its kind and its index in the chunk. Ends stand only
 * behind items. The arrays are longer than `count`; what lies behind is left over from another chunk.
 */
export interface Significant {
  readonly kinds: Uint8Array;
  readonly indices: Int32Array;
  readonly count: number;
}

/** Stands before a `{` that has no statement, in the place of its word. Its index is that of the `{`. */
export const Headless = 15;

/** Stands before a `}` for one that is missing. */
export const MissingClose = 16;

/**
 * Parses a chunk: `statements = statement*`, `statement = item+ block? end?`, `block = "{" statements "}"?`.
 * Total: every sequence of tokens has a reading, because the cutting into chunks has already taken out what
 * cannot stand (a `}` too many, a block too deep) and put in what is missing (the word before a `{`).
 */
export function parseStatements(chunk: Chunk, tokens: Significant): readonly Statement[] {
  parser ??= new ShapeParser();
  return parser.read(chunk, tokens);
}

const Item = createToken({ name: "Item" });
const Open = createToken({ name: "Open" });
const Close = createToken({ name: "Close" });
const End = createToken({ name: "End" });

/**
 * What the rules build is kept in fields, not in local variables: then the grammar's functions are made once,
 * not once for each statement.
 */
class ShapeParser extends EmbeddedActionsParser {
  private chunk!: Chunk;
  private kinds = new Uint8Array();
  private indices = new Int32Array();
  private count = 0;
  /** The statement whose block is read, the list that it fills, and the statement read last. */
  private parent: Growing | undefined;
  private list: Growing[] = [];
  private statement!: Growing;

  constructor() {
    super([Item, Open, Close, End], { maxLookahead: 1, recoveryEnabled: false, skipValidations: true });
    this.performSelfAnalysis();
  }

  read(chunk: Chunk, { kinds, indices, count }: Significant): readonly Statement[] {
    this.chunk = chunk;
    this.kinds = kinds as Uint8Array<ArrayBuffer>;
    this.indices = indices as Int32Array<ArrayBuffer>;
    this.count = count;
    this.parent = undefined;
    const list: Growing[] = (this.list = []);
    this.input = none;
    this.statements();
    return list;
  }

  /** One shared token for each type: the actions ask for the index, never for the token. */
  override LA(distance: number): IToken {
    const at = this.position() + distance;
    return at < 0 || at >= this.count ? endOfFile : shared[this.kinds[at]!]!;
  }

  override LA_FAST(distance: number): IToken {
    return this.LA(distance);
  }

  private readonly takeItem = () => this.CONSUME(Item);
  private readonly takeEnd = () => this.CONSUME(End);
  private readonly takeClose = () => this.CONSUME(Close);
  private readonly readStatement = () => this.SUBRULE(this.oneStatement);
  private readonly readBlock = () => this.SUBRULE(this.block);

  private readonly statements = this.RULE("statements", () => {
    this.MANY(this.readStatement);
  });

  private readonly oneStatement = this.RULE("statement", () => {
    const at = this.position() + 1;
    this.AT_LEAST_ONE(this.takeItem);
    if (!this.RECORDING_PHASE) this.begin(at, this.position());
    this.OPTION(this.readBlock);
    this.OPTION2(this.takeEnd);
  });

  private readonly block = this.RULE("block", () => {
    this.CONSUME(Open);
    const { parent, list, statement } = this;
    const open = this.indices[this.position()]!;
    const inner: Growing[] = [];
    this.parent = statement;
    this.list = inner;
    this.SUBRULE(this.statements);
    this.parent = parent;
    this.list = list;
    const before = this.position();
    this.OPTION(this.takeClose);
    const at = this.position();
    const close = at > before && this.kinds[at] === TokenKind.Close ? this.indices[at] : undefined;
    if (!this.RECORDING_PHASE) statement.block = { open, close, statements: inner };
  });

  private begin(at: number, last: number): void {
    const first = this.indices[at]!;
    const isHeadless = this.kinds[at] === Headless;
    const { chunk, parent } = this;
    this.statement = { chunk, parent, first, last: isHeadless ? first - 1 : this.indices[last]!, block: undefined };
    this.list.push(this.statement);
  }

  private position(): number {
    return (this as unknown as { currIdx: number }).currIdx;
  }
}

type Growing = { -readonly [Key in keyof Statement]: Statement[Key] };

let parser: ShapeParser | undefined;
const none: IToken[] = [];
const endOfFile = tokenOf(EOF);
const shared: readonly IToken[] = [...Object.values(TokenKind), Headless, MissingClose].map((kind) => {
  if (kind === TokenKind.End) return tokenOf(End);
  if (kind === TokenKind.Open) return tokenOf(Open);
  return tokenOf(kind === TokenKind.Close || kind === MissingClose ? Close : Item);
});

function tokenOf(tokenType: TokenType): IToken {
  return { image: "", startOffset: 0, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx! };
}
