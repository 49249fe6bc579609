import { expect, test } from "vitest";
import { mended, review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "improvement-without-owner";

test("an improvement that is not done wants an owner", () => {
  const text = inTouchpoint(`
    owner Care
    improvement "Pay in the app"
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ improvement-without-owner
    improvement "A second till" { due 2027-01-31; status doing }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~ improvement-without-owner
  `);
  expect(review(code, text)).toEqual([
    'Nobody is in charge of "Pay in the app". Write "owner" and the team that does it.',
    'Nobody is in charge of "A second till". Write "owner" and the team that does it.',
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe(
    'Chưa nhóm nào phụ trách cải tiến "Pay in the app". Hãy ghi "owner" và tên nhóm thực hiện.',
  );
});

test("an improvement with an owner and one that is done are left alone", () => {
  expect(review(code, inTouchpoint('improvement "Pay in the app" { owner Care }\nimprovement "A second till" { status done }'))).toEqual([]);
});

test.each([
  ['improvement "Pay in the app"', 'improvement "Pay in the app" { owner Care }'],
  ['improvement "Pay in the app" {}', 'improvement "Pay in the app" { owner Care }'],
  ['improvement "Pay in the app" { status doing } // soon', 'improvement "Pay in the app" { owner Care; status doing } // soon'],
  ['improvement "Pay in the app" {status doing}', 'improvement "Pay in the app" { owner Care; status doing}'],
  [
    'improvement "Pay in the app" {\n  // in spring\n  status doing\n}',
    'improvement "Pay in the app" {\n  owner Care\n  // in spring\n  status doing\n}',
  ],
])("the editor offers to hand %s to the team that owns the touchpoint", (before, after) => {
  expect(mended(code, inTouchpoint(`owner Care\n${before}`), { unsafe: true })).toBe(inTouchpoint(`owner Care\n${after}`));
});

test("whose it is is a guess, so that nothing is mended without asking", () => {
  const owned = inTouchpoint('owner Care\nimprovement "Pay in the app"');
  expect(mended(code, owned)).toBe(owned);
  const unowned = inTouchpoint('improvement "Pay in the app"');
  expect(mended(code, unowned, { unsafe: true })).toBe(unowned);
});
