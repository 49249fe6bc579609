import { langs, type Both, type Lang } from "../../lang.ts";
import type { Survey } from "../../model/types.ts";
import { quoteString } from "../../syntax/values.ts";
import { warning, type Look } from "../check.ts";

type Facts = {
  readonly question: string;
  readonly metric: string;
  /** The language that the question is plainly written in. */
  readonly lang: Lang;
};

export const npsWording = warning({
  code: "nps-wording",
  message: {
    en: ({ question, metric, lang }: Facts) =>
      `The question "${question}" measures ${metric}, but asks for no recommendation, so that its score compares with no other. Ask it in the usual words: "${original[lang]}"`,
    vi: ({ question, metric, lang }: Facts) =>
      `Câu hỏi "${question}" đo ${metric} nhưng không hỏi về việc giới thiệu, nên điểm thu được không so sánh được với nơi khác. Hãy hỏi theo câu quen thuộc: "${original[lang]}"`,
  },
  documentation: {
    what: {
      en: "A question that measures NPS does not ask whether customers would recommend.",
      vi: "Câu hỏi đo NPS không hỏi khách hàng có sẵn lòng giới thiệu hay không.",
    },
    why: {
      en: "The Net Promoter Score is defined by one question: how likely it is that a customer would recommend us to a friend or colleague. Satisfaction on a scale of 0 to 10 is another figure, higher as a rule. Texts in English and Vietnamese are judged, others are left alone.",
      vi: "Net Promoter Score được định nghĩa bằng đúng một câu hỏi: khả năng khách hàng giới thiệu ta cho bạn bè hoặc đồng nghiệp. Mức hài lòng trên thang 0 đến 10 là một con số khác, thường cao hơn. Chỉ xét câu hỏi tiếng Anh và tiếng Việt, ngôn ngữ khác được bỏ qua.",
    },
    source: "Reichheld 2003 (The One Number You Need to Grow)",
    bad: `survey OneMonthLater "One month later" {
  question recommend measures NPS "How satisfied are you with our coffee?" { scale 0..10 }
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint FollowUp "Hears from us again" {
      asks OneMonthLater
    }
  }
}
`,
    good: `survey OneMonthLater "One month later" {
  question recommend measures NPS "How likely is it that you would recommend our coffee to a friend or colleague?" { scale 0..10 }
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint FollowUp "Hears from us again" {
      asks OneMonthLater
    }
  }
}
`,
  },
  visit: { survey: visit },
  fix: ({ facts: { lang }, start, end }) => {
    const title = { en: "Ask for a recommendation", vi: "Hỏi về việc giới thiệu" };
    return [{ title, isSafe: false, edits: [{ start, end, text: quoteString(original[lang]) }] }];
  },
});

/** The question in Reichheld's words, so that scores compare. */
const original: Both<string> = {
  en: "How likely is it that you would recommend us to a friend or colleague?",
  vi: "Khả năng bạn giới thiệu chúng tôi cho bạn bè hoặc đồng nghiệp là bao nhiêu?",
};

/** Wordings that customers would understand as a recommendation: a word of its own, or telling those they know. */
const recommendation: Both<readonly RegExp[]> = {
  en: [
    /recommend|suggest|endorse|advocate|vouch|spread the word|\brefer(?:s|red|ring|rals?)?\b|\bspeak (?:well|highly)\b/,
    /\b(?:tell|bring|invite)\b.*\b(?:friends?|family|colleagues?|others?|people|someone|neighbou?rs?)\b/,
  ],
  vi: [
    /giới thiệu|khuyên|tiến cử|đề xuất|đề cử|gợi ý|mách/,
    /(?:rủ|kể|nói|chia sẻ|mời|nhắc).*(?:bạn bè|người thân|người quen|người khác|đồng nghiệp|gia đình|hàng xóm)/,
  ],
};

/** Words that stand in nearly every question of a language, and seldom in another's. */
const common: Both<ReadonlySet<string>> = {
  en: new Set("how likely would you your are our the what with which do did does to of satisfied happy rate score this that".split(" ")),
  vi: new Set("bạn quý khách anh chị của cho với không chúng tôi là có mức độ hài lòng bao nhiêu thế nào như hãy điểm từ đến về".split(" ")),
};

/** So many of the common words make a language plain; one alone may be a name or chance. */
const enough = 3;

/** No question is longer; what is, is judged by its beginning. */
const longest = 500;

function visit({ questions }: Survey, { scope, report }: Look<Facts>): void {
  for (const question of questions) {
    const { name, measures, label } = question;
    const metric = measures === undefined ? undefined : scope.find("metric", measures);
    if (metric?.measure !== "nps" || label === undefined) continue;
    const text = label.slice(0, longest).normalize("NFC").toLowerCase();
    const lang = languageOf(text);
    if (lang === undefined || langs.some((one) => recommendation[one].some((wording) => wording.test(text)))) continue;
    report({ question: name, metric: metric.name, lang }, question, { text: label });
  }
}

/** The language that a text in small letters is plainly written in; undefined where that is neither or not plain. */
function languageOf(text: string): Lang | undefined {
  const words = new Set(text.match(/\p{L}+/gu));
  return langs.find((lang) => [...words].filter((word) => common[lang].has(word)).length >= enough);
}
