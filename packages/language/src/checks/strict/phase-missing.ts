import type { Journey } from "../../model/types.ts";
import { phases } from "../../vocabulary.ts";
import { advice, type LookAt } from "../check.ts";
import { allOf, labelOf } from "./naming.ts";

type Facts = { readonly journey: string; readonly missing: readonly string[] };

export const phaseMissing = advice({
  code: "phase-missing",
  message: {
    en: ({ journey, missing }: Facts) =>
      `"${journey}" follows the five A's, but no stage has ${missing.length === 1 ? "the phase" : "the phases"} ${allOf.en(missing)}. Add a stage, or write "phase" at one that is meant.`,
    vi: ({ journey, missing }: Facts) =>
      `"${journey}" đi theo mô hình 5A nhưng chưa có giai đoạn nào mang "phase" ${allOf.vi(missing)}. Hãy thêm giai đoạn, hoặc ghi "phase" cho giai đoạn tương ứng.`,
  },
  documentation: {
    what: {
      en: "A journey names some of Kotler's five A's and not all of them.",
      vi: "Hành trình có vài giai đoạn trong mô hình 5A của Kotler nhưng chưa đủ năm.",
    },
    why: {
      en: "Customers become aware, are drawn, ask, act and advocate; what the map leaves out happens all the same, unseen. Most maps forget how customers ask others and what they say afterwards.",
      vi: "Khách hàng nhận biết, bị thu hút, tìm hiểu, hành động rồi ủng hộ; phần nào bản đồ bỏ qua thì vẫn diễn ra, chỉ là không ai thấy. Bản đồ thường quên lúc khách đi hỏi người khác và điều họ kể về sau.",
    },
    source: "Kotler, Kartajaya and Setiawan 2017 (five A's)",
    bad: `journey Buy "Buying beans online" {
  stage See "Sees an advert" phase aware
  stage Compare "Compares" phase ask
  stage Order "Orders and receives" phase act
}
`,
    good: `journey Buy "Buying beans online" {
  stage See "Sees an advert" phase aware
  stage Like "Likes the idea" phase appeal
  stage Compare "Compares" phase ask
  stage Order "Orders and receives" phase act
  stage Tell "Tells colleagues" phase advocate
}
`,
  },
  visit: { journey: visit },
});

/** The five A's, in their order. */
const fiveAs = phases.slice(0, phases.indexOf("before"));

function visit(journey: Journey, { report }: LookAt<"journey", Facts>): void {
  const named = new Set(journey.stages.map(({ phase }) => phase));
  const missing = fiveAs.filter((phase) => !named.has(phase));
  if (missing.length === 0 || missing.length === fiveAs.length) return;
  report({ journey: labelOf(journey), missing }, journey, { text: journey.name });
}
