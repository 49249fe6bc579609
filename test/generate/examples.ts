import { readFileSync, readdirSync } from "node:fs";

/** A file of an example, with its path inside the folder. */
export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

const root = new URL("../../examples/", import.meta.url);

/** The files of every folder of examples that holds journeys, by the folder's name. */
export const exampleFolders: ReadonlyMap<string, readonly ExampleFile[]> = new Map(
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, filesIn(new URL(`${name}/`, root))] as const)
    .filter(([, files]) => files.length > 0),
);

function filesIn(folder: URL): readonly ExampleFile[] {
  return readdirSync(folder)
    .filter((path) => path.endsWith(".journey"))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), "utf8") }));
}
