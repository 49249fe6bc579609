import { warning } from "../check.ts";
import type { Span } from "../../text.ts";
import { didYouMean } from "../wording.ts";

type Facts = {
  readonly code: string;
  /** `silent`: the code exists and speaks in this review, but not at the statement behind the comment. */
  readonly reason: "no-code" | "wrong-code" | "silent" | "nothing-follows";
  readonly near?: string;
};

export const unknownIgnore = warning({
  code: "unknown-ignore",
  message: {
    en: ({ code, reason, near }: Facts) => {
      switch (reason) {
        case "no-code":
          return "Say which check to silence, and why: // sojourn-ignore CODE reason.";
        case "wrong-code":
          return `There is no check "${code}".${didYouMean(near)}`;
        case "silent":
          return `"${code}" finds nothing in the statement behind this comment. Delete the comment.`;
        case "nothing-follows":
          return "No statement follows this comment, so it silences nothing. Write it on the line before the statement.";
      }
    },
    vi: ({ code, reason, near }: Facts) => {
      switch (reason) {
        case "no-code":
          return "Hãy ghi mã cần tắt và lý do: // sojourn-ignore MÃ lý do.";
        case "wrong-code":
          return `Không có mã kiểm tra "${code}".${near === undefined ? "" : ` Ý bạn là "${near}"?`}`;
        case "silent":
          return `"${code}" không tìm thấy lỗi nào trong câu lệnh sau chú thích này. Hãy xóa chú thích.`;
        case "nothing-follows":
          return "Không có câu lệnh nào sau chú thích này nên nó không tắt được gì. Hãy đặt nó ở dòng ngay trước câu lệnh.";
      }
    },
  },
  documentation: {
    what: {
      en: "An ignore comment silences nothing.",
      vi: "Chú thích bỏ qua không tắt được cảnh báo nào.",
    },
    why: {
      en: "What it once excused is mended, or it never worked; left standing, it would hide the next mistake. It covers the statement behind it, block and all.",
      vi: "Điều nó từng bỏ qua đã được sửa, hoặc nó chưa bao giờ có tác dụng; để lại, nó sẽ che mất lỗi sau. Chú thích có hiệu lực cho câu lệnh ngay sau nó, kể cả khối bên trong.",
    },
    bad: `// sojourn-ignore unused-team shared with the app team
team Care "Customer care"

journey Buy "Buying" {
  goal "Coffee before nine"
}
`,
    good: `// sojourn-ignore unused-declaration shared with the app team
team Care "Customer care"

journey Buy "Buying" {
  goal "Coffee before nine"
}
`,
  },
  fix: ({ facts: { code }, start, end, chunk: { text } }) => {
    const one = oneOfSeveral(text.slice(start, end), code);
    if (one) {
      const title = { en: `Delete "${code}" from the comment`, vi: `Xóa "${code}" khỏi chú thích` };
      return [{ title, isSafe: true, edits: [{ start: start + one.start, end: start + one.end, text: "" }] }];
    }
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const isOwnLine = text.slice(lineStart, start).trim() === "" && /^[ \t]*\r?\n/.test(text.slice(end));
    const from = isOwnLine ? lineStart : start;
    const to = isOwnLine ? text.indexOf("\n", end) + 1 : end;
    const title = { en: "Delete the comment", vi: "Xóa chú thích" };
    return [{ title, isSafe: true, edits: [{ start: from, end: to, text: "" }] }];
  },
});

/** Where a code stands in a comment that names others too, with the comma that belongs to it. */
function oneOfSeveral(comment: string, code: string): Span | undefined {
  const listed = /sojourn-ignore[ \t]*([\w-]+(?:[ \t]*,[ \t]*[\w-]+)+)/d.exec(comment);
  if (!listed) return undefined;
  const from = listed.indices![1]![0];
  const words = [...listed[1]!.matchAll(/[\w-]+/g)].map(({ 0: word, index }) => ({ word, start: from + index, end: from + index + word.length }));
  const at = words.findIndex(({ word }) => word === code);
  const [before, one, behind] = [words[at - 1], words[at], words[at + 1]];
  if (!one) return undefined;
  return behind ? { start: one.start, end: behind.start } : { start: before!.end, end: one.end };
}
