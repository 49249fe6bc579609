import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "touchpoint-without-channel";

test("a touchpoint without a channel is pointed at by its name", () => {
  const text = `
    journey Buy "Buying" {
      stage Act "Buys" {
        touchpoint Pay "Pays" { does "Counts coins" }
                   ~~~ touchpoint-without-channel
      }
    }
  `;
  expect(review(code, text)).toEqual([
    'It is not said where "Pays" happens. Write "channel" and the place, such as web, app, phone or store.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Chưa rõ "Pays" diễn ra ở đâu. Hãy ghi "channel" và kênh, chẳng hạn web, app, phone hoặc store.',
  ]);
});

test("one channel is enough", () => {
  expect(review(code, inTouchpoint("channel store"))).toEqual([]);
});
