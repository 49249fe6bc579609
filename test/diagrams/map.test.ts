import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { langs } from "@sojourn/language";
import { svgOf, themeNames, viewOf, type Picture, type ViewOptions } from "@sojourn/diagrams";
import { expectReadable } from "./support/contrast.ts";
import { exampleJourneys } from "./support/examples.ts";
import { anyJourney, wholeJourney, type Sample } from "./support/journeys.ts";
import { expectSound, faultsOf, groupsOf } from "./support/sound.ts";

function mapOf({ journey, scope }: Sample, options: Partial<ViewOptions> = {}): Picture {
  return viewOf("map").picture(journey, scope, { lang: "en", theme: "light", ...options });
}

const looks = themeNames.flatMap((theme) => langs.map((lang) => ({ theme, lang })));

describe("the map of every example", () => {
  for (const example of exampleJourneys()) {
    it(`${example.name} holds its texts and is readable in every theme and language`, () => {
      for (const look of looks) {
        const picture = mapOf(example, look);
        expectSound(picture);
        expectReadable(picture);
      }
    });
  }
});

describe("the map of arbitrary journeys", () => {
  it("holds every text in its box and lets no two boxes of a lane overlap", () => {
    fc.assert(
      fc.property(anyJourney, fc.constantFrom(...looks), (sample, look) => {
        const picture = mapOf(sample, look);
        expectSound(picture);
        const ids = groupsOf(picture.marks).flatMap(({ id }) => (id === undefined ? [] : [id]));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("is the same bytes for the same journey", () => {
    fc.assert(
      fc.property(anyJourney, (sample) => {
        expect(svgOf(mapOf(sample)).text).toBe(svgOf(mapOf(sample)).text);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the map by size", () => {
  it.each([1, 2, 3, 5, 8, 13, 21, 34, 50])("of %i touchpoints holds its texts and is readable in every theme", (touchpoints) => {
    for (const theme of themeNames) {
      const picture = mapOf(wholeJourney(touchpoints), { theme });
      expect(faultsOf(picture)).toEqual([]);
      expectReadable(picture);
    }
  });
});
