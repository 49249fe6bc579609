import { EmbeddedActionsParser, EOF, createToken, type IToken, type TokenType } from "chevrotain";
import type { Block, Chunk, Statement } from "./tree.ts";
import { TokenKind } from "./tokens.ts";

/**
 * The significant tokens of one chunk: for each its kind and its index in the chunk. The arrays are
 * longer than `count`; what lies behind is left over from another chunk.
 */
export interface Significant {
  readonly kinds: Uint8Array;
  readonly indices: Int32Array;
  readonly count: number;
}

/** What the parser finds: the statements, and those of odd form with the reason. */
export interface Parsed {
  readonly statements: readonly Statement[];
  readonly odd: readonly OddStatement[];
}

/** A statement that the grammar reads but that does not look as it should. */
export interface OddStatement {
  readonly statement: Statement;
  readonly reason: "crowded" | "wordless";
}

/**
 * Parses the shape `statement*` of a chunk. Total: every sequence of tokens has a reading, because the
 * cutting into chunks has already taken out what cannot stand (a `}` too many, a block too deep).
 */
export function parseStatements(chunk: Chunk, tokens: Significant): Parsed {
  parser ??= new ShapeParser();
  return parser.read(chunk, tokens);
}

const Item = createToken({ name: "Item" });
const Open = createToken({ name: "Open" });
const Close = createToken({ name: "Close" });
const End = createToken({ name: "End" });

class ShapeParser extends EmbeddedActionsParser {
  private chunk!: Chunk;
  private tokens!: Significant;
  private odd: OddStatement[] = [];

  constructor() {
    super([Item, Open, Close, End], { maxLookahead: 1, recoveryEnabled: false, skipValidations: true });
    this.performSelfAnalysis();
  }

  read(chunk: Chunk, tokens: Significant): Parsed {
    this.chunk = chunk;
    this.tokens = tokens;
    this.odd = [];
    this.input = none;
    const statements = this.file();
    return { statements, odd: this.odd };
  }

  /** One shared token for each type: the actions ask for the index, never for the token. */
  override LA(distance: number): IToken {
    const at = this.position() + distance;
    return at < 0 || at >= this.tokens.count ? endOfFile : shared[this.tokens.kinds[at]!]!;
  }

  override LA_FAST(distance: number): IToken {
    return this.LA(distance);
  }

  private file = this.RULE("file", () => this.SUBRULE(this.statements, { ARGS: [undefined] }));

  private statements = this.RULE("statements", (parent: Statement | undefined): Statement[] => {
    const statements: Statement[] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(End) },
        { ALT: () => statements.push(this.SUBRULE(this.statement, { ARGS: [parent] })) },
      ]);
    });
    return statements;
  });

  private statement = this.RULE("statement", (parent: Statement | undefined): Statement => {
    const at = this.position() + 1;
    const first = this.RECORDING_PHASE ? 0 : this.tokens.indices[at]!;
    const statement: Growing = { chunk: this.chunk, parent, first, last: first - 1, block: undefined };
    this.OR([
      {
        ALT: () => {
          this.AT_LEAST_ONE(() => this.CONSUME(Item));
          this.ACTION(() => {
            statement.last = this.tokens.indices[this.position()]!;
          });
          this.OPTION(() => {
            statement.block = this.SUBRULE(this.block, { ARGS: [statement] });
          });
        },
      },
      {
        ALT: () => {
          statement.block = this.SUBRULE2(this.block, { ARGS: [statement] });
        },
      },
    ]);
    this.ACTION(() => {
      const kind = this.tokens.kinds[at]!;
      if (kind === TokenKind.Name) {
        if (at > 0 && this.tokens.kinds[at - 1] === TokenKind.Close) this.odd.push({ statement, reason: "crowded" });
      } else if (kind !== TokenKind.Bad) this.odd.push({ statement, reason: "wordless" });
    });
    return statement;
  });

  private block = this.RULE("block", (parent: Statement): Block => {
    this.CONSUME(Open);
    const open = this.here();
    const statements = this.SUBRULE(this.statements, { ARGS: [parent] });
    let close: number | undefined;
    this.OPTION(() => {
      this.CONSUME(Close);
      close = this.here();
    });
    return { open, close, statements };
  });

  /** The index in the chunk of the token consumed last. */
  private here(): number {
    return this.RECORDING_PHASE ? 0 : this.tokens.indices[this.position()]!;
  }

  private position(): number {
    return (this as unknown as { currIdx: number }).currIdx;
  }
}

type Growing = { -readonly [Key in keyof Statement]: Statement[Key] };

let parser: ShapeParser | undefined;
const none: IToken[] = [];
const endOfFile = tokenOf(EOF);
const shared: readonly IToken[] = Object.values(TokenKind).map((kind) => {
  if (kind === TokenKind.End) return tokenOf(End);
  if (kind === TokenKind.Open) return tokenOf(Open);
  return tokenOf(kind === TokenKind.Close ? Close : Item);
});

function tokenOf(tokenType: TokenType): IToken {
  return { image: "", startOffset: 0, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx! };
}
