import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "detractors-without-follow-up";

test("a survey that asks for NPS or CSAT is pointed at once, at the first question that nobody follows up", () => {
  const text = `
    survey Later "After delivery" {
      question easy measures CES "How easy was it?"
      question recommend measures NPS "Would you recommend us?"
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ detractors-without-follow-up
      question satisfied measures CSAT "How satisfied are you?"
    }
  `;
  expect(review(code, text)).toEqual([
    '"After delivery" asks for "Net Promoter Score", and nobody calls the unhappy back. Write "follow-up", the team, "within" and how soon, here or for the whole survey.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"After delivery" hỏi về "Net Promoter Score" nhưng không nhóm nào gọi lại khách không hài lòng. Hãy ghi "follow-up", tên nhóm, "within" và thời hạn, ở câu hỏi này hoặc cho cả khảo sát.',
  ]);
});

test("a follow-up of one question does not serve the other, one of the survey serves both", () => {
  const survey = (followUp: string, rest: string) => `
    team Care
    survey Later "After delivery" {
      question recommend measures NPS "Would you recommend us?" { follow-up Care within 2 days }
      question satisfied measures CSAT "How satisfied are you?"${followUp}
      ${rest}
    }
  `;
  review(code, survey(`\n      ${"~".repeat(57)} detractors-without-follow-up`, "question why open"));
  expect(review(code, survey("", "follow-up Care within 2 days"))).toEqual([]);
});

test("a metric of one's own counts by its kind", () => {
  const asking = (kind: string, marker = "") => `metric Joy "Joy" { kind ${kind}; scale 0..10; better higher }
survey Later "After delivery" {
  question joy measures Joy "Would you recommend us?"${marker}
}
`;
  review(code, asking("nps", `\n  ${"~".repeat(51)} detractors-without-follow-up`));
  expect(review(code, asking("count"))).toEqual([]);
});

test("questions about effort, open ones and those about an expectation have no detractors", () => {
  const questions = 'question easy measures CES "How easy?"; question why open "Why?"; question hoped expects CSAT "What did you expect?"';
  expect(review(code, `survey Later { ${questions} }`)).toEqual([]);
});

test("a metric that nobody knows is reported as that alone", () => {
  review(
    code,
    `
    survey Later { question joy measures Joy "Would you recommend us?" }
                                         ~~~ unresolved-reference
    `,
  );
});
