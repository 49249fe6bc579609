import { describe, expect, test } from "vitest";
import { signatureHelp } from "../../packages/language/src/services/signature-help.ts";
import { open } from "../support/editor.ts";
import { inTouchpoint } from "../support/texts.ts";

/** The signatures at the cursor, the active parameter in `«»`, and `>` before the active one of several. */
function help(marked: string): string[] | undefined {
  const opened = open(marked);
  const found = signatureHelp(opened, opened.offset);
  return found?.signatures.map(({ label, parameters, activeParameter }, at) => {
    const active = activeParameter === undefined ? undefined : parameters[activeParameter]!;
    const shown = active ? `${label.slice(0, active.start)}«${label.slice(active.start, active.end)}»${label.slice(active.end)}` : label;
    return found.signatures.length > 1 && at === found.activeSignature ? `> ${shown}` : shown;
  });
}

const shop = inTouchpoint;

describe("the signature of a statement", () => {
  test.each([
    ["shows the value that comes next", 'pain |', ['pain «"text"» { … }']],
    ["stays on a value while it is written", 'pain "a|b"', ['pain «"text"» { … }']],
    ["goes on to the next value", "delivers DeliveryTime |", ["delivers Metric «Quantity» { … }"]],
    ["stays with a quantity until its unit is written", "delivers DeliveryTime 7 |", ["delivers Metric «Quantity» { … }"]],
    ["has no active value behind the last", "delivers DeliveryTime 7 days |", ["delivers Metric Quantity { … }"]],
    ["begins anew behind a comma", 'feels Lan 4 "ok", |', ['feels «[Persona]» 1–5 ["text"], …']],
    ["may leave out what is optional", "feels 4|", ['feels [Persona] «1–5» ["text"], …']],
    ["knows the word that introduces a value", "measures CSAT { target >= 80% by | }", ["target Comparison «[by Date]»"]],
    ["is that of a list", "channel web, |", ["channel «Channel, …»"]],
  ])("%s", (_what, line, expected) => {
    expect(help(shop(line))).toEqual(expected);
  });

  test("an expectation has two, by a text and by a metric", () => {
    const text = 'expects [Persona, …] "text" { … }';
    expect(help(shop("expects |"))).toEqual(['> expects «[Persona, …]» "text" { … }', "expects «[Persona, …]» Metric Comparison { … }"]);
    expect(help(shop("expects DeliveryTime |"))).toEqual([text, "> expects [Persona, …] Metric «Comparison» { … }"]);
    expect(help(shop("expects Lan, Minh DeliveryTime <= | {}"))).toEqual([text, "> expects [Persona, …] Metric «Comparison» { … }"]);
    expect(help(shop('expects Lan "a|b"'))).toEqual(['> expects [Persona, …] «"text"» { … }', "expects [Persona, …] Metric Comparison { … }"]);
  });

  test("a head shows what may stand in it of its block", () => {
    expect(help("journey B { stage A phase | { } }")).toEqual(['stage [Name] ["label"] «[phase aware | appeal | ask | act | advocate | before | during | after]» { … }']);
  });

  test("is shown in blocks that are not closed, and with CRLF", () => {
    expect(help("journey Buy {\r\n  stage A {\r\n    touchpoint P {\r\n      owner |")).toEqual(["owner «Team»"]);
  });

  test("is not shown in a word, in a comment, between statements, nor for words that are not known or take nothing", () => {
    for (const text of ["own|er Care", "journey B { owner Care // x| \n}", "journey B { | }", "|", "journey B { constructor | }", "channel C { online | }"]) {
      expect(help(text)).toBeUndefined();
    }
  });

  test("says what may be written for each value, in the reader's language", () => {
    const documentation = (lang: "en" | "vi") => {
      const opened = open("journey B { reviewed | }", { lang });
      return signatureHelp(opened, opened.offset)!.signatures[0]!.parameters[0]!.documentation;
    };
    expect(documentation("en")).toBe("a date such as 2026-12-31");
    expect(documentation("vi")).toBe("một ngày như 2026-12-31");
  });
});
