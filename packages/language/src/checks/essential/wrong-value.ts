import { problemCheck } from "../check.ts";
import { valueFix } from "./wrong-value-fix.ts";
import { valueMessage } from "./wrong-value-message.ts";

export const wrongValue = problemCheck({
  code: "wrong-value",
  message: valueMessage,
  documentation: {
    what: {
      en: "A value is missing, is one too many, or is not of the kind that the statement takes.",
      vi: "Thiếu một giá trị, thừa một giá trị, hoặc giá trị không thuộc loại mà câu lệnh nhận.",
    },
    why: {
      en: "The statement cannot be understood and is left out.",
      vi: "Không thể hiểu câu lệnh này nên nó bị bỏ qua.",
    },
    bad: 'persona Lan "Lan" {\n  age "twenty-five"\n}\n',
    good: 'persona Lan "Lan" {\n  age 25..34\n}\n',
  },
  fix: valueFix,
});
