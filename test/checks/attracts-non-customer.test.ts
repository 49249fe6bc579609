import { describe, expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "attracts-non-customer";

test("who is drawn in and not served needs an answer", () => {
  const text = inTouchpoint(`
    attracts Hunter
             ~~~~~~ attracts-non-customer
  `);
  expect(review(code, text)).toEqual([
    '"Pays" draws in "Voucher hunter", whom you chose not to serve, and nothing here answers it. Write what you change: improvement "…" { for "Voucher hunter" }, or a note that says why it may stay so.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Điểm chạm "Pays" thu hút "Voucher hunter", đối tượng bạn đã chọn không phục vụ, mà chưa có gì đáp lại. Hãy ghi điều sẽ thay đổi: improvement "…" { for "Voucher hunter" }, hoặc một note giải thích vì sao chấp nhận.',
  ]);
});

test("an improvement of something else is no answer", () => {
  review(
    code,
    inTouchpoint(`
      attracts Hunter
               ~~~~~~ attracts-non-customer
      improvement "New pictures"
      improvement "A second till" { for "The queue is long" }
      note "The advert runs until May"
    `),
  );
});

describe("an answer is", () => {
  test.each([
    ["an improvement for the label, in any case", 'improvement "Later discount" { for "voucher HUNTER" }'],
    ["an improvement for the name", 'improvement "Later discount" { for "hunter" }'],
    ["an improvement that speaks of them", 'improvement "Turn the voucher hunter away kindly"'],
    ["a note of an improvement", 'improvement "Later discount" { note "Tells the voucher hunter early" }'],
    ["a note of the touchpoint", 'note "A voucher hunter now and then is cheaper than a filter"'],
  ])("%s", (_what, answer) => {
    expect(review(code, inTouchpoint(`attracts Hunter\n${answer}`))).toEqual([]);
  });
});

/** A touchpoint that attracts both of two non-customers, one of them by a label in two languages. */
const both = (statements: string) => `
  non-customer SanMa "Thợ săn mã · Deal hunter"
  non-customer DanBuon "Dân buôn"
  journey Buy "Buying" {
    stage Act "Buys" {
      touchpoint Pay "Pays" {
        ${statements}
      }
    }
  }
`;

test("each side of a label is a name, however its accents are written", () => {
  expect(review(code, both('attracts SanMa; improvement "x" { for "deal hunter" }'))).toEqual([]);
  expect(review(code, both(`attracts SanMa; improvement "x" { for "${"Thợ săn mã".normalize("NFD")}" }`))).toEqual([]);
});

test("each of several needs its own answer, once", () => {
  review(
    code,
    both(`attracts SanMa, DanBuon, DanBuon
                        ~~~~~~~ attracts-non-customer
        improvement "Later discount" { for "Thợ săn mã" }`),
  );
});

test("one that is nowhere declared is another mistake", () => {
  review(
    code,
    both(`attracts Nobody
                 ~~~~~~ unresolved-reference`),
  );
});
