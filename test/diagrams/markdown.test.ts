import { describe, expect, test } from "vitest";
import { compileFiles } from "@sojourn/language";
import { importMarkdown, markdownOf } from "@sojourn/diagrams";

function markdown(text: string): string {
  const { value, diagnostics } = compileFiles([{ path: "a.journey", text }]);
  expect(diagnostics).toEqual([]);
  return markdownOf(value.model.journeys[0]!, value.scope("a.journey")!).value;
}

const delivery = `persona Lan "Lan" {
  age 25..34
  occupation "Teacher"
  need "Fresh beans"
}
non-customer Hunter "Voucher hunter" {
  because "Buys only below cost"
  signal "Three vouchers a month"
  instead "Supermarket coffee"
}
team Shop "Web shop"
metric Time "Delivery time" {
  unit days
  better lower
}
journey Buy "Buying beans" {
  for Lan
  scenario "The beans run out"
  owner Shop
  review every 3 months
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      feels Lan 2
      expects Time <= 5 days
      promises Time <= 3 days
      delivers Time 7 days
    }
  }
}
`;

describe("a journey as a Markdown document", () => {
  test("has a heading, its frame, the personas, the non-customers, the diagram and the gaps", () => {
    expect(markdown(delivery)).toMatchInlineSnapshot(`
      "# Buying beans

      - **Scenario:** The beans run out
      - **Owner:** Web shop
      - **Review:** every 3 months

      ## Personas

      | Persona | Who | Needs |
      | --- | --- | --- |
      | Lan | 25–34, Teacher | Fresh beans |

      ## Not our customers

      - **Voucher hunter**: Buys only below cost. Seen by: Three vouchers a month. Better served by: Supermarket coffee

      ## Journey

      \`\`\`mermaid
      journey
        title Buying beans
        accTitle: Buying beans
        accDescr: The beans run out
        section Receives
          The parcel arrives: 2: Lan
      \`\`\`

      ## Gaps

      | Touchpoint | Persona | Metric | Compared | Wanted | Given | Gap | Verdict |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | The parcel arrives |  | Delivery time | delivered against promised | ≤ 3 days | 7 days | −4 days (−133%) | failed |
      | The parcel arrives | Lan | Delivery time | delivered against expected | ≤ 5 days | 7 days | −2 days (−40%) | failed |
      | The parcel arrives | Lan | Delivery time | promised against expected | ≤ 5 days | 3 days | +2 days (+40%) | exceeded |
      "
    `);
  });

  test("holds the diagram in a fence from which the journey is read back", () => {
    const { value } = importMarkdown(markdown(delivery));
    expect(value?.journeys[0]?.stages[0]?.touchpoints[0]?.feelings).toEqual([{ persona: "Lan", score: 2 }]);
  });

  test("shows markup in texts as text", () => {
    const hostile = "<img onerror=x> | a **b** [c](javascript:d) `e` ```";
    const document = markdown(`persona Lan "${hostile}"\njourney J "${hostile}" {\n  for Lan\n  stage S {\n    touchpoint T\n  }\n}\n`);
    const outside = document.replace(/```mermaid[\s\S]*```/, "");
    expect(outside).not.toMatch(/<img|(?<!\\)\*\*b|(?<!\\)`|(?<!\\)\[c/);
    expect(outside.split("\n").find((line) => line.startsWith("| &lt;"))?.match(/(?<!\\)\|/g)).toHaveLength(2);
  });
});
