import { expect, test } from "vitest";
import { mended, review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "metric-direction-mismatch";

test("every level that asks for the worse side of its metric is shown", () => {
  const text = inTouchpoint(`
    expects Lan DeliveryTime >= 5 days {
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ metric-direction-mismatch
      desired > 3
      ~~~~~~~~~~~ metric-direction-mismatch
      abandons < 10 days
      ~~~~~~~~~~~~~~~~~~ metric-direction-mismatch
    }
    promises CSAT <= 80%
    ~~~~~~~~~~~~~~~~~~~~ metric-direction-mismatch
    measures NPS { target < 40 by 2026-12-31 }
                   ~~~~~~~~~~~~~~~~~~~~~~~~~ metric-direction-mismatch
  `);
  expect(review(code, text)).toEqual([
    '"Delivery time" is better when lower, but this expects at least 5 days. Write <= 5 days, or "better higher" in the metric.',
    '"Delivery time" is better when lower, but desired is over 3 days. Write < 3, or "better higher" in the metric.',
    '"Delivery time" is better when lower, but customers would leave when it is under 10 days. Write > 10 days, or "better higher" in the metric.',
    '"Customer satisfaction" is better when higher, but this promises at most 80%. Write >= 80%.',
    '"Net Promoter Score" is better when higher, but the target is under 40. Write > 40.',
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe(
    '"Delivery time" càng thấp càng tốt, nhưng kỳ vọng ở đây là ít nhất 5 ngày. Hãy ghi <= 5 days, hoặc ghi "better higher" trong chỉ số.',
  );
});

test("a duration is better lower unless its metric says otherwise", () => {
  const withMetric = (metric: string, statement: string): string =>
    `metric Stay "Stay" { ${metric} }\njourney Buy "Buying" {\n  stage Act "Buys" {\n    touchpoint Pay "Pays" {\n${statement}\n    }\n  }\n}\n`;
  review(code, withMetric("unit days; kind duration", "      promises Stay >= 5 days\n      ~~~~~~~~~~~~~~~~~~~~~~~ metric-direction-mismatch"));
  review(code, withMetric("unit days; kind duration; better higher", "      promises Stay >= 5 days"));
});

test("levels that point the right way, or nowhere, and metrics without a better side are left alone", () => {
  review(code, inTouchpoint("expects DeliveryTime <= 5 days { desired < 3 days; abandons > 10 days }"));
  review(code, inTouchpoint("promises DeliveryTime = 5 days\nexpects CSAT = 80% { abandons = 0% }"));
  review(code, inTouchpoint("promises Returns >= 5\nexpects Returns <= 7"));
  review(
    code,
    inTouchpoint(`
      promises Speed >= 5 days
               ~~~~~ unresolved-reference
    `),
  );
});

test("the sign can be turned", () => {
  const text = inTouchpoint("expects Lan DeliveryTime >= 5 days { abandons < 10 days }\npromises CSAT < 80%");
  expect(mended(code, text)).toBe(text);
  expect(mended(code, text, { unsafe: true })).toBe(inTouchpoint("expects Lan DeliveryTime <= 5 days { abandons > 10 days }\npromises CSAT > 80%"));
});
