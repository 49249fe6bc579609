import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "no-differentiator";
const journey = 'journey Buy "Buying" { stage Act "Buys" { touchpoint Pay } }';

test("a journey in which nothing is ours alone is pointed at", () => {
  const text = `
    brand Sang "Cà phê Sáng" { promise "Coffee in three minutes" }
    ${journey}
            ~~~ no-differentiator
  `;
  expect(review(code, text)).toEqual([
    'Nothing in "Buying" is yours alone. Write "differentiator" and what only you do, at the touchpoint where customers notice it or in the brand.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Trong "Buying" chưa có gì là của riêng bạn. Hãy ghi "differentiator" và điều chỉ bạn làm được, ở điểm chạm mà khách nhận ra hoặc trong "brand".',
  ]);
});

test("a differentiator of a touchpoint, and one of the brand, is enough", () => {
  expect(review(code, journey.replace("Pay", 'Pay { differentiator "No queue" }'))).toEqual([]);
  expect(review(code, `brand Sang "Cà phê Sáng" { differentiator "No queue" }\n${journey}`)).toEqual([]);
});

test("the brand counts where it is imported, and not where it is not", () => {
  const brand = '--- brand.journey\nbrand Sang "Cà phê Sáng" { differentiator "No queue" }\n';
  expect(review(code, `${brand}--- buy.journey\nimport "./brand.journey"\n${journey}`)).toEqual([]);
  review(code, `${brand}--- buy.journey\n${journey}\n        ~~~ no-differentiator\n`);
});

test("a journey without touchpoints has nowhere to show it", () => {
  expect(review(code, 'journey Buy "Buying" { stage Act "Buys" }')).toEqual([]);
});
