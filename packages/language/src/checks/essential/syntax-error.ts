import { problemCheck } from "../check.ts";
import { syntaxFix } from "./syntax-error-fix.ts";
import { syntaxMessage } from "./syntax-error-message.ts";

export const syntaxError = problemCheck({
  code: "syntax-error",
  message: syntaxMessage,
  documentation: {
    what: {
      en: "A stretch of text has no form: a character that means nothing, a } too many, a statement without a word.",
      vi: "Một đoạn văn bản không đúng dạng: ký tự vô nghĩa, dấu } thừa, câu lệnh thiếu từ mở đầu.",
    },
    why: {
      en: "The statement cannot be read and is left out; everything around it stays.",
      vi: "Câu lệnh này không đọc được nên bị bỏ qua; mọi thứ xung quanh vẫn được giữ.",
    },
    bad: "persona Lan “Lan”\n",
    good: 'persona Lan "Lan"\n',
  },
  fix: syntaxFix,
});
