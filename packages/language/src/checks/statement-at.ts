import { startAt } from "../syntax/tokens.ts";
import { itemsOf, statementSpan, type Chunk, type Statement } from "../syntax/tree.ts";

/** The statements of a chunk that hold the place at `offset`, from the outermost to the innermost. */
export function pathTo(chunk: Chunk, offset: number): readonly Statement[] {
  const path: Statement[] = [];
  for (let among = chunk.statements; ; ) {
    const next = lastBefore(among, offset);
    if (!next || offset >= statementSpan(next).end) return path;
    path.push(next);
    among = next.block?.statements ?? [];
  }
}

/** The last of several statements that begins at `offset` or before; halving, for a text may hold a great many. */
function lastBefore(statements: readonly Statement[], offset: number): Statement | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { chunk, first } = statements[middle]!;
    if (startAt(chunk.tokens, first) <= offset) low = middle + 1;
    else high = middle;
  }
  return statements[low - 1];
}

/** The word that a statement begins with; undefined where it begins with none. */
export function wordOf(statement: Statement): string | undefined {
  return itemsOf(statement)[0]?.text;
}

/** The first of the statements of one block that begins with `word`. Looked up, for many findings may ask for it. */
export function firstOf(statements: readonly Statement[], word: string): Statement | undefined {
  let byWord = firsts.get(statements);
  if (!byWord) {
    byWord = new Map();
    for (const statement of statements) {
      const own = wordOf(statement);
      if (own !== undefined && !byWord.has(own)) byWord.set(own, statement);
    }
    firsts.set(statements, byWord);
  }
  return byWord.get(word);
}

const firsts = new WeakMap<readonly Statement[], Map<string, Statement>>();
