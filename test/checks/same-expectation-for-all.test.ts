import { expect, test } from "vitest";
import { mended, review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "same-expectation-for-all";

test("one text copied to every persona is shown at its first copy", () => {
  const text = inTouchpoint(`
    expects Lan "Roast date is shown"
    expects Minh " roast date is SHOWN "
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ same-expectation-for-all
  `);
  expect(review(code, text)).toEqual([
    '"Lan" and "Minh" are all said to expect "Roast date is shown", word for word in separate statements. '
      + "If it is one expectation, write it once for all of them; if not, say in what theirs differ.",
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"Lan" và "Minh" đều được ghi là kỳ vọng "Roast date is shown", giống nhau từng chữ trong các câu riêng. '
      + "Nếu là một kỳ vọng chung, hãy ghi một lần cho tất cả; nếu không, hãy nêu điểm khác nhau của từng người.",
  ]);
});

test("composed and decomposed letters are the same text", () => {
  review(
    code,
    inTouchpoint(`
      expects Lan "${"Đúng giờ".normalize("NFC")}"
      expects Minh "${"Đúng giờ".normalize("NFD")}"
      ${"~".repeat('expects Minh ""'.length + "Đúng giờ".normalize("NFD").length)} same-expectation-for-all
    `),
  );
});

test("one statement for several, other words, other weight or source, and metrics are left alone", () => {
  review(code, inTouchpoint('expects Lan, Minh "Roast date"'));
  review(code, inTouchpoint('expects Lan, Minh "Roast date"\nexpects Lan "Roast date"'));
  review(code, inTouchpoint('expects "Roast date"\nexpects Minh "Roast date"'));
  review(code, inTouchpoint('expects Lan "Roast date"\nexpects Minh "Price"'));
  review(code, inTouchpoint('expects Lan "Roast date" { importance 5 }\nexpects Minh "Roast date" { importance 2 }'));
  review(code, inTouchpoint('expects Lan "Roast date" { from advertising }\nexpects Minh "Roast date"'));
  review(code, inTouchpoint("expects Lan DeliveryTime <= 5 days\nexpects Minh DeliveryTime <= 5 days"));
});

test("a text that not every persona has is left alone, and so is a journey with one persona", () => {
  const journey = (personas: string, statements: string): string =>
    `persona Lan\npersona Minh\npersona Hoa\njourney Buy "Buying" {\n  for ${personas}\n  stage Act "Buys" {\n    touchpoint Pay "Pays" {\n${statements}\n    }\n  }\n}\n`;
  review(code, journey("Lan, Minh, Hoa", '      expects Lan "Roast date"\n      expects Minh "Roast date"'));
  review(code, journey("Lan", '      expects Lan "Roast date"\n      expects Lan "Roast date"'));
});

test("copies alike to the letter become one statement", () => {
  expect(
    mended(
      code,
      inTouchpoint(`
        expects Lan "Roast date" { importance 4 }
        // Asked in June.
        expects Minh "Roast date" { importance 4 }
        expects Minh "Price"
      `),
    ),
  ).toBe(
    inTouchpoint(`
      expects Lan, Minh "Roast date" { importance 4 }
      // Asked in June.
      expects Minh "Price"
    `),
  );
  expect(mended(code, inTouchpoint('expects Lan "Roast date"; expects Minh "Roast date"'))).toBe(
    inTouchpoint('expects Lan, Minh "Roast date"; '),
  );
});

test("the fix takes the end of a statement with it, and loses no comment", () => {
  expect(mended(code, inTouchpoint('expects Lan "Roast date";\nexpects Minh "Roast date";\ndoes "Reads"'))).toBe(
    inTouchpoint('expects Lan, Minh "Roast date";\ndoes "Reads"'),
  );
  const text = inTouchpoint('expects Lan "Roast date"\nexpects /* by phone */ Minh "Roast date"');
  expect(mended(code, text)).toBe(text);
});

test("copies that are written differently are for a person to join", () => {
  const text = inTouchpoint('expects Lan "Roast date"\nexpects Minh "roast date"');
  expect(mended(code, text, { unsafe: true })).toBe(text);
});
