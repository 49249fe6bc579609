import { describe, expect, test } from "vitest";
import { compileFiles, type Lang } from "@sojourn/language";
import { importMarkdown, markdownOf } from "@sojourn/diagrams";

function markdown(text: string, lang?: Lang): string {
  const { value, diagnostics } = compileFiles([{ path: "a.journey", text }], { profile: "essential" });
  expect(diagnostics).toEqual([]);
  return markdownOf(value.model.journeys[0]!, value.scope("a.journey")!, {}, lang).value;
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

  test("has headings, labels, units and verdicts in Vietnamese where that is asked for", () => {
    const full = delivery
      .replace("review every 3 months", "review every 1 months\n  reviewed 2026-10-01\n  state current")
      .replace(
        "      delivers Time 7 days\n",
        `      delivers Time 7 days
      measures CSAT { baseline 62%; target >= 80% by 2026-12-31; actual 71% as-of 2026-10-31 }
      pain "Nobody says where it is" { severity 4 }
      opportunity "Say where it is"
      improvement "Second courier" { owner Shop; due 2026-12-15; status doing }
`,
      );
    const outside = markdown(full, "vi").replace(/```mermaid[\s\S]*```/, "");
    expect(outside.split("\n").filter((line) => /^(#|-|\|)/.test(line) && !line.startsWith("| ---"))).toEqual([
      "# Buying beans",
      "- **Bối cảnh:** The beans run out",
      "- **Trạng thái:** hiện tại",
      "- **Nhóm phụ trách:** Web shop",
      "- **Rà soát:** mỗi 1 tháng, lần gần nhất 2026-10-01",
      "## Chân dung khách hàng",
      "| Chân dung khách hàng | Là ai | Nhu cầu |",
      "| Lan | 25–34, Teacher | Fresh beans |",
      "## Đối tượng không phục vụ",
      "- **Voucher hunter**: Buys only below cost. Dấu hiệu nhận biết: Three vouchers a month. Phù hợp hơn với: Supermarket coffee",
      "## Hành trình",
      "## Khoảng cách kỳ vọng",
      "| Điểm chạm | Chân dung khách hàng | Chỉ số | So sánh | Mong muốn | Đạt được | Khoảng cách | Kết quả |",
      "| The parcel arrives |  | Delivery time | thực tế so với lời hứa | ≤ 3 ngày | 7 ngày | −4 ngày (−133%) | không đạt |",
      "| The parcel arrives | Lan | Delivery time | thực tế so với kỳ vọng | ≤ 5 ngày | 7 ngày | −2 ngày (−40%) | không đạt |",
      "| The parcel arrives | Lan | Delivery time | lời hứa so với kỳ vọng | ≤ 5 ngày | 3 ngày | +2 ngày (+40%) | tốt hơn kỳ vọng |",
      "## Nỗi đau",
      "| Điểm chạm | Nỗi đau | Mức độ |",
      "| The parcel arrives | Nobody says where it is | 4 |",
      "## Cơ hội",
      "| Điểm chạm | Cơ hội |",
      "| The parcel arrives | Say where it is |",
      "## Cải tiến",
      "| Điểm chạm | Cải tiến | Nhóm phụ trách | Hạn | Tình trạng |",
      "| The parcel arrives | Second courier | Web shop | 2026-12-15 | đang làm |",
      "## Chỉ số",
      "| Điểm chạm | Chỉ số | Mốc ban đầu | Mức đạt được | Mục tiêu | Hạn |",
      "| The parcel arrives | Customer satisfaction | 62% | 71% | ≥ 80% | 2026-12-31 |",
    ]);
    expect(markdown(full, "vi").match(/```mermaid[\s\S]*```/)![0]).toBe(markdown(full).match(/```mermaid[\s\S]*```/)![0]);
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
