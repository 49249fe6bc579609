import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "persona-without-behavior";

test("a persona without a behaviour is pointed at", () => {
  const text = `
    persona Lan "Lan, office worker" { age 25..34; need "Coffee"; motivation "Awake at nine" }
            ~~~ persona-without-behavior
  `;
  expect(review(code, text)).toEqual([
    'It is not said what "Lan, office worker" does. Write "behavior" and something that customers like this are seen to do.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Chưa rõ "Lan, office worker" thường làm gì. Hãy ghi "behavior" và một việc mà những khách hàng như vậy vẫn làm.',
  ]);
});

test("one behaviour is enough", () => {
  expect(review(code, 'persona Lan { behavior "Orders on the bus" }')).toEqual([]);
});

test("a persona that is imported is asked where it is declared, and there only", () => {
  review(
    code,
    `
    --- buy.journey
    import "./people.journey"
    journey Buy "Buying" { for Lan }
    --- people.journey
    persona Lan
            ~~~ persona-without-behavior
    `,
  );
});
