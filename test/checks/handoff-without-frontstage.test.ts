import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "handoff-without-frontstage";
const teams = `team Shop "Online shop"
team Logistics "Logistics"
team Care
`;

test("the touchpoint to which another team hands customers over wants a front stage", () => {
  const text = `${teams}journey Buy "Buying" {
  stage Act "Buys" {
    touchpoint Pay "Pays" { owner Shop }
    touchpoint Deliver "The parcel arrives" { owner Logistics; backstage Logistics "Packs" }
               ~~~~~~~ handoff-without-frontstage
  }
  stage Later "Later" {
    touchpoint Complain "Complains" { owner Care }
               ~~~~~~~~ handoff-without-frontstage
  }
}
`;
  expect(review(code, text)).toEqual([
    'At "The parcel arrives" customers pass from "Online shop" to "Logistics", and it is not said what they see of it. Write "frontstage" and who receives them, and how.',
    'At "Complains" customers pass from "Logistics" to "Care", and it is not said what they see of it. Write "frontstage" and who receives them, and how.',
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe(
    'Ở "The parcel arrives", khách hàng được chuyển từ "Online shop" sang "Logistics" mà chưa rõ họ nhìn thấy gì. Hãy ghi "frontstage": nhóm nào đón khách và đón thế nào.',
  );
});

test("the same team, a front stage and an owner that is missing are left alone", () => {
  expect(review(code, inStage('touchpoint Pay { owner Shop }\ntouchpoint Deliver { owner Shop }'))).toEqual([]);
  expect(review(code, inStage('touchpoint Pay { owner Shop }\ntouchpoint Deliver { owner Logistics; frontstage "Calls ahead" }'))).toEqual([]);
  expect(review(code, inStage('touchpoint Pay { owner Shop }\ntouchpoint Deliver { frontstage Care }\ntouchpoint Open { owner Care }'))).toEqual([]);
  expect(review(code, inStage('touchpoint Pay\ntouchpoint Deliver { owner Logistics }'))).toEqual([]);
});

test("where customers go is what next says, not what is written next", () => {
  review(
    code,
    inStage(`touchpoint Pay { owner Shop; next Collect }
    touchpoint Deliver { owner Logistics; next Collect }
    touchpoint Collect { owner Shop }
               ~~~~~~~ handoff-without-frontstage`),
  );
  expect(review(code, inStage("touchpoint Pay { owner Shop; next Collect }\ntouchpoint Deliver { owner Logistics }\ntouchpoint Collect { owner Shop; frontstage Shop }"))).toEqual([]);
});

test("a touchpoint that several teams hand over to is reported once", () => {
  const text = inStage(`touchpoint Pay { owner Shop; next Help }
    touchpoint Deliver { owner Logistics; next Help }
    touchpoint Help { owner Care }
               ~~~~ handoff-without-frontstage`);
  expect(review(code, text)).toEqual([expect.stringContaining('from "Online shop" to "Care"')]);
});

test("a team or touchpoint that nobody knows is reported as that alone", () => {
  review(
    code,
    inStage(`touchpoint Pay { owner Sales }
                           ~~~~~ unresolved-reference
    touchpoint Deliver { owner Logistics; next Opne }
                                               ~~~~ unresolved-reference
    touchpoint Help { owner Care }`),
  );
});

function inStage(touchpoints: string): string {
  return `${teams}journey Buy "Buying" {
  stage Act "Buys" {
    ${touchpoints}
  }
}
`;
}
