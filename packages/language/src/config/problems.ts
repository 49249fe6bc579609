import type { Both } from "../lang.ts";
import type { Span } from "../text.ts";

/** What can be wrong in a configuration. */
export type ConfigCode =
  | "not-json"
  | "too-deep"
  | "unknown-setting"
  | "unknown-code"
  | "wrong-value"
  | "wrong-pattern"
  | "duplicate-key";

/** One thing that is wrong in a configuration. Offsets are UTF-16 code units in its text. */
export interface ConfigProblem extends Span {
  readonly code: ConfigCode;
  /** What is wrong, and what to write instead. */
  readonly message: Both<string>;
}

/** What is to be said where a text is no JSON, by the names that the parser has for it. */
export const notJson: Readonly<Record<string, Both<string>>> = {
  InvalidSymbol: {
    en: 'This means nothing in JSON. Write texts in double quotes: "strict".',
    vi: 'Chỗ này không có nghĩa trong JSON. Hãy viết văn bản trong dấu nháy kép: "strict".',
  },
  PropertyNameExpected: {
    en: 'The name of a setting is missing here. Write it in double quotes: "profile".',
    vi: 'Ở đây thiếu tên thiết lập. Hãy viết tên trong dấu nháy kép: "profile".',
  },
  ValueExpected: { en: "A value is missing here.", vi: "Ở đây thiếu giá trị." },
  ColonExpected: { en: 'A colon is missing before this. Write "profile": "strict".', vi: 'Thiếu dấu hai chấm trước chỗ này. Hãy viết "profile": "strict".' },
  CommaExpected: { en: "A comma is missing before this. Write one.", vi: "Thiếu dấu phẩy trước chỗ này. Hãy thêm vào." },
  CloseBraceExpected: { en: "A closing } is missing. Write it at the end.", vi: "Thiếu dấu } đóng. Hãy thêm vào cuối." },
  CloseBracketExpected: { en: "A closing ] is missing. Write it at the end of the list.", vi: "Thiếu dấu ] đóng. Hãy thêm vào cuối danh sách." },
  EndOfFileExpected: {
    en: "The configuration ends before this. Write everything inside one pair of { }.",
    vi: "Cấu hình đã kết thúc trước chỗ này. Hãy viết mọi thứ trong cùng một cặp { }.",
  },
  UnexpectedEndOfComment: { en: "This comment is not closed. Write */ at its end.", vi: "Ghi chú này chưa đóng. Hãy viết */ ở cuối." },
  UnexpectedEndOfString: { en: 'This text is not closed. Write " at its end.', vi: 'Văn bản này chưa đóng. Hãy viết " ở cuối.' },
  InvalidEscapeCharacter: {
    en: 'No character is written like this in JSON. Write \\" for a quote and \\\\ for a backslash.',
    vi: 'JSON không có cách viết ký tự này. Hãy viết \\" cho dấu nháy và \\\\ cho dấu gạch chéo ngược.',
  },
};

/** What is to be said where a text is no JSON for a reason that nobody meets twice. */
export const elseNotJson: Both<string> = { en: "This is no JSON.", vi: "Chỗ này không phải JSON." };

/** What is to be said of a file without a single value. */
export const nothingThere: Both<string> = {
  en: 'There is nothing here. Write at least {}, or settings such as { "profile": "strict" }.',
  vi: 'Ở đây chưa có gì. Hãy viết ít nhất {}, hoặc thiết lập như { "profile": "strict" }.',
};

/** What is to be said of brackets without end. */
export const tooDeep: Both<string> = {
  en: "Brackets stand in brackets deeper than any setting needs. Write settings one below the other.",
  vi: "Các dấu ngoặc lồng nhau sâu hơn mức mà thiết lập cần. Hãy viết các thiết lập lần lượt, cái này dưới cái kia.",
};

/** `There is no setting "profil". Did you mean "profile"?` */
export function unknownSetting(name: string, near: string | undefined, all: readonly string[]): Both<string> {
  return {
    en: `There is no setting "${name}". ${near === undefined ? `Write ${inRow(all, "or")}.` : didYouMean(near).en}`,
    vi: `Không có thiết lập "${name}". ${near === undefined ? `Hãy viết ${inRow(all, "hoặc")}.` : didYouMean(near).vi}`,
  };
}

/** `There is no code "unused". Did you mean "unused-declaration"?` */
export function unknownCode(name: string, near: string | undefined): Both<string> {
  return {
    en: `There is no code "${name}". ${near === undefined ? "sojourn explain lists all codes." : didYouMean(near).en}`,
    vi: `Không có mã "${name}". ${near === undefined ? "Lệnh sojourn explain liệt kê mọi mã." : didYouMean(near).vi}`,
  };
}

/** `"profile" takes "essential", "recommended" or "strict", not "strct". Did you mean "strict"?` */
export function wrongValue(name: string, takes: Both<string>, found: string, near?: string): Both<string> {
  return {
    en: `"${name}" takes ${takes.en}, not ${found}.${near === undefined ? "" : ` ${didYouMean(near).en}`}`,
    vi: `"${name}" nhận ${takes.vi}, không nhận ${found}.${near === undefined ? "" : ` ${didYouMean(near).vi}`}`,
  };
}

/** What a whole configuration is. */
export function notAnObject(found: string): Both<string> {
  return {
    en: `A configuration is an object such as { "profile": "strict" }, not ${found}.`,
    vi: `Cấu hình là một đối tượng như { "profile": "strict" }, không phải ${found}.`,
  };
}

/** What a pattern may look like. */
export function wrongPattern(name: string): Both<string> {
  return {
    en: `Patterns in "${name}" lead down from the folder of this file, with / between folders and no ! before. Write "journeys/**" or "drafts/*.journey".`,
    vi: `Mẫu trong "${name}" tính từ thư mục chứa tệp này trở xuống, dùng / giữa các thư mục và không có ! ở đầu. Hãy viết "journeys/**" hoặc "drafts/*.journey".`,
  };
}

/** Of two with one name only one can hold. */
export function duplicateKey(name: string): Both<string> {
  return {
    en: `"${name}" is set twice. Keep one of them.`,
    vi: `"${name}" được đặt hai lần. Hãy chỉ giữ lại một.`,
  };
}

/** Words in quotes in a row: `"a", "b" or "c"`. */
export function inRow(words: readonly string[], last: string): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${last} ${quoted.at(-1)}`;
}

function didYouMean(near: string): Both<string> {
  return { en: `Did you mean "${near}"?`, vi: `Có phải bạn muốn viết "${near}"?` };
}
