import type { Expectation, Journey, Touchpoint } from "../../model/types.ts";
import type { Scope } from "../../model/scope.ts";
import { advice, type LookAt } from "../check.ts";
import { wantedIn, wantedOf, type Wanted } from "./naming.ts";

type Facts = Wanted & { readonly importance: number };

export const importantButUnmeasured = advice({
  code: "important-but-unmeasured",
  message: {
    en: ({ importance, ...wanted }: Facts) =>
      `The expectation of ${wantedIn.en(wanted)} has an importance of ${importance}, yet nobody knows how well you do. ${
        wanted.text === undefined ? 'Write "delivers" with the measured value' : 'Write "measures" with a metric'
      }, or "performance" from 1 to 5.`,
    vi: ({ importance, ...wanted }: Facts) =>
      `Kỳ vọng ${wantedIn.vi(wanted)} có mức độ quan trọng ${importance} mà chưa ai biết ta làm tốt đến đâu. Hãy ghi ${
        wanted.text === undefined ? '"delivers" với giá trị đo được' : '"measures" với một chỉ số'
      }, hoặc "performance" từ 1 đến 5.`,
  },
  documentation: {
    what: {
      en: "An expectation of importance 4 or 5 has neither a performance nor a delivered value, and nothing is measured at its touchpoint.",
      vi: "Kỳ vọng có mức độ quan trọng 4 hoặc 5 chưa có điểm đánh giá hay mức đạt được, mà điểm chạm cũng không đo gì.",
    },
    why: {
      en: "Importance tells where to look, performance tells what to do there: improve it, or leave it as it is. With only one of them the expectation has no place among the priorities. A journey of the future is left alone, for nothing can be measured yet.",
      vi: "Mức độ quan trọng cho biết nên nhìn vào đâu, mức thực hiện cho biết nên làm gì: cải tiến hay giữ nguyên. Thiếu một trong hai thì không xếp được thứ tự ưu tiên. Hành trình tương lai không bị nhắc, vì chưa có gì để đo.",
    },
    source: "Martilla and James 1977",
    bad: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Unpack "Opens the parcel" {
      expects "The bags are whole" { importance 5; from past-experience }
    }
  }
}
`,
    good: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Unpack "Opens the parcel" {
      expects "The bags are whole" { importance 5; performance 3; from past-experience }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { scope, journey, report }: LookAt<"touchpoint", Facts>): void {
  for (const expectation of touchpoint.expectations) {
    if (!isImportantButUnmeasured(expectation, touchpoint, journey, scope)) continue;
    const wanted = wantedOf(expectation, scope);
    if (wanted) report({ ...wanted, importance: expectation.importance! }, expectation);
  }
}

/** Whether an expectation matters, 4 or more of 5, and nothing tells how well it is met. */
export function isImportantButUnmeasured(expectation: Expectation, touchpoint: Touchpoint, journey: Journey, scope: Scope): boolean {
  const { importance, performance, metric } = expectation;
  if (journey.state === "future" || importance === undefined || importance < 4 || performance !== undefined) return false;
  const isDelivered = metric !== undefined && touchpoint.deliveries.some((delivery) => delivery.metric === metric);
  return !isDelivered && !isWatched(touchpoint, scope);
}

/** Whether anything is measured at a touchpoint, by a metric or a survey; so, too, where a survey is not known. */
export function isWatched({ measurements, surveys }: Touchpoint, scope: Scope): boolean {
  if (measurements.length > 0) return true;
  return surveys.some((name) => {
    const survey = scope.find("survey", name);
    return !survey || survey.questions.some(({ measures }) => measures !== undefined);
  });
}
