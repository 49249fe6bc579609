import { describe, expect, test } from "vitest";
import { checks, compile } from "../../packages/language/src/index.ts";
import { dedent } from "../support/texts.ts";

const sound = dedent(`
  persona Lan "Lan" { behavior "b"; need "n" }
  journey Buy "Buying" {
    for Lan
    stage Act "Buys" {
      touchpoint Pay "Pays" {
        feels Lan 2
        pain "A queue"
      }
    }
  }
`);

describe("what could not be read may be what is asked for", () => {
  test.each([
    ["feels Lan 2", "feel Lan 2"],
    ["feels Lan 2", "feels Lan 7"],
    ["for Lan", 'for "Lan"'],
    ['pain "A queue"', "pain queue"],
  ])("%s, written %s, is one mistake", (right, wrong) => {
    const { diagnostics } = compile(sound.replace(right, wrong));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.severity).toBe("error");
  });
});

test("all advice asks for more", () => {
  expect(checks.filter(({ profile, asksForMore }) => profile === "strict" && !asksForMore)).toEqual([]);
});
