import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { langs } from "@sojourn/language";
import { svgOf, themeNames, viewOf, type Mark, type Picture, type ViewName, type ViewOptions } from "@sojourn/diagrams";
import { expectReadable } from "./contrast.ts";
import { exampleJourneys } from "./examples.ts";
import { anyJourney, sampleOf, wholeJourney, type Sample } from "./journeys.ts";
import { expectSound, textsOf } from "./sound.ts";

/** A view of a journey, in English on a light page unless told otherwise. */
export function draw(view: ViewName, { journey, scope }: Sample, options: Partial<ViewOptions> = {}): Picture {
  return viewOf(view).picture(journey, scope, { lang: "en", theme: "light", ...options });
}

/** The words of a picture, in reading order. */
export function wordsOf(picture: Picture): string {
  return textsOf(picture.marks).map(({ text }) => text).join(" ");
}

/** The form of a sign, wherever it stands and whatever its colour. */
export function signOf(mark: Mark): string {
  if (mark.kind !== "path") return mark.kind;
  const numbers = (mark.d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const moved = numbers.map((number, at) => Math.round(number - numbers[at % 2]!));
  return `${mark.d.replace(/[^A-Z]/g, "")} ${moved.join(" ")} ${mark.fill === undefined ? "drawn" : "filled"}`;
}

/** What holds of every picture: its texts in their frames, nothing above another, contrast, the same bytes each time, a sentence where there is nothing to show. */
export function holdsAsPicture(view: ViewName, emptySentence: { readonly en: RegExp; readonly vi: RegExp }): void {
  const looks = themeNames.flatMap((theme) => langs.map((lang) => ({ theme, lang })));

  describe(`the picture of ${view}`, () => {
    for (const example of exampleJourneys()) {
      test(`of ${example.name} holds its texts and is readable in every theme and language`, () => {
        for (const look of looks) {
          const picture = draw(view, example, look);
          expectSound(picture);
          expectReadable(picture);
          expect(picture.description).not.toBe("");
        }
      });
    }

    test("of one touchpoint to fifty holds its texts and is readable in every theme", () => {
      for (const touchpoints of [1, 2, 5, 13, 34, 50]) {
        for (const theme of themeNames) {
          const picture = draw(view, wholeJourney(touchpoints), { theme });
          expectSound(picture);
          expectReadable(picture);
        }
      }
    });

    test("of arbitrary journeys holds every text in its frame, and no two frames beside each other overlap", () => {
      fc.assert(
        fc.property(anyJourney, fc.constantFrom(...looks), (sample, look) => expectSound(draw(view, sample, look))),
        { numRuns: 1000 },
      );
    });

    test("is the same bytes for the same journey", () => {
      fc.assert(
        fc.property(anyJourney, (sample) => {
          expect(svgOf(draw(view, sample)).text).toBe(svgOf(draw(view, sample)).text);
        }),
        { numRuns: 50 },
      );
    });

    test.each(langs)("says in a sentence that there is nothing to show (%s)", (lang) => {
      const sample = sampleOf({ journeys: [{ name: "J", stages: [{ name: "S", touchpoints: [{ name: "T" }] }] }] });
      const picture = draw(view, sample, { lang });
      expect(wordsOf(picture)).toMatch(emptySentence[lang]);
      expect(picture.description).toMatch(emptySentence[lang]);
    });
  });
}
