import { expect, test } from "vitest";
import { table } from "../../../packages/cli/src/reports/table.ts";

test("columns stand under each other by their width on a terminal, figures to the right", () => {
  expect(table([["Kệ", "1"], ["💳", "1,200"], ["Touchpoint", "37%", "x"]])).toBe(
    ["  Kệ              1", "  💳          1,200", "  Touchpoint    37%  x", ""].join("\n"),
  );
});

test("a table is the same in both Unicode forms of Vietnamese", () => {
  const rows = [
    ["Điểm chạm có nhóm phụ trách", "12"],
    ["Kỳ vọng", "3"],
  ];
  const decomposed = rows.map((row) => row.map((cell) => cell.normalize("NFD")));
  expect(table(decomposed).normalize("NFC")).toBe(table(rows));
});
