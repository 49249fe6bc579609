import { describe, expect, test } from "vitest";
import { compile } from "../../packages/language/src/index.ts";
import { review } from "../support/diagnose.ts";

const code = "phases-out-of-order";

test("a stage whose phase comes earlier than that of the stage before it runs backwards", () => {
  const text = `
    journey Buy "Buying" {
      stage Buys "Buys" phase act
      stage Compares "Compares" phase ask
                                      ~~~ phases-out-of-order
    }
  `;
  expect(review(code, text)).toEqual([
    'The stage "Compares" is of phase "ask", yet it comes after "Buys" of phase "act". The phases run aware, appeal, ask, act, advocate. Move the stage, or give it the phase it belongs to.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Giai đoạn "Compares" ghi phase "ask" nhưng lại đứng sau "Buys" có phase "act". Thứ tự đúng là aware, appeal, ask, act, advocate. Hãy dời giai đoạn này, hoặc sửa lại phase của nó.',
  ]);
});

test("a phase in the block of its stage is shown there, and the stage before it beside", () => {
  const text = `
    journey Buy "Buying" {
      stage Use "Uses it" { phase after }
      stage Open "Opens it" { phase during }
                                    ~~~~~~ phases-out-of-order
    }
  `;
  expect(review(code, text)[0]).toContain("The phases run before, during, after.");
  const plain = 'journey Buy "Buying" {\n  stage Use "Uses it" phase after\n  stage Open "Opens it" phase during\n}\n';
  const found = compile(plain).diagnostics.find((one) => one.code === code);
  expect(found?.related).toMatchObject({ message: "This stage comes before it.", start: plain.indexOf("stage Use") });
});

test("every step backwards is one finding", () => {
  review(
    code,
    `
    journey Buy "Buying" {
      stage A phase advocate
      stage B phase act
                    ~~~ phases-out-of-order
      stage C phase ask
                    ~~~ phases-out-of-order
      stage D phase advocate
      stage E
      stage F phase aware
                    ~~~~~ phases-out-of-order
    }
    `,
  );
});

describe("in order are", () => {
  test.each([
    ["phases that are shared and left out", ["aware", "aware", "ask", "advocate"]],
    ["all five", ["aware", "appeal", "ask", "act", "advocate"]],
    ["the plain three", ["before", "during", "during", "after"]],
    ["the two families beside each other", ["after", "aware", "advocate"]],
  ])("%s", (_what, phases) => {
    const stages = phases.map((phase, at) => `  stage S${at} phase ${phase}\n`).join("");
    expect(review(code, `journey Buy "Buying" {\n${stages}}\n`)).toEqual([]);
  });
});

test("each journey begins anew", () => {
  review(code, 'journey Buy "Buying" { stage A phase advocate }\njourney Return "Returning" { stage A phase aware }');
});
