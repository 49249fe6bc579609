import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type IRawGrammar } from "vscode-textmate";

/**
 * A stretch of text and the scopes that the grammar gives it, the outermost first. Offsets are UTF-16 code
 * units.
 */
export interface Coloured {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/**
 * Loads grammars (by their scope names) into the engine of VS Code; those in `injected` go into all others.
 */
export async function loadGrammar(
  scope: string,
  grammars: readonly object[],
  injected: readonly string[] = [],
): Promise<IGrammar> {
  const registry = new textmate.Registry({
    onigLib: engine(),
    loadGrammar: async (wanted) =>
      (grammars as readonly IRawGrammar[]).find(({ scopeName }) => scopeName === wanted),
    getInjections: () => [...injected],
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`No grammar has the scope ${scope}.`);
  return grammar;
}

/** The tokens of `text`, line by line as an editor asks for them. */
export function colour(grammar: IGrammar, text: string): Coloured[] {
  const coloured: Coloured[] = [];
  let state = textmate.INITIAL;
  let offset = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const content = line.replace(/\r?\n$/, "");
    const { tokens, ruleStack } = grammar.tokenizeLine(content, state);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const [start, end] = [startIndex, Math.min(endIndex, content.length)];
      if (end > start)
        coloured.push({ start: offset + start, end: offset + end, text: content.slice(start, end), scopes });
    }
    state = ruleStack;
    offset += line.length;
  }
  return coloured;
}

/** The scopes at `offset`, the outermost first; none on white space at a line's end. */
export function scopesAt(coloured: readonly Coloured[], offset: number): readonly string[] {
  let low = 0;
  let high = coloured.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (coloured[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = coloured[low];
  return found && found.start <= offset ? found.scopes : [];
}

let loaded: Promise<typeof oniguruma> | undefined;

function engine(): Promise<typeof oniguruma> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<typeof oniguruma> {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM({ data: await readFile(wasm) });
  return oniguruma;
}
