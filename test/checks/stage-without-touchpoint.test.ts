import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "stage-without-touchpoint";

const text = `
  journey Buy "Buying" {
    stage Ask "Compares" phase ask {
          ~~~ stage-without-touchpoint
      goal "Be sure before paying"
    }
    stage Act "Buys" {
      touchpoint Pay "Pays"
    }
    stage "Tells others"
    ~~~~~~~~~~~~~~~~~~~~ stage-without-touchpoint
  }
`;

test("a stage in which the customer never meets us is empty", () => {
  expect(review(code, text)).toEqual([
    'Nothing happens in the stage "Compares". Write where the customer meets us: touchpoint "…". If they never do, leave the stage out.',
    'Nothing happens in the stage "Tells others". Write where the customer meets us: touchpoint "…". If they never do, leave the stage out.',
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe(
    'Giai đoạn "Compares" chưa có điểm chạm nào. Hãy ghi nơi khách hàng gặp ta: touchpoint "…". Nếu họ không gặp ta ở đâu, hãy bỏ giai đoạn này.',
  );
});

test("a touchpoint that is misspelt is one mistake, and it is there", () => {
  review(
    code,
    `
    journey Buy "Buying" {
      stage Act "Buys" {
        touchpiont Pay "Pays"
        ~~~~~~~~~~ unknown-attribute
      }
    }
    `,
  );
});
