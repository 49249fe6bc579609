import { problemCheck } from "../check.ts";

export const importOutsideWorkspace = problemCheck({
  code: "import-outside-workspace",
  message: {
    en: ({ path }) =>
      `"${path}" lies outside this workspace and is not opened. Copy the file into it, and write its path relative to this file.`,
    vi: ({ path }) =>
      `"${path}" nằm ngoài không gian làm việc này nên không được mở. Hãy chép tệp vào trong, rồi ghi đường dẫn tính từ tệp này.`,
  },
  documentation: {
    what: {
      en: "An import leads out of the workspace: by .., by a link, by an absolute path, a drive, a share or an address on the net.",
      vi: "Lệnh import dẫn ra ngoài không gian làm việc: bằng .., bằng liên kết, đường dẫn tuyệt đối, ổ đĩa, thư mục chia sẻ hoặc địa chỉ mạng.",
    },
    why: {
      en: "A journey file from elsewhere must not be able to read what it likes.",
      vi: "Tệp hành trình đến từ nơi khác không được phép tùy ý đọc tệp trên máy.",
    },
    bad: `import "../../secrets.journey"
`,
    good: `--- buying.journey
import "./people.journey"
--- people.journey
persona Lan "Lan"
`,
  },
});
