import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "no-after-purchase";

test("a journey that ends with the purchase is pointed at", () => {
  const text = `
    journey Buy "Buying" {
            ~~~ no-after-purchase
      stage Look phase before
      stage Order phase during
    }
  `;
  expect(review(code, text)).toEqual([
    'No stage of "Buying" comes after the purchase. Add one with "phase after" that shows how customers use it, ask for help and come back, or write "phase after" at the stage that is meant.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"Buying" chưa có giai đoạn nào sau khi mua. Hãy thêm giai đoạn với "phase after" cho thấy khách dùng, cần hỗ trợ và quay lại ra sao, hoặc ghi "phase after" cho giai đoạn tương ứng.',
  ]);
});

test("a stage after the purchase is enough, whichever phases it is counted by", () => {
  expect(review(code, 'journey Buy "Buying" { stage Look phase before; stage Use phase after }')).toEqual([]);
  expect(review(code, 'journey Buy "Buying" { stage Look phase before; stage Tell phase advocate }')).toEqual([]);
});

test("where the five A's are begun, another check says what is missing", () => {
  expect(review(code, 'journey Buy "Buying" { stage See phase aware; stage Order phase during }')).toEqual([]);
});

test("where no stage has a phase it is not known what comes after", () => {
  expect(review(code, 'journey Buy "Buying" { stage Look; stage Order }')).toEqual([]);
  expect(review(code, 'journey Buy "Buying"')).toEqual([]);
});
