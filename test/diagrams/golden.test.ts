import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { themeNames, viewNames, views } from "@sojourn/diagrams";
import { drawGalleryPicture, galleryPage, galleryPictures } from "../../scripts/gallery.ts";
import { freshBundle } from "../cli/bundle.ts";

await freshBundle();

const root = new URL("../../", import.meta.url).pathname;
const hint = "npm run pictures makes docs/gallery.md and its pictures anew; look at what has changed before you keep it";
/** How many pixels may differ visibly: what another machine's rounding may do to the edge of a letter. */
const tolerated = 100;

describe("the gallery", () => {
  test("has every view in every theme, and no picture besides", () => {
    expect(views.map(({ name }) => name)).toEqual(viewNames);
    expect(galleryPictures).toHaveLength(viewNames.length * themeNames.length);
    expect(globSync("docs/images/gallery/*", { cwd: root }).sort()).toEqual(galleryPictures.map(({ file }) => file).sort());
    const size = galleryPictures.reduce((sum, { file }) => sum + statSync(join(root, file)).size, 0);
    expect(size).toBeLessThan(4_000_000);
  });

  test("is the page that its script writes", () => {
    expect(readFileSync(join(root, "docs/gallery.md"), "utf8"), hint).toBe(galleryPage());
    for (const [, path] of galleryPage().matchAll(/\]\((images[^)]+)\)/g)) expect(existsSync(join(root, "docs", path!)), path).toBe(true);
  });

  test.each(galleryPictures)("$view, $theme: the command draws what the picture shows", (picture) => {
    const [kept, made] = [readFileSync(join(root, picture.file)), Buffer.from(drawGalleryPicture(picture))];
    // The same bytes are the same pixels.
    if (kept.equals(made)) return;
    const [golden, drawn] = [PNG.sync.read(kept), PNG.sync.read(made)];
    const { width, height } = golden;
    expect({ width: drawn.width, height: drawn.height }, hint).toEqual({ width, height });
    expect(pixelmatch(golden.data, drawn.data, undefined, width, height, { threshold: 0.1 }), `pixels of ${picture.file}; ${hint}`).toBeLessThanOrEqual(tolerated);
  });
});
