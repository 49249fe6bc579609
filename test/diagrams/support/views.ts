import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { langs } from "@sojourn/language";
import { svgOf, themeNames, viewOf, type Picture, type ViewName, type ViewOptions } from "@sojourn/diagrams";
import { expectReadable } from "./contrast.ts";
import { exampleJourneys } from "./examples.ts";
import { anyJourney, wholeJourney, type Sample } from "./journeys.ts";
import { expectSound, groupsOf, textsOf } from "./sound.ts";

/** The picture of a view; in English and light where nothing is said. */
export function pictureOf(name: ViewName, { journey, scope }: Sample, options: Partial<ViewOptions> = {}): Picture {
  return viewOf(name).picture(journey, scope, { lang: "en", theme: "light", ...options });
}

/** Every text of a picture, its lines joined by blanks. */
export function wordsOf(picture: Picture): string {
  return textsOf(picture.marks).map(({ text }) => text).join(" ");
}

const looks = themeNames.flatMap((theme) => langs.map((lang) => ({ theme, lang })));

/** Tests that hold for every view: its pictures are sound, readable, told in words, and the same every time. */
export function describeView(name: ViewName): void {
  describe(`the picture "${name}"`, () => {
    for (const example of exampleJourneys()) {
      it(`of ${example.name} holds its texts and is readable in every theme and language`, () => {
        for (const look of looks) {
          const picture = pictureOf(name, example, look);
          expectSound(picture);
          expectReadable(picture);
          expect(picture.title).not.toBe("");
          expect(picture.description).not.toBe("");
        }
      });
    }

    it("holds every text in its frame, and no two frames overlap, for arbitrary journeys", () => {
      fc.assert(
        fc.property(anyJourney, fc.constantFrom(...looks), (sample, look) => {
          const picture = pictureOf(name, sample, look);
          expectSound(picture);
          const ids = groupsOf(picture.marks).flatMap(({ id }) => (id === undefined ? [] : [id]));
          expect(new Set(ids).size).toBe(ids.length);
        }),
        { numRuns: 1000 },
      );
    });

    it.each([1, 2, 3, 8, 21, 50])("of %i touchpoints is sound and readable in every theme", (touchpoints) => {
      for (const theme of themeNames) {
        const picture = pictureOf(name, wholeJourney(touchpoints), { theme });
        expectSound(picture);
        expectReadable(picture);
      }
    });

    it("is the same bytes for the same journey", () => {
      fc.assert(
        fc.property(anyJourney, (sample) => {
          expect(svgOf(pictureOf(name, sample)).text).toBe(svgOf(pictureOf(name, sample)).text);
        }),
        { numRuns: 30 },
      );
    });
  });
}
