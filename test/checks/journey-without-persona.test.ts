import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "journey-without-persona";

test("a journey that names nobody may be anyone's", () => {
  const text = `
    journey Buy "Buying"
            ~~~ journey-without-persona
  `;
  expect(review(code, text)).toEqual(['The journey "Buying" does not say whose it is. Write its persona, such as "for Lan", in it.']);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Hành trình "Buying" chưa nói là của ai. Hãy ghi "for" cùng chân dung khách hàng, ví dụ "for Lan", vào hành trình.',
  ]);
});

/** A journey whose touchpoint holds `statements`. */
const feltBy = (statements: string) => `
  persona Lan "Lan, office worker"
  persona Minh "Minh, student"
  journey Buy "Buying" {
          ~~~ journey-without-persona
    stage Act "Buys" {
      touchpoint Pay "Pays" {
        ${statements}
      }
    }
  }
`;

test("those who feel and expect in it are those it is for", () => {
  expect(review(code, feltBy('feels Minh 4; feels 3; feels Minh 2; expects Lan "Change"; expects "Speed"'))).toEqual([
    'The journey "Buying" does not say whose it is. Write "for Minh, Lan" in it.',
  ]);
  expect(review(code, feltBy("feels Minh 4"), { lang: "vi" })).toEqual([
    'Hành trình "Buying" chưa nói là của ai. Hãy ghi "for Minh" vào hành trình.',
  ]);
});

test("a journey that names a persona is somebody's", () => {
  review(code, 'persona Lan "Lan"\njourney Buy "Buying" { for Lan }');
});

test("a persona that is nowhere declared is another mistake", () => {
  review(
    code,
    `
    journey Buy "Buying" {
      for Nobody
          ~~~~~~ unresolved-reference
    }
    `,
  );
});
