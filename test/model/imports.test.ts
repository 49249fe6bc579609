import { describe, expect, test } from "vitest";
import { importGraph, relativeImport, resolveImport } from "../../packages/language/src/model/imports.ts";

describe("an import leads", () => {
  test.each([
    ["a.journey", "./b.journey", "b.journey"],
    ["a.journey", "b.journey", "b.journey"],
    ["x/a.journey", "./b.journey", "x/b.journey"],
    ["x/a.journey", "../b.journey", "b.journey"],
    ["x/y/a.journey", "../../z/b.journey", "z/b.journey"],
    ["x/a.journey", "./y/../b.journey", "x/b.journey"],
    ["a.journey", "./x//y/./b.journey", "x/y/b.journey"],
    ["a.journey", "./Cà phê sáng.journey", "Cà phê sáng.journey"],
    ["a.journey", "./..b.journey", "..b.journey"],
    ["a.journey", "./%2e%2e/b.journey", "%2e%2e/b.journey"],
  ])("from %s by %s to %s", (from, specifier, path) => {
    expect(resolveImport(from, specifier)).toEqual({ path });
  });

  test.each([
    "../b.journey",
    "./x/../../b.journey",
    "/etc/b.journey",
    "//server/share/b.journey",
    "\\\\server\\share\\b.journey",
    "C:\\b.journey",
    "c:/b.journey",
    "https://example.org/b.journey",
    "file:///b.journey",
    "./b\0.journey",
    "../../../../../../../../b.journey",
  ])("out of the workspace by %j", (specifier) => {
    expect(resolveImport("a.journey", specifier)).toEqual({ outside: true });
  });

  test.each([
    ["", "empty"],
    ["  ", "empty"],
    ["./b.txt", "ending"],
    ["./b", "ending"],
    [".\\b.journey", "backslash"],
  ])("nowhere by %j", (specifier, why) => {
    expect(resolveImport("a.journey", specifier)).toEqual({ why });
  });
});

test.each([
  ["a.journey", "b.journey", "./b.journey"],
  ["x/a.journey", "b.journey", "../b.journey"],
  ["a.journey", "x/b.journey", "./x/b.journey"],
  ["x/y/a.journey", "x/z/b.journey", "../z/b.journey"],
  ["x/a.journey", "y/b.journey", "../y/b.journey"],
])("from %s, %s is imported by %s", (from, to, specifier) => {
  expect(relativeImport(from, to)).toBe(specifier);
  expect(resolveImport(from, specifier)).toEqual({ path: to });
});

describe("a graph of imports", () => {
  /** Which files each file sees, where `targets` says what it imports. */
  function seen(targets: readonly (readonly number[])[]): number[][] {
    const graph = importGraph(targets);
    return targets.map((_, from) => targets.flatMap((_, to) => (graph.sees(from, to) ? [to] : [])));
  }

  test("sees through imports, and never itself", () => {
    expect(seen([[1], [2], [], [0]])).toEqual([[1, 2], [2], [], [0, 1, 2]]);
  });

  test("sees a diamond once", () => {
    expect(seen([[1, 2], [3], [3], []])).toEqual([[1, 2, 3], [3], [3], []]);
  });

  test("sees all of a circle, and finds it", () => {
    const targets = [[1], [2], [0, 3], [4], [3], [5]];
    expect(seen(targets)).toEqual([[1, 2, 3, 4], [0, 2, 3, 4], [0, 1, 3, 4], [4], [3], []]);
    expect(importGraph(targets).circles.map((circle) => circle.toSorted())).toEqual([[3, 4], [0, 1, 2], [5]]);
  });

  test("of a long chain does not run out of stack", () => {
    const count = 20_000;
    const graph = importGraph(Array.from({ length: count }, (_, at) => (at + 1 < count ? [at + 1] : [])));
    expect(graph.sees(0, count - 1)).toBe(true);
    expect(graph.sees(count - 1, 0)).toBe(false);
    expect(graph.circles).toEqual([]);
  });
});
