import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "value-outside-scale";

/** A touchpoint whose metric X is declared so. */
function withMetric(declared: string, statements: string): string {
  return `metric X { ${declared} }\njourney Buy "Buying" {\n  stage Act "Buys" {\n    touchpoint Pay "Pays" {\n${statements.replace(/^/gm, "      ")}\n    }\n  }\n}\n`;
}

test("figures that cannot be are shown wherever they stand", () => {
  const text = inTouchpoint(`
    expects Lan CSAT >= 800% { desired >= 90%; abandons < -5% }
    ~~~~~~~~~~~~~~~~~~~~~~~~ value-outside-scale
                                               ~~~~~~~~~~~~~~ value-outside-scale
    promises DeliveryTime <= -3
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~ value-outside-scale
    delivers CES 7.5 { as-of 2026-10-31 }
    ~~~~~~~~~~~~~~~~ value-outside-scale
    measures NPS { baseline -101; target >= 140 by 2026-12-31; actual 31 as-of 2026-10-31 }
                   ~~~~~~~~~~~~~ value-outside-scale
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~ value-outside-scale
  `);
  expect(review(code, text)).toEqual([
    `"Customer satisfaction" lies between 0% and 100%, so it cannot be 800%. Correct the figure, or the metric's kind, unit or scale.`,
    `"Customer satisfaction" lies between 0% and 100%, so it cannot be -5%. Correct the figure, or the metric's kind, unit or scale.`,
    `"Delivery time" is never below 0 days, so it cannot be -3 days. Correct the figure, or the metric's kind, unit or scale.`,
    `"Customer effort score 2.0" lies between 1 and 7, so it cannot be 7.5. Correct the figure, or the metric's kind, unit or scale.`,
    `"Net Promoter Score" lies between -100 and 100, so it cannot be -101. Correct the figure, or the metric's kind, unit or scale.`,
    `"Net Promoter Score" lies between -100 and 100, so it cannot be 140. Correct the figure, or the metric's kind, unit or scale.`,
  ]);
  expect(review(code, text, { lang: "vi" })[0]).toBe(
    '"Customer satisfaction" chỉ nằm trong khoảng từ 0% đến 100%, nên không thể là 800%. Hãy sửa con số, hoặc sửa loại, đơn vị hay thang đo của chỉ số.',
  );
});

test("both ends of a scale can be reached", () => {
  review(code, inTouchpoint("delivers NPS -100\ndelivers NPS 100\ndelivers CES 1\ndelivers CES 7\ndelivers CSAT 0%\ndelivers CSAT 100%\ndelivers DeliveryTime 0 days"));
});

test.each([
  ["scale 1..5", "delivers X 6", "lies between 1 and 5"],
  ["scale 1..", "delivers X 0", "is never below 1"],
  ["scale ..5", "delivers X 6", "is never above 5"],
  ["kind csat; scale 1..5", "delivers X 120", "lies between 0 and 100"],
  ["kind csat; unit percent", "delivers X 120%", "lies between 0% and 100%"],
  ["kind ces; unit percent; scale 1..7; better higher", "delivers X 120%", "lies between 0% and 100%"],
  ["kind ratio; unit percent", "delivers X -1%", "lies between 0% and 100%"],
  ["kind nps; scale 0..10", "delivers X 101", "lies between -100 and 100"],
  ["kind count; unit orders", "delivers X -1 orders", "is never below 0 orders"],
  ["kind duration; unit minutes", "delivers X -1 hours", "is never below 0 minutes"],
  ["unit months", "delivers X -1", "is never below 0 months"],
])("a metric with %s cannot say: %s", (declared, statement, said) => {
  const messages = review(code, withMetric(declared, `${statement}\n${"~".repeat(statement.length)} value-outside-scale`));
  expect(messages[0]).toContain(said);
});

test.each([
  ["unit percent", "delivers X -12%\nmeasures X { target >= 140% }"],
  ["kind money; unit VND", "delivers X -50_000 VND"],
  ["kind csat; scale 1..5", "delivers X 4.2\ndelivers X 82"],
  ["unit stars; scale 1..5", "delivers X 4.6 stars"],
  ["unit days; scale -30..30", "delivers X -2 days"],
  ["better lower", "delivers X -2"],
])("a metric with %s can say: %s", (declared, statements) => {
  review(code, withMetric(declared, statements));
});

test("units that do not convert and unknown metrics are for other checks to say", () => {
  review(
    code,
    inTouchpoint(`
      delivers DeliveryTime -3%
               ~~~~~~~~~~~~ unit-mismatch
      delivers Speed -3
               ~~~~~ unresolved-reference
      promises "A smile"
    `),
  );
});

test("a unit that a team made up is told in brief, whatever it is called", () => {
  const unit = "u".repeat(500);
  const statement = `delivers X -1 ${unit}`;
  const messages = review(code, withMetric(`kind count; unit ${unit}`, `${statement}\n${"~".repeat(statement.length)} value-outside-scale`));
  expect(messages[0]!.length).toBeLessThan(250);
  const text = withMetric("kind count; unit constructor", "delivers X -1 constructor\n~~~~~~~~~~~~~~~~~~~~~~~~~ value-outside-scale");
  expect(review(code, text, { lang: "vi" })[0]).toContain("nên không thể là -1 constructor.");
});
