import { describe, expect, test } from "vitest";
import type { Loaded } from "../../../packages/cli/src/load.ts";
import { summary } from "../../../packages/cli/src/reports/summary.ts";
import { textReport } from "../../../packages/cli/src/reports/text.ts";
import type { Output } from "../../../packages/cli/src/terminal.ts";
import { chosen, loadedFiles, loadedOf, several } from "./support.ts";

/** Where colours are shown. */
const colourful = { isTTY: true, hasColors: () => true, getColorDepth: () => 8, write: () => true, _writableState: {} } as unknown as Output;
/** Where none are. */
const plain = process.stdout;

const summed = (loaded: Partial<Loaded>) => summary({ ...loadedFiles([]), ...loaded }, plain);

describe("the report for people", () => {
  test("shows every severity, what explains it and how it can be mended", () => {
    const report = textReport(loadedOf(several, chosen), plain);
    expect(report).toContain("broken.journey:2:7 error unresolved-reference\n");
    expect(report).toContain("late.journey:13:7 warning promise-not-kept\n");
    expect(report).toContain("  late.journey:14:7 This is what is delivered.\n");
    expect(report).toContain("unheard.journey:3:1 info unknown-ignore\n");
    expect(report).toContain("\n  Fix: Delete the comment (sojourn check --fix)\n");
    expect(report.match(/Fix:/g)).toHaveLength(1);
    expect(report.endsWith("✖ 1 error, 1 warning, 1 info in 3 of 3 files\n")).toBe(true);
  });

  test("speaks Vietnamese where that is asked for", () => {
    const report = textReport(loadedOf(several, { ...chosen, lang: "vi" }), plain);
    expect(report).toContain("broken.journey:2:7 lỗi unresolved-reference\n");
    expect(report).toContain("late.journey:13:7 cảnh báo promise-not-kept\n");
    expect(report).toContain("unheard.journey:3:1 gợi ý unknown-ignore\n");
    expect(report).toContain("\n  Cách sửa: Xóa chú thích (sojourn check --fix)\n");
    expect(report.endsWith("✖ 1 lỗi, 1 cảnh báo, 1 gợi ý trong 3/3 tệp\n")).toBe(true);
  });

  test("shows twenty findings of one code and tells how many more there are", () => {
    const names = Array.from({ length: 1200 }, (_, at) => `Nobody${at}`).join(", ");
    const text = `journey A "A" { for ${names} }\njourney B "B" { goel "x" }\n`;
    const report = textReport(loadedFiles([{ path: "a.journey", text }]), plain);
    expect(report.match(/ error unresolved-reference$/gm)).toHaveLength(20);
    expect(report.match(/ error unknown-attribute$/gm)).toHaveLength(1);
    expect(report).toContain("\n… and 1,180 more of unresolved-reference (--format json lists all)\n");
    expect(report.endsWith("✖ 1,201 errors in 1 of 1 file\n")).toBe(true);
    const vietnamese = textReport(loadedFiles([{ path: "a.journey", text }], { profile: "essential", lang: "vi" }), plain);
    expect(vietnamese).toContain("\n… và 1.180 chỗ nữa cùng mã unresolved-reference (--format json liệt kê tất cả)\n");
  });

  test("sums up what is clean, what was found and what could not be read", () => {
    const { diagnostics } = loadedOf(several, chosen);
    const [error, warning, info] = diagnostics;
    expect(summed({ fileCount: 1 })).toBe("✔ 1 file checked, no errors\n");
    expect(summed({ fileCount: 2, lang: "vi" })).toBe("✔ Đã kiểm tra 2 tệp, không có lỗi\n");
    expect(summed({ fileCount: 1, refused: ["a", "b"] })).toBe("✖ 1 file checked, no errors, 2 not read\n");
    expect(summed({ fileCount: 1, refused: ["a"], lang: "vi" })).toBe("✖ Đã kiểm tra 1 tệp, không có lỗi, 1 tệp không đọc được\n");
    expect(summed({ fileCount: 2, diagnostics: [info!, info!] })).toBe("✔ 2 infos in 1 of 2 files\n");
    expect(summed({ fileCount: 2, diagnostics: [info!, warning!] })).toBe("⚠ 1 warning, 1 info in 2 of 2 files\n");
    expect(summed({ fileCount: 5, diagnostics: [error!, error!, info!] })).toBe("✖ 2 errors, 1 info in 2 of 5 files\n");
  });

  test("gives each severity its colour where there are colours", () => {
    const report = textReport(loadedOf(several, chosen), colourful);
    const coloured = (code: number, word: string) => new RegExp(`\\u001b\\[1m\\u001b\\[${code}m${word}|\\u001b\\[${code}m(\\u001b\\[1m)?${word}`);
    expect(report).toMatch(coloured(31, "error"));
    expect(report).toMatch(coloured(33, "warning"));
    expect(report).toMatch(coloured(34, "info"));
    expect(textReport(loadedOf(several, chosen), plain)).not.toContain("\u001b");
  });
});
