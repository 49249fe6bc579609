import type { Both, Severity } from "@sojourn/language";
import { grouped } from "../terminal.ts";

/** What reports say of their own accord, in each language. */

/** A severity as people read it, before the code of a finding. */
export const severityIn: Both<Readonly<Record<Severity, string>>> = {
  en: { error: "error", warning: "warning", info: "info" },
  vi: { error: "lỗi", warning: "cảnh báo", info: "gợi ý" },
};

/** A number with thousands set apart: `10,000`, in Vietnamese `10.000`. */
export const amountIn: Both<(amount: number) => string> = {
  en: grouped,
  vi: (amount) => grouped(amount).replaceAll(",", "."),
};

/** How many there are of something: `1 error`, `2 files`. */
export const countIn: Both<(amount: number, noun: Severity | "file") => string> = {
  en: (amount, noun) => `${amountIn.en(amount)} ${noun}${amount === 1 ? "" : "s"}`,
  vi: (amount, noun) => `${amountIn.vi(amount)} ${noun === "file" ? "tệp" : severityIn.vi[noun]}`,
};

/** The sentences of the report for people. */
export const textWords: Both<{
  readonly fix: string;
  readonly more: (amount: number, code: string) => string;
  readonly clean: (files: number) => string;
  readonly found: (found: string, inFiles: number, files: number) => string;
  readonly unread: (amount: number) => string;
}> = {
  en: {
    fix: "Fix",
    more: (amount, code) => `… and ${amountIn.en(amount)} more of ${code} (--format json lists all)`,
    clean: (files) => `${countIn.en(files, "file")} checked, no errors`,
    found: (found, inFiles, files) => `${found} in ${amountIn.en(inFiles)} of ${countIn.en(files, "file")}`,
    unread: (amount) => `, ${amountIn.en(amount)} not read`,
  },
  vi: {
    fix: "Cách sửa",
    more: (amount, code) => `… và ${amountIn.vi(amount)} chỗ nữa cùng mã ${code} (--format json liệt kê tất cả)`,
    clean: (files) => `Đã kiểm tra ${countIn.vi(files, "file")}, không có lỗi`,
    found: (found, inFiles, files) => `${found} trong ${amountIn.vi(inFiles)}/${countIn.vi(files, "file")}`,
    unread: (amount) => `, ${amountIn.vi(amount)} tệp không đọc được`,
  },
};

/** Around the examples of a rule. */
export const ruleWords: Both<{ readonly source: string; readonly bad: string; readonly good: string }> = {
  en: { source: "Source", bad: "Instead of", good: "write" },
  vi: { source: "Nguồn", bad: "Thay vì", good: "hãy viết" },
};
