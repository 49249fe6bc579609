import type { Feeling, Pain, Touchpoint } from "../../model/types.ts";
import { warning, type LookAt } from "../check.ts";

type Facts = {
  readonly touchpoint: string;
  /** Missing for customers as such. */
  readonly persona?: string;
  readonly score: number;
  /** The worst pain, where the score is high; missing where it is low and there is none. */
  readonly pain?: string;
  readonly severity?: number;
};

export const scoreContradictsPains = warning({
  code: "score-contradicts-pains",
  asksForMore: true,
  message: {
    en: ({ touchpoint, persona, score, pain, severity }: Facts) => {
      const felt = `${persona === undefined ? "Customers feel" : `"${persona}" feels`} ${score} at "${touchpoint}"`;
      return pain === undefined
        ? `${felt}, and no pain says why. Write what hurts: pain "…" { severity 4 }, or correct the score.`
        : `${felt}, yet the pain "${pain}" has severity ${severity} and nobody there feels worse than neutral. Write the low score of those it hurts, or correct the severity.`;
    },
    vi: ({ touchpoint, persona, score, pain, severity }: Facts) => {
      const felt = `${persona === undefined ? "Khách hàng" : `"${persona}"`} chấm cảm xúc ${score} tại "${touchpoint}"`;
      return pain === undefined
        ? `${felt} mà không có nỗi đau nào cho biết vì sao. Hãy ghi điều gây khó chịu: pain "…" { severity 4 }, hoặc sửa lại điểm.`
        : `${felt}, trong khi nỗi đau "${pain}" có mức nghiêm trọng ${severity} và không ai ở đó thấy tệ hơn mức trung tính. Hãy ghi điểm thấp của người gặp nỗi đau này, hoặc sửa lại mức nghiêm trọng.`;
    },
  },
  related: { en: "This is the pain.", vi: "Đây là nỗi đau đó." },
  documentation: {
    what: {
      en: "A score of 4 or more stands beside a pain of severity 4 or more that hurts nobody, or a score of 2 or less beside no pain.",
      vi: "Điểm cảm xúc từ 4 trở lên đứng cạnh một nỗi đau mức 4 trở lên mà không ai thấy khó chịu, hoặc điểm từ 2 trở xuống mà không có nỗi đau nào.",
    },
    why: {
      en: "The curve and the pains tell one story. A severe pain is explained by anyone who feels below 3. A low score without a pain leaves nothing to work on, unless a broken promise or a failed expectation shows what is wrong.",
      vi: "Đường cảm xúc và nỗi đau kể cùng một câu chuyện. Nỗi đau nghiêm trọng được giải thích khi có người chấm dưới 3. Điểm thấp mà không có nỗi đau thì không biết phải sửa gì, trừ khi một lời hứa không giữ hay một kỳ vọng không đạt đã cho thấy điều đó.",
    },
    source: "Nielsen Norman Group, Journey Mapping 101 (Gibbons 2018)",
    bad: `persona Lan "Lan, office worker"
persona Minh "Minh, student"

journey Beans "Ordering beans online" {
  for Lan, Minh

  stage Act "Buys and receives" {
    touchpoint Pay "Pays" {
      feels Lan 4.5, Minh 4
      pain "The card is refused at the first try" { severity 5 }
    }

    touchpoint Deliver "The parcel arrives" {
      feels Lan 2, Minh 4
    }
  }
}
`,
    good: `persona Lan "Lan, office worker"
persona Minh "Minh, student"

journey Beans "Ordering beans online" {
  for Lan, Minh

  stage Act "Buys and receives" {
    touchpoint Pay "Pays" {
      feels Lan 4.5, Minh 1.5
      pain "Foreign cards are refused at the first try" { severity 5 }
    }

    touchpoint Deliver "The parcel arrives" {
      feels Lan 2, Minh 4
      pain "The courier does not call ahead" { severity 3 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

const [high, neutral, low, severe] = [4, 3, 2, 4];

function visit(touchpoint: Touchpoint, look: LookAt<"touchpoint", Facts>): void {
  const { feelings, pains } = touchpoint;
  const [highest, lowest] = [extreme(feelings, 1), extreme(feelings, -1)];
  if (!highest || !lowest) return;
  const worst = pains.reduce((one, next) => ((next.severity ?? 0) > (one?.severity ?? 0) ? next : one), pains[0]);
  if (!worst) {
    if (lowest.score > low) return;
    const explained = disappointed(touchpoint, look);
    const isPuzzling = ({ persona, score }: Feeling) =>
      score <= low && !explained.has(undefined) && !(persona === undefined ? explained.size > 0 : explained.has(persona));
    const puzzling = extreme(feelings.filter(isPuzzling), -1);
    if (puzzling) tell(puzzling, touchpoint, look);
  } else if (highest.score >= high && lowest.score >= neutral && (worst.severity ?? 0) >= severe) {
    tell(highest, touchpoint, look, worst);
  }
}

function tell(feeling: Feeling, touchpoint: Touchpoint, { scope, report }: LookAt<"touchpoint", Facts>, pain?: Pain): void {
  const { persona: name, score } = feeling;
  const persona = name === undefined ? undefined : scope.find("persona", name);
  if (name !== undefined && !persona) return;
  const facts = {
    touchpoint: touchpoint.label ?? touchpoint.name,
    ...(persona ? { persona: persona.label ?? persona.name } : {}),
    score,
    ...(pain ? { pain: pain.text, severity: pain.severity! } : {}),
  };
  report(facts, feeling, { text: name ?? String(score), ...(pain ? { related: pain } : {}) });
}

/** The first of the best (1) or the worst (-1) feelings. */
function extreme(feelings: readonly Feeling[], sign: 1 | -1): Feeling | undefined {
  return feelings.reduce<Feeling | undefined>((one, next) => (one && sign * next.score <= sign * one.score ? one : next), undefined);
}

/** Those whose low score figures or their own judgement explain; undefined among them is everybody. */
function disappointed({ expectations }: Touchpoint, { gaps }: LookAt<"touchpoint", Facts>): ReadonlySet<string | undefined> {
  const failed = gaps().filter(({ kind, verdict }) => kind !== "message" && (verdict === "failed" || verdict === "abandoned"));
  const rated = expectations.filter(({ performance = 5 }) => performance <= low);
  return new Set([
    ...failed.map(({ persona }) => persona),
    ...rated.flatMap(({ personas }): readonly (string | undefined)[] => (personas.length > 0 ? personas : [undefined])),
  ]);
}
