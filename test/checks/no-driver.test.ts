import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "no-driver";

test("a journey of which no touchpoint drives anything is pointed at", () => {
  const text = `
    journey Buy "Buying" {
            ~~~ no-driver
      stage Act "Buys" { touchpoint Pay; touchpoint Deliver }
    }
  `;
  expect(review(code, text)).toEqual([
    'It is not said which touchpoint of "Buying" makes customers buy or recommend you. Write "drives" with purchase or recommendation and a strength from 1 to 5 where it does.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Chưa rõ điểm chạm nào của "Buying" khiến khách hàng mua hoặc giới thiệu bạn. Hãy ghi "drives" với purchase hoặc recommendation và mức từ 1 đến 5 ở điểm chạm đó.',
  ]);
});

test("one touchpoint that drives purchase or recommendation is enough, in any stage", () => {
  const journey = (drives: string) => `journey Buy "Buying" { stage Ask { touchpoint Read }; stage Act { touchpoint Pay { drives ${drives} } } }`;
  expect(review(code, journey("purchase 1"))).toEqual([]);
  expect(review(code, journey("recommendation 5"))).toEqual([]);
});

test("a journey without touchpoints has none that could drive", () => {
  expect(review(code, 'journey Buy "Buying" { stage Act "Buys" }')).toEqual([]);
});
