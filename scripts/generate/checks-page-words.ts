import type { Profile } from "../../packages/language/src/checks/check.ts";
import type { Both } from "../../packages/language/src/index.ts";
import type { Mending } from "./check-examples.ts";

/** What the page of checks says around what the checks say of themselves. */
export const pageWords: Both<{
  readonly title: string;
  readonly beginning: readonly string[];
  readonly profile: Readonly<Record<Profile, string>>;
  readonly about: Readonly<Record<Profile, string>>;
  readonly columns: readonly string[];
  readonly mends: Readonly<Record<Mending, string>>;
  readonly mending: Readonly<Record<Mending, string>>;
  readonly source: string;
  readonly bad: string;
  readonly good: string;
}> = {
  en: {
    title: "What the reviewer looks for",
    beginning: [
      `Each finding has a code, which never changes: \`sojourn explain CODE\` tells what stands here. This page is also there
        [in Vietnamese](checks.vi.md). The messages shown are those for the examples above them, on 21 November 2026.`,
      `A check belongs to a profile, and a profile holds those before it. \`sojourn.config.json\`, \`--profile\` and \`--rule\` choose what
        speaks and how gravely; \`// sojourn-ignore CODE reason\` silences the statement behind it. Findings come as errors, for what cannot
        mean what it says; as warnings, for what contradicts itself or the customer; and as info, for what a reviewer would ask for. Errors
        make \`sojourn check\` fail, and so do more warnings than \`--max-warnings\` allows.`,
      `Some findings can be mended by the program. \`sojourn check --fix\` makes a change only where it cannot alter what anyone meant; your
        editor offers the others, for you to decide.`,
    ],
    profile: { essential: "The essential profile", recommended: "The recommended profile", strict: "The strict profile" },
    about: {
      essential: "errors only, what cannot be read or understood.",
      recommended: "the default, also what is written and contradicts itself.",
      strict: "also what is missing, for journeys that are to be complete.",
    },
    columns: ["Check", "Mended by", "What it finds"],
    mends: { safe: "`--fix`", either: "`--fix`, your editor", offered: "your editor", none: "you" },
    mending: {
      safe: "mended by `--fix`",
      either: "mended by `--fix` where there is no doubt, else a fix to choose in the editor",
      offered: "a fix to choose in the editor",
      none: "yours to mend",
    },
    source: "Source",
    bad: "Reported:",
    good: "Put right:",
  },
  vi: {
    title: "Sojourn kiểm tra những gì",
    beginning: [
      `Mỗi phát hiện có một mã không bao giờ đổi: \`sojourn explain MÃ --lang vi\` cho biết những điều ghi ở đây. Trang này cũng có bản
        [tiếng Anh](checks.md). Các thông báo dưới đây là những gì công cụ nói về ví dụ đứng ngay trên nó, vào ngày 2026-11-21.`,
      `Mỗi mã thuộc một bộ quy tắc, và bộ sau gồm cả các bộ trước. \`sojourn.config.json\`, \`--profile\` và \`--rule\` quyết định mã nào
        lên tiếng và nghiêm trọng đến đâu; \`// sojourn-ignore MÃ lý do\` cho qua câu lệnh đứng ngay sau. Lỗi là điều không thể có nghĩa
        như đã viết; cảnh báo là điều tự mâu thuẫn hoặc trái với khách hàng; gợi ý là điều một chuyên gia trải nghiệm khách hàng sẽ hỏi thêm. Có lỗi
        thì \`sojourn check\` thất bại, cũng như khi số cảnh báo vượt mức ghi ở \`--max-warnings\`.`,
      `Một số phát hiện máy sửa được. \`sojourn check --fix\` chỉ sửa khi chắc chắn không làm sai ý người viết; những cách sửa khác
        được trình soạn thảo gợi ý để bạn tự quyết định.`,
    ],
    profile: { essential: "Bộ quy tắc essential", recommended: "Bộ quy tắc recommended", strict: "Bộ quy tắc strict" },
    about: {
      essential: "chỉ gồm lỗi, những gì không đọc được hoặc không hiểu được.",
      recommended: "mặc định, thêm những gì tự mâu thuẫn.",
      strict: "thêm những gì còn thiếu, dành cho hành trình cần được viết đầy đủ.",
    },
    columns: ["Mã", "Ai sửa", "Phát hiện điều gì"],
    mends: { safe: "`--fix`", either: "`--fix`, trình soạn thảo", offered: "trình soạn thảo", none: "bạn" },
    mending: {
      safe: "`--fix` tự sửa được",
      either: "`--fix` tự sửa khi chắc chắn, còn lại trình soạn thảo gợi ý cách sửa",
      offered: "trình soạn thảo gợi ý cách sửa",
      none: "bạn tự sửa",
    },
    source: "Nguồn",
    bad: "Chưa ổn:",
    good: "Nên viết:",
  },
};
