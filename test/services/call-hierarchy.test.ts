import { describe, expect, test } from "vitest";
import { waypointAt, waysFrom, waysTo, type Way } from "../../packages/language/src/services/call-hierarchy.ts";
import { open } from "../support/editor.ts";

const text = (...names: readonly string[]): string => {
  const [search, read, pay] = names;
  return `journey Buy "Buying" {
  stage Ask {
    touchpoint ${search ?? "Search"} { next Read, Pay, Read }
    touchpoint ${read ?? "Read"} "Reads reviews"
  }
  stage Act {
    touchpoint ${pay ?? "Pay"} { next Search, Nowhere }
    touchpoint Thanks { next Nowhere }
  }
}
journey Return { stage S { touchpoint Pay; touchpoint Read } }
`;
};

function ways(marked: string, of: typeof waysFrom): string[] {
  const opened = open(marked);
  return of(opened, opened.offset).map(({ to, written }: Way) => `${to.name}: ${written.map(({ start, end }) => `${start} ${opened.text.slice(start, end)}`).join(", ")}`);
}

describe("the way of a customer", () => {
  test("goes where `next` says, once to each, with every place that says it", () => {
    expect(ways(text("Sea|rch"), waysFrom)).toEqual(["Read: 66 Read, 77 Read", "Pay: 72 Pay"]);
  });

  test("goes to what is written behind where nothing is said, into the next stage too", () => {
    expect(ways(text("Search", "Rea|d"), waysFrom)).toEqual(["Pay: 99 Read"]);
  });

  test("goes nowhere that is not declared, and from the last one nowhere", () => {
    expect(ways(text("Search", "Read", "Pa|y"), waysFrom)).toEqual(["Search: 164 Search"]);
    expect(ways(text().replace("Thanks", "Than|ks"), waysFrom)).toEqual([]);
  });

  test("comes from every touchpoint that leads here", () => {
    expect(ways(text("Search", "Read", "Pa|y"), waysTo)).toEqual(["Search: 72 Pay", "Read: 99 Read"]);
    expect(ways(text("Search", "Rea|d"), waysTo)).toEqual(["Search: 66 Read, 77 Read"]);
  });

  test("begins at a reference too", () => {
    expect(ways(text().replace("next Read, Pa", "next Read, P|a"), waysFrom)).toEqual(["Search: 164 Search"]);
  });

  test("may lead to itself", () => {
    const again = "journey A { stage S { touchpoint T| { next T } } }";
    expect([ways(again, waysFrom), ways(again, waysTo)]).toEqual([["T: 42 T"], ["T: 42 T"]]);
  });
});

test("a touchpoint is shown with its label and journey, its statement and its name", () => {
  const opened = open('journey Buy "Buying" { stage S { touchpoint P|ay "Pays" { wow "x" } } }');
  const { start, end, selection, ...shown } = waypointAt(opened, opened.offset)!;
  expect(shown).toEqual({ path: "test.journey", name: "Pay", label: "Pays", journey: "Buying" });
  expect([opened.text.slice(start, end), opened.text.slice(selection.start, selection.end)]).toEqual(['touchpoint Pay "Pays" { wow "x" }', "Pay"]);
});

test.each(["|", "team Ca|re", "journey A { stage S| { touchpoint T } }", "journey A { stage S { touchpoint T { next X| } } }", "// touchpoint T|"])(
  "there is no way in %s",
  (marked) => {
    const opened = open(marked);
    expect([waypointAt(opened, opened.offset), waysFrom(opened, opened.offset), waysTo(opened, opened.offset)]).toEqual([undefined, [], []]);
  },
);
