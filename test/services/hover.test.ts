import { describe, expect, test } from "vitest";
import type { Lang } from "../../packages/language/src/index.ts";
import { documentWord } from "../../packages/language/src/services/documentation.ts";
import { rowsOf, vocabulary, type BlockName } from "../../packages/language/src/vocabulary.ts";
import { hover } from "../../packages/language/src/services/hover.ts";
import { open } from "../support/editor.ts";
import { today } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

function at(marked: string, lang: Lang = "en") {
  const opened = open(marked, { lang });
  const found = hover(opened, opened.offset, today);
  return found && { ...found, over: opened.text.slice(found.start, found.end) };
}

function says(marked: string, lang: Lang = "en"): string | undefined {
  return at(marked, lang)?.markdown;
}

/** What is said, as Markdown shows it. */
function shows(marked: string, lang: Lang = "en"): string | undefined {
  return says(marked, lang)?.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

const shop = inTouchpoint;

describe("a word", () => {
  test("says what it takes, what it is for and where it stands", () => {
    const found = at(shop('imp|rovement "x"'))!;
    expect(found.over).toBe("improvement");
    expect(found.markdown).toContain('```journey\nimprovement "text" { … }\n```');
    expect(found.markdown).toContain("What we change, who does it, and by when.");
    expect(found.markdown).toContain("Stands in `touchpoint`. It may be repeated.");
    expect(says("journey B { |owner Care }", "vi")).toContain("Nhóm phụ trách toàn bộ hành trình.\n\nĐứng trong `journey`");
  });

  test("says so in Vietnamese for every word of the table", () => {
    for (const block of Object.keys(vocabulary) as BlockName[]) {
      for (const [word, { doc }] of Object.entries(rowsOf(block))) {
        const said = documentWord(block, word, "vi")!;
        expect(said).not.toContain(doc);
        expect(said).toMatch(/```\n\n.*[À-ỹ].*\n\nĐứng trong/u);
      }
    }
  });

  test("that is not known says nothing", () => {
    expect(at("journey B { constr|uctor }")).toBeUndefined();
    expect(at("nonsense { own|er Care }")).toBeUndefined();
  });

  test("of a phase in the head of a stage is that of the block", () => {
    expect(says("journey B { stage A pha|se ask { } }")).toContain("Kotler's five A's");
  });
});

describe("a name", () => {
  test("of a persona shows its card", () => {
    const text = 'persona Lan "Lan, office worker" { age 25..34; need "Coffee before nine"; need "No queue" }\njourney B { for La|n }';
    expect(shows(text)).toBe("**Lan, office worker** · persona `Lan`\n\nAge: 25–34\n\nNeeds: Coffee before nine · No queue\n\n1 reference");
    expect(shows(text, "vi")).toBe("**Lan, office worker** · chân dung khách hàng `Lan`\n\nTuổi: 25–34\n\nNhu cầu: Coffee before nine · No queue\n\n1 tham chiếu");
  });

  test("of a metric, a channel, a survey, a non-customer and a team shows what matters of them", () => {
    expect(shows(shop("delivers Delivery|Time 7 days"))).toContain("Unit: days\n\nDirection: Less is better.");
    expect(shows('team Care "Customer care"\nchannel Za|lo { online; routed-to Care }')).toContain("Where: online\n\nRouted to: Customer care");
    expect(shows('survey Af|ter "After" { question q measures NPS "Would you recommend us?" }')).toContain("Questions: Would you recommend us?");
    expect(shows('non-customer Hunt|er { because "Buys below cost"; instead "The supermarket" }')).toContain("Not served because: Buys below cost\n\nBetter served by: The supermarket");
    expect(shows('journey B { owner Ca|re }\nteam Care "Customer care"')).toBe("**Customer care** · team `Care`\n\n1 reference");
  });

  test("that is built in says so", () => {
    expect(says(shop("measures N|PS"))).toContain("Built in; a declaration overrides it.");
    expect(shows(shop("measures N|PS"))).toContain("Scale: 0–10");
  });

  test("from another file says which", () => {
    expect(shows('--- a.journey\nimport "./b.journey"\njourney B { owner Ca|re }\n--- b.journey\nteam Care "Customer care"\n')).toBe(
      "**Customer care** · team `Care`\n\n./b.journey · 1 reference",
    );
  });

  test("whose file is not imported any longer says nothing", () => {
    expect(at('--- a.journey\njourney B { owner Ca|re }\n--- b.journey\nteam Care\n')).toBeUndefined();
  });

  test("of a stage or a touchpoint shows its scores and is that of its own journey", () => {
    const text = shop('feels Lan 2, Minh 5\nnext |Pay\nowner Care');
    expect(shows(text)).toBe("**Pays** · touchpoint `Pay`\n\nOwner: Customer care\n\nMean score: 3.5 / 5\n\n1 reference");
    expect(shows("journey B { stage A| phase ask { } }\njourney C { stage A phase act { } }")).toContain("The customer asks and compares");
  });

  test("without a label of its own is found under its label too", () => {
    expect(shows('team "Chăm sóc| khách hàng"\n', "vi")).toContain("nhóm `Chăm-sóc-khách-hàng`");
  });

  test("may be written in NFD", () => {
    expect(shows(`persona Hải "Anh Hải"\njourney B { for ${"Hả".normalize("NFD")}|i }`)).toContain("**Anh Hải**");
  });

  test("shows Markdown and HTML in texts as text, on one line", () => {
    const found = says('team T| "*a* [b](https://c) <img src=x>" { note "1\\n# 2 $(x) ![i](http://e)" }')!;
    expect(found).toContain("\\*a\\* \\[b\\](https\\://c) \\<img src=x\\>");
    expect(found).toContain("1 # 2 \\$(x) !\\[i\\](http\\://e)");
  });
});

describe("a gap", () => {
  const figures = (line: string): string => shop(`expects Lan DeliveryTime <= 5 days\npromises DeliveryTime <= 3 days\n${line}`);

  test("stands at an expectation, in words", () => {
    const text = shop("ex|pects Lan DeliveryTime <= 5 days\ndelivers DeliveryTime 7 days");
    expect(shows(text)!.split("\n")[0]).toBe("Lan: expected within 5 days, delivered in 7 days: 2 days late (−40 %), failed");
    expect(shows(text, "vi")!.split("\n")[0]).toBe("Lan: kỳ vọng trong vòng 5 ngày, thực tế mất 7 ngày: trễ 2 ngày (−40 %), không đạt");
  });

  test("is told once for each persona, and at the figure too", () => {
    const text = shop("expects Lan, Minh DeliveryTime <= |5 days\ndelivers DeliveryTime 3 days");
    expect(shows(text)).toBe(
      ["Lan", "Minh"].map((who) => `${who}: expected within 5 days, delivered in 3 days: 2 days early (+40 %), exceeded`).join("\n\n"),
    );
  });

  test("says when it is just met", () => {
    expect(shows(shop("expects DeliveryTime <= 5| days\ndelivers DeliveryTime 5 days"))).toContain("delivered in 5 days: just that, met");
  });

  test("stands at a promise, against what is delivered and what is expected", () => {
    const text = shop("expects Lan DeliveryTime <= 5 days\npromi|ses DeliveryTime <= 3 days\ndelivers DeliveryTime 7 days");
    expect(shows(text)).toContain("promised within 3 days, delivered in 7 days: 4 days late (−133 %), failed");
    expect(shows(text)).toContain("Lan: expected within 5 days, promised 3 days: 2 days early (+40 %)\n");
  });

  test("stands at a delivery, but only at the newest", () => {
    expect(shows(figures("delivers DeliveryTime |7 days"))).toBe(
      "Lan: expected within 5 days, delivered in 7 days: 2 days late (−40 %), failed\n\npromised within 3 days, delivered in 7 days: 4 days late (−133 %), failed",
    );
    expect(at(figures("delivers DeliveryTime |7 days { as-of 2026-01-01 }\ndelivers DeliveryTime 4 days { as-of 2026-02-01 }"))).toBeUndefined();
  });

  test("is not there where units do not convert, or nothing is delivered", () => {
    expect(at(shop("expects DeliveryTime <= 5| days"))).toBeUndefined();
    expect(at(shop("expects DeliveryTime <= 5| days\ndelivers DeliveryTime 3 VND"))).toBeUndefined();
  });
});

describe("a value", () => {
  test("a score says what it means, and a source whether it can be steered", () => {
    expect(says(shop("feels Lan |1"))).toBe("1: awful");
    expect(says(shop("feels Lan |4.6"), "vi")).toBe("4.6: rất hài lòng");
    expect(says(shop('expects "x" { from alter|natives }'))).toContain("out of your hands");
    expect(says(shop('expects "x" { from advert|ising }'), "vi")).toContain("kiểm soát được");
    expect(says("journey B { stage A phase ad|vocate { } }")).toContain("Kotler");
  });

  test("importance and performance say where that puts the expectation", () => {
    const text = shop('expects "a" { importance |5; performance 1 }\nexpects "b" { importance 1; performance 5 }');
    expect(says(text)).toBe("concentrate here: important, and done worse than the rest");
    expect(says(text, "vi")).toContain("tập trung vào đây");
    expect(at(shop('expects "a" { importance |5 }'))).toBeUndefined();
  });

  test("a date says its weekday and how far off it is", () => {
    expect(says("journey B { reviewed 2026-1|1-20 }")).toBe("Friday, yesterday");
    expect(says(shop('improvement "x" { due |2026-12-15 }'))).toBe("Tuesday, in 24 days");
    expect(says(shop("measures CSAT { target >= 80% by |2026-11-01 }"), "vi")).toBe("Chủ nhật, 20 ngày trước");
    expect(at("journey B { reviewed 2026-02-|30 }")).toBeUndefined();
  });

  test("an import says what the file declares", () => {
    expect(shows('--- a.journey\nimport "./b.|journey"\n--- b.journey\npersona Lan\npersona Minh\nteam Care\n')).toBe("b.journey: 2 × persona · 1 × team");
    expect(at('import "./c.|journey"')).toBeUndefined();
  });
});

test("a code in an ignore comment says what it finds", () => {
  expect(at("// sojourn-ignore unused-|declaration later\nteam Care")).toMatchObject({ over: "unused-declaration" });
  expect(says("// sojourn-ignore unused-|declaration\nteam Care")).toContain("**unused-declaration** · warning");
  expect(at("// about unused-|declaration\nteam Care")).toBeUndefined();
});

test("nothing is said between statements, in an empty file and in half-written text", () => {
  for (const text of ["|", "team Care\n|\nteam Shop", "journey B { | ", "// x|", "} |", 'persona "ab|']) expect(at(text)?.markdown ?? "").not.toContain("undefined");
  expect(at("|")).toBeUndefined();
  expect(at("team Care\n|\nteam Shop")).toBeUndefined();
});
