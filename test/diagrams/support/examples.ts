import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFiles, type Journey, type Lang } from "@sojourn/language";
import type { Sample } from "./journeys.ts";

/** A journey of the examples, and the language it is written in. */
export interface Example extends Sample {
  readonly name: string;
  readonly lang: Lang;
}

const root = new URL("../../../examples/", import.meta.url).pathname;

/** Every journey in `examples/`. */
export function exampleJourneys(): Example[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) => {
      const paths = readdirSync(join(root, folder)).filter((path) => path.endsWith(".journey")).sort();
      const { value } = compileFiles(paths.map((path) => ({ path, text: readFileSync(join(root, folder, path), "utf8") })));
      return value.journeys().map(({ path, journey, scope }) => ({ name: `${folder}/${path}#${journey.name}`, journey, scope, lang: langOf(journey) }));
    });
}

function langOf({ label = "" }: Journey): Lang {
  return /[ăâđêôơưàảãáạ]/i.test(label) ? "vi" : "en";
}
