import { describe, expect, test } from "vitest";
import { mended, review } from "../support/diagnose.ts";

const code = "nps-wording";

/** A survey whose one question measures NPS. */
const asking = (text: string, metric = "NPS") => `survey Later "Later" {\n  question recommend measures ${metric} "${text}" { scale 0..10 }\n}\n`;

test("a question for NPS that asks for satisfaction measures something else", () => {
  const text = `
    survey Later "Later" {
      question happy measures NPS "How satisfied are you with our coffee?"
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ nps-wording
      question hài-lòng measures NPS "Bạn hài lòng với quán đến mức nào?"
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ nps-wording
    }
  `;
  expect(review(code, text)).toEqual([
    'The question "happy" measures NPS, but asks for no recommendation, so that its score compares with no other. Ask it in the usual words: "How likely is it that you would recommend us to a friend or colleague?"',
    'The question "hài-lòng" measures NPS, but asks for no recommendation, so that its score compares with no other. Ask it in the usual words: "Khả năng bạn giới thiệu chúng tôi cho bạn bè hoặc đồng nghiệp là bao nhiêu?"',
  ]);
  expect(review(code, text, { lang: "vi" })[1]).toBe(
    'Câu hỏi "hài-lòng" đo NPS nhưng không hỏi về việc giới thiệu, nên điểm thu được không so sánh được với nơi khác. Hãy hỏi theo câu quen thuộc: "Khả năng bạn giới thiệu chúng tôi cho bạn bè hoặc đồng nghiệp là bao nhiêu?"',
  );
});

test("a metric of one's own that is an NPS is asked for alike", () => {
  review(
    code,
    `
    metric TeamNPS "Team NPS" { kind nps }
    survey Later "Later" {
      question happy measures TeamNPS "How happy are you with the team?"
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ nps-wording
    }
    `,
  );
});

describe("a recommendation is asked for by", () => {
  test.each([
    ["How likely is it that you would recommend us to a friend or colleague?"],
    ["Would you RECOMMEND this to others?"],
    ["How likely are you to refer a friend to us?"],
    ["Would you tell your friends about our coffee?"],
    ["Khả năng bạn giới thiệu chúng tôi cho bạn bè hoặc đồng nghiệp là bao nhiêu?"],
    ["Bạn có khuyên người khác dùng không, từ 0 đến 10?"],
    ["Bạn có kể về quán cho người thân không?"],
    ["How likely are you to giới thiệu quán?"],
    ["Bạn sẵn lòng giới thiệu Cà phê Sáng cho bạn bè đến đâu?".normalize("NFD")],
  ])("%s", (text) => {
    expect(review(code, asking(text))).toEqual([]);
  });
});

describe("not judged is", () => {
  test.each([
    ["a question in another language", "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?"],
    ["one that could be in several", "NPS 0-10?"],
    ["Vietnamese without accents", "Ban co hai long khong?"],
    ["a text of a word or two", "Your score"],
  ])("%s", (_what, text) => {
    expect(review(code, asking(text))).toEqual([]);
  });

  test("a question for another metric, without a text or without a metric", () => {
    expect(review(code, asking("How satisfied are you with the coffee?", "CSAT"))).toEqual([]);
    expect(review(code, 'survey Later "Later" { question score measures NPS; question why open "How are you?" }')).toEqual([]);
  });
});

test("the usual words are offered, in the language of the question", () => {
  const text = asking("How satisfied are you with the coffee?");
  expect(mended(code, text)).toBe(text);
  expect(mended(code, text, { unsafe: true })).toBe(asking("How likely is it that you would recommend us to a friend or colleague?"));
  expect(mended(code, asking("Bạn hài lòng với quán đến mức nào?"), { unsafe: true })).toBe(
    asking("Khả năng bạn giới thiệu chúng tôi cho bạn bè hoặc đồng nghiệp là bao nhiêu?"),
  );
});
