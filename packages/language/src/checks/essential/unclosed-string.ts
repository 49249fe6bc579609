import { problemCheck } from "../check.ts";

export const unclosedString = problemCheck({
  code: "unclosed-string",
  message: {
    en: ({ what }) => closeIt.en[what],
    vi: ({ what }) => closeIt.vi[what],
  },
  documentation: {
    what: {
      en: "A text in quotes, or a comment, has no end.",
      vi: "Đoạn văn bản trong dấu ngoặc kép, hoặc chú thích, không có chỗ kết thúc.",
    },
    why: {
      en: "It is taken to end with its line, so that the rest of the file is still read.",
      vi: "Nó được hiểu là kết thúc ở cuối dòng, để phần còn lại của tệp vẫn được đọc.",
    },
    bad: `team Kitchen "Kitchen
`,
    good: `team Kitchen "Kitchen"
`,
  },
});

const closeIt = {
  en: {
    string: 'This text has no closing quote. Write " where it ends; for a text over several lines write """ on both sides.',
    text: 'This text has no end. Write """ where it ends.',
    comment: "This comment has no end. Write */ where it ends, or begin it with //.",
  },
  vi: {
    string: 'Đoạn văn bản này thiếu dấu ngoặc kép đóng. Hãy viết " ở chỗ kết thúc; nếu văn bản dài nhiều dòng, hãy viết """ ở cả hai đầu.',
    text: 'Đoạn văn bản này không có chỗ kết thúc. Hãy viết """ ở chỗ kết thúc.',
    comment: "Chú thích này không có chỗ kết thúc. Hãy viết */ ở chỗ kết thúc, hoặc mở đầu chú thích bằng //.",
  },
} as const;
