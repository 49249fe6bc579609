import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "touchpoint-without-owner";

test("a touchpoint without an owner is pointed at by its name, or where it has none by its label", () => {
  const text = `
    team Care "Customer care"
    journey Buy "Buying" {
      owner Care
      stage Act "Buys" {
        touchpoint Pay "Pays at the till" { channel store }
                   ~~~ touchpoint-without-owner
        touchpoint "Takes the cup"
        ~~~~~~~~~~~~~~~~~~~~~~~~~~ touchpoint-without-owner
        touchpoint Complain "Complains" { owner Care }
      }
    }
  `;
  expect(review(code, text)).toEqual([
    'Nobody answers for "Pays at the till". Write "owner" and the team that sees to it.',
    'Nobody answers for "Takes the cup". Write "owner" and the team that sees to it.',
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe('Chưa nhóm nào phụ trách "Pays at the till". Hãy ghi "owner" và tên nhóm chịu trách nhiệm.');
});

test("a touchpoint with an owner is left alone", () => {
  expect(review(code, inTouchpoint("owner Care"))).toEqual([]);
});
