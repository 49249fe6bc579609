import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "persona-without-need";

test("a persona without a need or a goal is pointed at", () => {
  const text = `
    persona Lan "Lan, office worker" { behavior "Orders on the bus"; frustration "Queues" }
            ~~~ persona-without-need
  `;
  expect(review(code, text)).toEqual([
    'It is not said what "Lan, office worker" wants. Write "need" and what this customer cannot do without, or "goal" and what is to be reached.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Chưa rõ "Lan, office worker" cần gì. Hãy ghi "need" và điều khách hàng này không thể thiếu, hoặc "goal" và điều họ muốn đạt được.',
  ]);
});

test("a need says it, and so does a goal", () => {
  expect(review(code, 'persona Lan { need "Coffee before nine" }')).toEqual([]);
  expect(review(code, 'persona Lan { goal "Be at her desk by nine" }')).toEqual([]);
});
