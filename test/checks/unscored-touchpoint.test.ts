import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "unscored-touchpoint";

test("where nobody says how it feels the diagram shows a neutral face", () => {
  const text = `
    persona Lan "Lan"
    journey Buy "Buying" {
      for Lan
      stage Act "Buys" {
        touchpoint Pay "Pays" { channel app }
                   ~~~ unscored-touchpoint
      }
    }
  `;
  expect(review(code, text)).toEqual([
    'Nobody says how it feels at "Pays", so a diagram shows a neutral face there. Write a score from 1 (awful) to 5 (delighted): feels Lan 4.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Điểm chạm "Pays" chưa có điểm cảm xúc nên sơ đồ vẽ gương mặt trung tính ở đó. Hãy ghi điểm từ 1 (rất tệ) đến 5 (rất hài lòng): feels Lan 4.',
  ]);
});

test("without a persona in the journey the score needs none", () => {
  const [message] = review(
    code,
    `
    journey Buy "Buying" {
      state current
      stage Act "Buys" {
        touchpoint "Pays at the till"
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unscored-touchpoint
      }
    }
    `,
  );
  expect(message).toMatch(/: feels 4\.$/);
});

/** A journey with one touchpoint. */
const journey = (state: string, feels: string) => `journey Buy "Buying" {\n  ${state}\n  stage Act "Buys" {\n    touchpoint Pay { ${feels} }\n  }\n}\n`;

test("one score is enough, with or without a persona", () => {
  expect(review(code, journey("state current", "feels 3"))).toEqual([]);
});

test("nobody has felt a journey of the future yet", () => {
  expect(review(code, journey("state future", "channel app"))).toEqual([]);
});
