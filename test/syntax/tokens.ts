import { parse } from "../../packages/language/src/index.ts";
import { TokenKind, endAt, kindAt, startAt } from "../../packages/language/src/syntax/tokens.ts";

const kindNames = Object.fromEntries(Object.entries(TokenKind).map(([name, kind]) => [kind, name]));

/** The tokens of a text as `Kind text`, white space left out; newlines are written `End ⏎`. */
export function tokensOf(text: string): string[] {
  return parse(text).chunks.flatMap((chunk) =>
    Array.from(chunk.tokens, (_, index) => {
      const source = chunk.text.slice(
        startAt(chunk.tokens, index),
        endAt(chunk.tokens, index, chunk.text.length),
      );
      return `${kindNames[kindAt(chunk.tokens, index)]} ${source.replaceAll(/\r\n?|\n/g, "⏎")}`;
    }).filter((token) => !token.startsWith("Space ")),
  );
}
