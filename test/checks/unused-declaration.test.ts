import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "unused-declaration";

test("what no journey, survey or channel refers to is never used", () => {
  const messages = review(
    code,
    `
    persona Lan "Lan"
            ~~~ unused-declaration
    team Care "Customer care"
    team Logistics "Logistics"
         ~~~~~~~~~ unused-declaration
    channel Zalo "Zalo" { online; routed-to Care }
            ~~~~ unused-declaration
    metric Speed "Speed"
           ~~~~~ unused-declaration
    survey Later "Later"
           ~~~~~ unused-declaration
    competitor Highlands "Highlands Coffee"
               ~~~~~~~~~ unused-declaration
    journey Buy "Buying"
    `,
  );
  expect(messages[0]).toBe('The persona "Lan" is never used. Refer to it, or delete it.');
  expect(messages).toHaveLength(6);
});

test("what an importer uses is used", () => {
  review(
    code,
    `
    --- buy.journey
    import "./people.journey"
    journey Buy "Buying" { for Lan }
    --- people.journey
    persona Lan "Lan"
    persona Minh "Minh"
            ~~~~ unused-declaration
    `,
  );
});

test("a file that others may import is not judged without them", () => {
  review(code, 'persona Lan "Lan"');
  review(
    code,
    `
    --- buy.journey
    import "./people.journey"
    journey Buy "Buying" { for Lan }
    --- people.journey
    persona Lan "Lan"
    persona Minh "Minh"
    `,
    { isWhole: false },
  );
});

test("a statement that could not be read may have used anything", () => {
  review(
    code,
    `
    --- buy.journey
    import "./people.journey"
    journey Buy "Buying" {
      fro Lan
      ~~~ unknown-attribute
    }
    --- people.journey
    persona Lan "Lan"
    `,
  );
});

test("in Vietnamese", () => {
  const text = 'persona Lan "Lan"\n        ~~~ unused-declaration\njourney Buy "Buying"\n';
  expect(review(code, text, { lang: "vi" })).toEqual(['Chân dung khách hàng "Lan" không được dùng ở đâu cả. Hãy dùng đến, hoặc xóa đi.']);
});
