/** Draws the README's picture: the map of a clinic's Monday, from the first call to the test results. */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { compileFiles } from "@sojourn/language";
import { svgOf, viewOf } from "@sojourn/diagrams";
import { fontFile } from "./generate/font-metrics.ts";

const root = new URL("..", import.meta.url).pathname;

/** Where the picture stands, from the root of the repository. */
export const readmePicturePath = "docs/images/journey-map.png";

/** What of the journey a page as narrow as a README shows so that it can be read. */
const shown = {
  stages: ["Ask", "Visit"],
  lanes: ["actions", "thoughts", "channels", "emotions", "expectations", "moments", "pains"],
};

/** The picture that the README shows, as a PNG. */
export function readmePicture(): Uint8Array {
  const folder = join(root, "examples/clinic");
  const files = globSync("*.journey", { cwd: folder }).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
  const [found] = compileFiles(files).value.journeys();
  if (found === undefined) throw new Error(`There is no journey in ${folder}.`);
  const { text } = svgOf(viewOf("map").picture(found.journey, found.scope, { lang: "en", theme: "light", ...shown }));
  const fontFiles = (["regular", "semibold", "italic"] as const).map(fontFile);
  return new Resvg(text, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Be Vietnam Pro" } }).render().asPng();
}

if (import.meta.main) writeFileSync(join(root, readmePicturePath), readmePicture());
