/** What a token is. Trivia come first, so that `kind < TokenKind.End` asks for them. */
export const TokenKind = {
  Space: 0,
  LineComment: 1,
  BlockComment: 2,
  /** What ends a statement: a newline or `;`. */
  End: 3,
  Name: 4,
  String: 5,
  Number: 6,
  Percent: 7,
  Range: 8,
  Date: 9,
  Sign: 10,
  Comma: 11,
  Open: 12,
  Close: 13,
  /** Characters that mean nothing here; a problem says why. */
  Bad: 14,
} as const;

/** One of the values of `TokenKind`. */
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * The tokens of a chunk, trivia included, one number each: the offset in the chunk above four bits of
 * kind. They tile the chunk: a token ends where the next begins.
 */
export type Tokens = Int32Array;

/** Packs a token's offset (below 2^27) and kind into one number. */
export function pack(start: number, kind: number): number {
  return (start << 4) | kind;
}

/** The kind of token `index`. */
export function kindAt(tokens: Tokens, index: number): TokenKind {
  return (tokens[index]! & 15) as TokenKind;
}

/** Where token `index` begins in its chunk. */
export function startAt(tokens: Tokens, index: number): number {
  return tokens[index]! >>> 4;
}

/** Where token `index` ends in its chunk, which is `length` long. */
export function endAt(tokens: Tokens, index: number, length: number): number {
  return index + 1 < tokens.length ? tokens[index + 1]! >>> 4 : length;
}
