import { describe, expect, test } from "vitest";
import { compile } from "../../packages/language/src/index.ts";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "wow-on-failed-basic";

test("a wow cannot make up for a level that is missed", () => {
  const text = inTouchpoint(`
    expects Lan DeliveryTime <= 5 days
    delivers DeliveryTime 7 days
    wow "A card in the box"
        ~~~~~~~~~~~~~~~~~~~ wow-on-failed-basic
    wow "A ribbon"
  `);
  expect(review(code, text)).toEqual([
    'The wow "A card in the box" at "Pays" stands on a basic that fails: "Lan" expects "Delivery time" within 5 days, and it is delivered in 7 days. Put that right first; nobody is delighted by an extra while they miss what they count on.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Điểm "wow" "A card in the box" tại "Pays" đứng trên một điều cơ bản chưa đạt: "Lan" kỳ vọng "Delivery time" trong vòng 5 ngày nhưng thực tế mất 7 ngày. Hãy sửa điều đó trước; không ai thấy bất ngờ thú vị khi điều họ trông đợi còn thiếu.',
  ]);
});

test("nor for what customers rate low although it matters to them", () => {
  const text = inTouchpoint(`
    expects "Change is counted" { importance 4; performance 2 }
    wow "A sweet at the till"
        ~~~~~~~~~~~~~~~~~~~~~ wow-on-failed-basic
  `);
  expect(review(code, text)[0]).toContain('"Lan" and "Minh" rate "Change is counted" 2 of 5, though it matters 4 of 5.');
  expect(review(code, text, { lang: "vi" })[0]).toContain('"Lan" và "Minh" chấm "Change is counted" 2/5 dù mức độ quan trọng là 4/5.');
});

test("the expectation is shown beside the wow", () => {
  const text = inTouchpoint('expects Lan CSAT >= 80%\nexpects Minh CSAT >= 60%\ndelivers CSAT 70%\nwow "A sweet"');
  const found = compile(text).diagnostics.find((one) => one.code === code);
  expect(found?.related).toMatchObject({ message: "This is what customers count on.", start: text.indexOf("expects Lan") });
});

test("a share that is missed stands where it stands", () => {
  const text = inTouchpoint(`
    expects Lan CSAT >= 80%
    delivers CSAT 70%
    wow "A sweet"
        ~~~~~~~~~ wow-on-failed-basic
  `);
  expect(review(code, text)[0]).toContain('"Lan" expects "Customer satisfaction" at least 80%, and it stands at 70%. Put that right first');
});

test("a level past which customers leave fails too", () => {
  review(
    code,
    inTouchpoint(`
      expects Minh DeliveryTime <= 5 days { abandons > 10 days; importance 3 }
      delivers DeliveryTime 12 days
      wow "A sweet"
          ~~~~~~~~~ wow-on-failed-basic
    `),
  );
});

describe("a wow may stand where", () => {
  test.each([
    ["the level is just met", "expects DeliveryTime <= 5 days\ndelivers DeliveryTime 5 days"],
    ["nobody has measured", "expects DeliveryTime <= 5 days"],
    ["the failed level matters little", "expects DeliveryTime <= 5 days { importance 2 }\ndelivers DeliveryTime 7 days"],
    ["customers are content enough", 'expects "Change" { importance 4; performance 2.5 }'],
    ["it does not matter enough to them", 'expects "Change" { importance 3.5; performance 1 }'],
    ["figures say better than the judgement", "expects DeliveryTime <= 5 days { importance 5; performance 1 }\ndelivers DeliveryTime 4 days"],
    ["only the message is off", "promises DeliveryTime <= 7 days\nexpects DeliveryTime <= 5 days"],
    ["the sign points the wrong way", "expects DeliveryTime >= 5 days\ndelivers DeliveryTime 7 days"],
    ["the zone of tolerance is upside down", "expects DeliveryTime <= 5 days { abandons > 2 days }\ndelivers DeliveryTime 4 days"],
  ])("%s", (_what, statements) => {
    expect(review(code, inTouchpoint(`${statements}\nwow "A sweet at the till"`))).toEqual([]);
  });

  test("nothing is expected", () => {
    expect(review(code, inTouchpoint('wow "A sweet"'))).toEqual([]);
  });
});

test("a failed expectation without a wow is for another check", () => {
  expect(review(code, inTouchpoint("expects DeliveryTime <= 5 days\ndelivers DeliveryTime 7 days"))).toEqual([]);
});
