import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Our own side of the benchmarks: everything that knows the names of what the packages export. */
export interface Ours {
  /** Text → tree. */
  readonly parse: (text: string) => unknown;
  /** Text → model and diagnostics, with all error checks. */
  readonly compile: (text: string) => Compiled;
  /** Text → what draws its first journey as Mermaid text; the text is compiled once, before. */
  readonly mermaid: (text: string) => () => string;
  /** Text → what lays its first journey out as a map; the text is compiled once, before. */
  readonly map: (text: string) => () => unknown;
}

/** What our compiler returns, as far as the benchmarks read it. */
export interface Compiled {
  readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
}

/** The command line as it is installed. */
export const sojourn = fileURLToPath(new URL("../packages/cli/bin/sojourn.js", import.meta.url));

/** Loads the built packages; throws when they are not built. */
export async function loadOurs(): Promise<Ours> {
  const { parse, compile, compileFiles } = (await load("language")) as Language;
  const { mermaidOf, viewOf } = (await load("diagrams")) as Diagrams;
  const first = (text: string): [journey: unknown, scope: unknown] => {
    const path = "bench.journey";
    const { value: project } = compileFiles([{ path, text }]);
    return [project.model.journeys[0], project.scope(path)];
  };
  return {
    parse: (text) => parse(text),
    compile: (text) => compile(text),
    mermaid: (text) => {
      const [journey, scope] = first(text);
      return () => mermaidOf(journey, scope);
    },
    map: (text) => {
      const [journey, scope] = first(text);
      return () => viewOf("map").picture(journey, scope, { lang: "en", theme: "light" });
    },
  };
}

/** Throws when the compiler found an error in what the generator wrote. */
export function expectNoErrors({ diagnostics }: Compiled): void {
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error) throw new Error(`The generated text has an error: ${error.message}`);
}

interface Language {
  parse(text: string): unknown;
  compile(text: string): Compiled;
  compileFiles(files: readonly { readonly path: string; readonly text: string }[]): { readonly value: Project };
}

interface Project {
  readonly model: { readonly journeys: readonly unknown[] };
  scope(path: string): unknown;
}

interface Diagrams {
  mermaidOf(journey: unknown, scope: unknown): string;
  viewOf(name: string): { picture(journey: unknown, scope: unknown, options: object): unknown };
}

async function load(name: string): Promise<unknown> {
  const entry = new URL(`../packages/${name}/dist/index.js`, import.meta.url);
  if (!existsSync(entry)) throw new Error(`packages/${name} is not built: npm run build`);
  return import(entry.href);
}
