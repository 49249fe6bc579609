import { describe, expect, test } from "vitest";
import { compile } from "../../packages/language/src/index.ts";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "score-contradicts-pains";

test("a severe pain hurts somebody", () => {
  const text = inTouchpoint(`
    feels Lan 4, Minh 4.5 "pleased"
                 ~~~~ score-contradicts-pains
    pain "A small thing" { severity 1 }
    pain "The card is refused" { severity 4 }
  `);
  expect(review(code, text)).toEqual([
    '"Minh" feels 4.5 at "Pays", yet the pain "The card is refused" has severity 4 and nobody there feels worse than neutral. Write the low score of those it hurts, or correct the severity.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"Minh" chấm cảm xúc 4.5 tại "Pays", trong khi nỗi đau "The card is refused" có mức nghiêm trọng 4 và không ai ở đó thấy tệ hơn mức trung tính. Hãy ghi điểm thấp của người gặp nỗi đau này, hoặc sửa lại mức nghiêm trọng.',
  ]);
  const plain = inTouchpoint('feels Lan 4\npain "The card is refused" { severity 4 }');
  const found = compile(plain).diagnostics.find((one) => one.code === code);
  expect(found?.related).toMatchObject({ message: "This is the pain.", start: plain.indexOf("pain") });
});

test("a low score has a reason", () => {
  const text = inTouchpoint(`
    feels Lan 2, Minh 1.5 "lost"
                 ~~~~ score-contradicts-pains
  `);
  expect(review(code, text)).toEqual(['"Minh" feels 1.5 at "Pays", and no pain says why. Write what hurts: pain "…" { severity 4 }, or correct the score.']);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"Minh" chấm cảm xúc 1.5 tại "Pays" mà không có nỗi đau nào cho biết vì sao. Hãy ghi điều gây khó chịu: pain "…" { severity 4 }, hoặc sửa lại điểm.',
  ]);
});

test("customers as such may feel it", () => {
  const text = inTouchpoint(`
    feels 2
          ~ score-contradicts-pains
  `);
  expect(review(code, text)[0]).toMatch(/^Customers feel 2 at "Pays", and no pain/);
  expect(review(code, text, { lang: "vi" })[0]).toMatch(/^Khách hàng chấm cảm xúc 2 tại "Pays" mà/);
});

describe("the two agree where", () => {
  test.each([
    ["the severe pain is another persona's", 'feels Lan 5, Minh 2.5\npain "The card is refused" { severity 5 }'],
    ["the pain is bearable", 'feels Lan 4.5\npain "The card is refused" { severity 3.5 }'],
    ["nobody says how bad the pain is", 'feels Lan 4.5\npain "The card is refused"'],
    ["the score is no more than good", 'feels Lan 3.5\npain "The card is refused" { severity 5 }'],
    ["the low score has a pain", 'feels Lan 1\npain "The card is refused"'],
    ["the score is no lower than poor", "feels Lan 2.5"],
    ["the score is high and nothing hurts", "feels Lan 5"],
    ["nobody feels anything", 'pain "The card is refused" { severity 5 }'],
    ["an expectation of theirs is failed", "feels Lan 2\nexpects Lan DeliveryTime <= 5 days\ndelivers DeliveryTime 7 days"],
    ["a promise is broken", "feels Lan 2\npromises DeliveryTime <= 5 days\ndelivers DeliveryTime 7 days"],
    ["they rate low what they expect", 'feels Lan 2\nexpects "Change" { performance 2 }'],
  ])("%s", (_what, statements) => {
    expect(review(code, inTouchpoint(statements))).toEqual([]);
  });
});

test("what fails another persona explains nothing", () => {
  review(
    code,
    inTouchpoint(`
      feels Lan 2, Minh 1
            ~~~ score-contradicts-pains
      expects Minh DeliveryTime <= 5 days { performance 1 }
      delivers DeliveryTime 7 days
    `),
  );
});

test("a persona that is nowhere declared is another mistake", () => {
  review(
    code,
    inTouchpoint(`
      feels Nobody 1
            ~~~~~~ unresolved-reference
    `),
  );
});
