import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Our own side of the benchmarks: everything that knows the names of what the packages export. */
export interface Ours {
  /** Text → tree. */
  readonly parse: (text: string) => unknown;
  /** Text → model and diagnostics, with all error checks. */
  readonly compile: (text: string) => Compiled;
  /** The first journey of a model → its Mermaid text. */
  readonly mermaid: (compiled: Compiled) => string;
}

/** What our compiler returns, as far as the benchmarks read it. */
export interface Compiled {
  readonly value: { readonly journeys: readonly unknown[] };
  readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
}

/** The command line as it is installed. */
export const sojourn = fileURLToPath(new URL("../packages/cli/bin/sojourn.js", import.meta.url));

/** Loads the built packages; throws when they are not built. */
export async function loadOurs(): Promise<Ours> {
  const language = (await load("language")) as { parse: Ours["parse"]; compile: Ours["compile"] };
  const diagrams = (await load("diagrams")) as { journeyToMermaid: (journey: unknown) => string };
  return {
    parse: (text) => language.parse(text),
    compile: (text) => language.compile(text),
    mermaid: ({ value }) => diagrams.journeyToMermaid(value.journeys[0]),
  };
}

/** Throws when the compiler found an error in what the generator wrote. */
export function expectNoErrors({ diagnostics }: Compiled): void {
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error) throw new Error(`The generated text has an error: ${error.message}`);
}

async function load(name: string): Promise<unknown> {
  const entry = new URL(`../packages/${name}/dist/index.js`, import.meta.url);
  if (!existsSync(entry)) throw new Error(`packages/${name} is not built: npm run build`);
  return import(entry.href);
}
