import { problemCheck } from "../check.ts";

export const tooDeep = problemCheck({
  code: "too-deep",
  message: {
    en: ({ limit }) => `Blocks are nested more than ${limit} deep here. A journey needs seven at most; a } is probably missing before this.`,
    vi: ({ limit }) => `Các khối ở đây lồng nhau quá ${limit} cấp. Một hành trình chỉ cần nhiều nhất bảy cấp; có lẽ phía trước thiếu một dấu }.`,
  },
  documentation: {
    what: {
      en: "Blocks are nested deeper than any journey needs.",
      vi: "Các khối lồng nhau sâu hơn mức mọi hành trình cần đến.",
    },
    why: {
      en: "Such a text is a slip or an attack; it is read up to that depth.",
      vi: "Văn bản như vậy là do sơ suất hoặc cố tình phá hoại; nó chỉ được đọc đến độ sâu đó.",
    },
    bad: `${"a { a { a { a { a {\n".repeat(13)}${"} } } } }\n".repeat(13)}`,
    good: `persona Lan "Lan" { age 25..34 }
`,
  },
});
