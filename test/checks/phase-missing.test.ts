import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "phase-missing";

test("of the five A's those that no stage has are named, in their order", () => {
  const text = `
    journey Buy "Buying" {
            ~~~ phase-missing
      stage Order phase act
      stage See phase aware
      stage Look "Looks around"
    }
  `;
  expect(review(code, text)).toEqual([
    '"Buying" follows the five A\'s, but no stage has the phases appeal, ask and advocate. Add a stage, or write "phase" at one that is meant.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"Buying" đi theo mô hình 5A nhưng chưa có giai đoạn nào mang "phase" appeal, ask và advocate. Hãy thêm giai đoạn, hoặc ghi "phase" cho giai đoạn tương ứng.',
  ]);
});

test("a single one that is missing is named", () => {
  const text = `
    journey Buy "Buying" {
            ~~~ phase-missing
      stage See phase aware
      stage Like phase appeal
      stage Compare phase ask
      stage Order phase act
      stage Use phase after
    }
  `;
  expect(review(code, text)).toEqual([
    '"Buying" follows the five A\'s, but no stage has the phase advocate. Add a stage, or write "phase" at one that is meant.',
  ]);
});

test("all five, and none of them, are left alone", () => {
  const all = "stage A phase aware; stage B phase appeal; stage C phase ask; stage D phase act; stage E phase act; stage F phase advocate";
  expect(review(code, `journey Buy "Buying" { ${all} }`)).toEqual([]);
  expect(review(code, 'journey Buy "Buying" { stage A phase before; stage B phase during; stage C }')).toEqual([]);
  expect(review(code, 'journey Buy "Buying"')).toEqual([]);
});
