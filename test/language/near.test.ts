import { expect, test } from "vitest";
import { lineStarts, nearest, positionAt } from "../../packages/language/src/index.ts";

test.each([
  ["chanel", ["touchpoint", "channel", "chapel"], "channel"],
  ["touchpiont", ["touchpoint", "note"], "touchpoint"],
  ["Giao-hang", ["Giao-hàng", "Giao-hành"], "Giao-hàng"],
  ["LAN", ["Lan", "Lam"], "Lan"],
  ["Đặng", ["Dang", "Dung"], "Dang"],
  ["wev", ["web", "app"], "web"],
  ["Q", ["P", "R"], undefined],
  ["q", ["Q"], "Q"],
  ["advertisng", ["advertising"], "advertising"],
  ["completely-different", ["note", "channel"], undefined],
  ["", ["a"], undefined],
  ["x".repeat(100), ["x".repeat(100)], undefined],
])("near %s of %j is %s", (word, candidates, near) => {
  expect(nearest(word, candidates)).toBe(near);
});

test("places are counted in lines and columns from 1, whatever the newline", () => {
  const starts = lineStarts("ab\ncd\r\nef\rg");
  expect(starts).toEqual([0, 3, 7, 10]);
  expect([0, 2, 3, 5, 8, 10, 11].map((offset) => positionAt(starts, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
    { line: 3, column: 2 },
    { line: 4, column: 1 },
    { line: 4, column: 2 },
  ]);
  expect(positionAt(starts, -5)).toEqual({ line: 1, column: 1 });
});
