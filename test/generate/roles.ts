import { readFileModel } from "../../packages/language/src/model/file.ts";
import { TokenKind, endAt, kindAt, startAt } from "../../packages/language/src/syntax/tokens.ts";
import { itemsOf, type Statement } from "../../packages/language/src/syntax/tree.ts";
import { rowOf, type BlockName } from "../../packages/language/src/vocabulary.ts";

/** A token as the real parser sees it; offsets are absolute. */
export interface Role {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * `keyword` is the word of a statement that its block knows, `unknown-word` that of any other statement.
   */
  readonly role:
    | "keyword"
    | "unknown-word"
    | "declared"
    | "reference"
    | "name"
    | "string"
    | "number"
    | "comment"
    | "sign"
    | "mark";
  /** What kind of thing a reference refers to, or a declaration declares. */
  readonly kind?: string;
}

/** The role of every token of `text` but white space and newlines, in the order of the text. */
export function rolesIn(text: string): Role[] {
  return readFileModel("roles.journey", text).chunks.flatMap(({ chunk, declarations, references }) => {
    const words = wordsOf(chunk.statements, "file");
    return Array.from(chunk.tokens, (_, index): Role | undefined => {
      const [start, end] = [startAt(chunk.tokens, index), endAt(chunk.tokens, index, chunk.text.length)];
      const role = roleOf(kindAt(chunk.tokens, index));
      if (role === undefined) return undefined;
      const place = {
        start: chunk.start + start,
        end: chunk.start + end,
        text: chunk.text.slice(start, end),
      };
      if (role !== "name") return { ...place, role };
      const isKnown = words.get(start);
      if (isKnown !== undefined) return { ...place, role: isKnown ? "keyword" : "unknown-word" };
      const declared = declarations.find((one) => one.start === start);
      if (declared) return { ...place, role: "declared", kind: declared.kind };
      const reference = references.find((one) => one.start === start);
      return reference ? { ...place, role: "reference", kind: reference.to } : { ...place, role };
    }).filter((role) => role !== undefined);
  });
}

/** What is wrong with the form of `text` or with its words and values; names may mean nothing. */
export function problemsIn(text: string): string[] {
  return readFileModel("roles.journey", text)
    .chunks.flatMap(({ chunk, problems }) => [...chunk.problems, ...problems])
    .map(({ code }) => code);
}

/** Where statements begin, relative to their chunk, and whether the table knows their word there. */
function wordsOf(
  statements: readonly Statement[],
  block: BlockName | undefined,
  words = new Map<number, boolean>(),
): Map<number, boolean> {
  for (const statement of statements) {
    const word = itemsOf(statement)[0];
    const row = block !== undefined && word?.kind === TokenKind.Name ? rowOf(block, word.text) : undefined;
    if (word?.kind === TokenKind.Name) words.set(word.start, row !== undefined);
    if (statement.block) wordsOf(statement.block.statements, row?.block as BlockName | undefined, words);
  }
  return words;
}

function roleOf(kind: TokenKind): Role["role"] | undefined {
  switch (kind) {
    case TokenKind.Space:
    case TokenKind.End:
    case TokenKind.Bad:
      return undefined;
    case TokenKind.LineComment:
    case TokenKind.BlockComment:
      return "comment";
    case TokenKind.Name:
      return "name";
    case TokenKind.String:
      return "string";
    case TokenKind.Number:
    case TokenKind.Percent:
    case TokenKind.Range:
    case TokenKind.Date:
      return "number";
    case TokenKind.Sign:
      return "sign";
    case TokenKind.Comma:
    case TokenKind.Open:
    case TokenKind.Close:
      return "mark";
  }
}

/** Whether the innermost scope of a token suits its role; false where it takes a name for a keyword. */
export function suits({ role, kind }: Role, scopes: readonly string[]): boolean {
  const scope = scopes.at(-1) ?? "";
  switch (role) {
    case "keyword":
      return /^keyword\.(control|other\.attribute)\./.test(scope);
    case "unknown-word":
      return !/^(keyword|entity|variable|constant)\./.test(scope);
    case "declared":
      return scope === `entity.name.type.${kind}.journey`;
    case "reference":
      return scope === `variable.other.${kind}.journey` || scope === `support.constant.${kind}.journey`;
    case "name":
      return !/^keyword\.(control|other\.attribute)\./.test(scope);
    case "string":
      return scopes.some((one) => one.startsWith("string.quoted."));
    case "number":
      return scope.startsWith("constant.numeric.");
    case "comment":
      return scopes.some((one) => one.startsWith("comment."));
    case "sign":
      return scope === "keyword.operator.comparison.journey";
    case "mark":
      return scope.startsWith("punctuation.");
  }
}
