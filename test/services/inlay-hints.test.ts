import { expect, test } from "vitest";
import type { Lang } from "../../packages/language/src/index.ts";
import { inlayHints } from "../../packages/language/src/services/inlay-hints.ts";
import { open } from "../support/editor.ts";
import { inTouchpoint } from "../support/texts.ts";

/** The lines that have hints, with the hints in `«»`; of the stretch between two `|`, else of the whole text. */
function hinted(marked: string, lang: Lang = "en", kind?: string): string[] {
  const opened = open(marked, { lang });
  const { text } = opened;
  const [start, end] = opened.offsets.length === 2 ? (opened.offsets as [number, number]) : [0, text.length];
  const hints = inlayHints(opened, { start, end }).filter((hint) => kind === undefined || hint.kind === kind);
  let [shown, from] = ["", 0];
  for (const { offset, label } of hints) {
    shown += `${text.slice(from, offset)}«${label}»`;
    from = offset;
  }
  return (shown + text.slice(from)).split("\n").filter((line) => line.includes("«")).map((line) => line.trim());
}

const shop = inTouchpoint;

test("behind an expectation stands its gap, in the reader's language", () => {
  const text = shop("expects Lan, Minh DeliveryTime <= 5 days { importance 5 }\ndelivers DeliveryTime 7 days");
  expect(hinted(text, "en", "gap")).toEqual(["expects Lan, Minh DeliveryTime <= 5 days«2 days late (−40 %)» { importance 5 }"]);
  expect(hinted(text, "vi", "gap")).toEqual(["expects Lan, Minh DeliveryTime <= 5 days«trễ 2 ngày (−40 %)» { importance 5 }"]);
});

test("the tooltip of a gap says whose it is", () => {
  const opened = open(shop("expects Lan, Minh DeliveryTime <= 5 days\ndelivers DeliveryTime 7 days"));
  const [gap] = inlayHints(opened, { start: 0, end: opened.text.length }).filter(({ kind }) => kind === "gap");
  expect(gap!.tooltip.split("\n")).toEqual(["Lan", "Minh"].map((who) => `${who}: expected within 5 days, delivered in 7 days: 2 days late (−40 %), failed`));
});

test("an expectation without a metric, and one that nothing is delivered against, have none", () => {
  expect(hinted(shop('expects Lan "A good parcel"\nexpects DeliveryTime <= 5 days'), "en", "gap")).toEqual([]);
});

test("behind a stage stands the mean of its scores", () => {
  expect(hinted(shop("feels Lan 2, Minh 4.5"), "en", "mean")).toEqual(['stage Act "Buys"«⌀ 3.3» {']);
  expect(hinted(shop('pain "x"'), "en", "mean")).toEqual([]);
});

test("behind a name stands its label, unless the name says the same", () => {
  const text = 'team Care "Customer care"\nteam Shop\nteam "Quầy pha chế"\njourney B { stage A {\n touchpoint P "Pays" { owner Care; next Q; channel web }\n touchpoint Q "Asks" { owner Shop; next P }\n touchpoint R { owner Quầy-pha-chế }\n} }';
  expect(hinted(text)).toEqual(['touchpoint P "Pays" { owner Care«Customer care»; next Q«Asks»; channel web }', 'touchpoint Q "Asks" { owner Shop; next P«Pays» }']);
});

test("a long label is shortened, and shown in full by the tooltip", () => {
  const opened = open(`team Care "${"very long ".repeat(10)}"\njourney B { owner Care }`);
  const [hint] = inlayHints(opened, { start: 0, end: opened.text.length });
  expect(hint!.label).toHaveLength(30);
  expect(hint!.tooltip.length).toBeGreaterThan(90);
});

test("only those of the stretch that is asked for are given", () => {
  expect(hinted('team Care "Customer care"\njourney B { owner Care }\n|journey C { owner Care }\n|journey D { owner Care }')).toEqual(["journey C { owner Care«Customer care» }"]);
});

test("a label of another file is shown as long as the file is imported", () => {
  const files = (line: string): string => `--- a.journey\n${line}\njourney B { owner Care }\n--- b.journey\nteam Care "Customer care"\n`;
  expect(hinted(files('import "./b.journey"'))).toEqual(["journey B { owner Care«Customer care» }"]);
  expect(hinted(files(""))).toEqual([]);
});

test("an empty file and a half-written one have none", () => {
  expect(hinted("")).toEqual([]);
  expect(hinted("journey B { stage A { touchpoint P { expects DeliveryTime <=")).toEqual([]);
});
