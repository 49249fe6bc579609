import { describe, expect, test } from "vitest";
import { compile, defineModel, print } from "../../packages/language/src/index.ts";
import { dedent } from "../support/texts.ts";

/** Expects that the model of `text` is printed as that text. */
function prints(text: string): void {
  expect(print(compile(dedent(text)).value)).toBe(dedent(text));
}

describe("a model is printed", () => {
  test("with imports first and a blank line between declarations", () => {
    prints(`
      import "./people.journey"
      import "./metrics.journey"

      team Care "Customer care"

      team Sales

      journey Buy "Buying" {
        for Lan, Minh
        goal "Fresh beans"
        review every 3 months
        stage Ask "Compares" phase ask {
          touchpoint Read {
            channel web, social
            feels Lan 4.5 "curious"
            feels Minh 2
            expects Lan DeliveryTime <= 5 days { desired <= 3 days; importance 5; from past-experience }
            promises "Roasted this week" { on "product page" }
            delivers DeliveryTime 7 days { reliability 92%; as-of 2026-10-31 }
            measures CSAT { baseline 62%; target >= 80% by 2026-12-31; actual 71% as-of 2026-10-31 }
            pain "Slow"
            moment-of-truth
            drives purchase 3
            backstage Care "Packs"
            backstage "Waits"
          }
        }
      }
    `);
  });

  test("that is empty as nothing", () => {
    expect(print(compile("").value)).toBe("");
  });

  test("with a block on several lines where one would be too long", () => {
    const note = "x".repeat(60);
    prints(`
      journey A {
        stage B {
          touchpoint C {
            pain "Slow" {
              severity 3
              note "${note}"
            }
          }
        }
      }
    `);
  });
});

describe("values are printed so that they read as themselves", () => {
  test.each([
    ["newlines and quotes", { text: 'a\n"b"\\' }, '"a\\n\\"b\\"\\\\"'],
    ["control characters", { text: "\u001b[0m" }, '"\\u{1b}[0m"'],
    ["other scripts", { text: "Cà phê ☕️" }, '"Cà phê ☕️"'],
  ])("%s", (_, { text }, printed) => {
    expect(print(defineModel({ teams: [{ name: "A", notes: [text] }] }))).toBe(
      `team A {\n  note ${printed}\n}\n`,
    );
  });

  test.each([
    [{ amount: 5, unit: "days" }, "5 days"],
    [{ amount: 5 }, "5"],
    [{ amount: 80, unit: "%" }, "80%"],
    [{ amount: 2, unit: "per cent" }, '2 "per cent"'],
    [{ amount: 2, unit: "every" }, '2 "every"'],
    [{ amount: 1e-7 }, "0.0000001"],
    [{ amount: -1.25e-9 }, "-0.00000000125"],
    [{ amount: 1e15 }, "1000000000000000"],
    [{ amount: 0.1 }, "0.1"],
  ])("the quantity %j", (review, printed) => {
    const text = print(defineModel({ journeys: [{ name: "A", review }] }));
    expect(text).toBe(`journey A {\n  review every ${printed}\n}\n`);
    expect(compile(text).value.journeys[0]!.review).toEqual(review);
  });

  test("a name that is none is printed as one", () => {
    expect(print(defineModel({ teams: [{ name: "Customer care" }, { name: "!" }] }))).toBe(
      "team Customer-care\n\nteam _\n",
    );
  });
});
