import type { Both, Expectation, Gap, Quadrant } from "@sojourn/language";

type Source = NonNullable<Expectation["sources"]>[number];

/** What charts say of their own accord, in one language. */
export interface ChartWords {
  readonly best: string;
  readonly worst: string;
  readonly neutral: string;
  readonly importance: string;
  readonly performance: string;
  /** The two in brief, in front of a rating. */
  readonly matters: string;
  readonly does: string;
  readonly mean: (figure: string) => string;
  readonly quadrants: Readonly<Record<Quadrant, string>>;
  readonly sources: Readonly<Record<Source, string>>;
  readonly from: string;
  readonly desired: string;
  readonly abandons: string;
  readonly baseline: string;
  readonly now: string;
  readonly target: string;
  readonly by: (date: string) => string;
  readonly asOf: (date: string) => string;
  readonly gapSections: Readonly<Record<Gap["kind"], { readonly title: string; readonly wanted: string; readonly given: string }>>;
  readonly journeyGap: string;
  readonly byImportance: string;
  readonly worse: string;
  readonly better: string;
  readonly worseBy: (amount: string) => string;
  readonly betterBy: (amount: string) => string;
  readonly noFeelings: string;
  readonly noPriorities: string;
  readonly noGaps: string;
}

const english: ChartWords = {
  best: "delighted",
  worst: "awful",
  neutral: "neutral",
  importance: "Importance",
  performance: "Performance",
  matters: "matters",
  does: "we do",
  mean: (figure) => `mean ${figure}`,
  quadrants: {
    "concentrate-here": "Concentrate here",
    "keep-up-the-good-work": "Keep up the good work",
    "low-priority": "Low priority",
    "possible-overkill": "Possible overkill",
  },
  sources: {
    "explicit-promise": "explicit promise",
    "implicit-promise": "implicit promise",
    advertising: "advertising",
    "word-of-mouth": "word of mouth",
    "past-experience": "past experience",
    "service-philosophy": "service philosophy",
    "personal-need": "personal need",
    alternatives: "alternatives",
    situation: "situation",
    "derived-expectation": "expectation of others",
    "self-perceived-role": "own role",
    "transitory-need": "passing need",
  },
  from: "from",
  desired: "desired",
  abandons: "leaves at",
  baseline: "Baseline",
  now: "Now",
  target: "Target",
  by: (date) => `by ${date}`,
  asOf: (date) => `as of ${date}`,
  gapSections: {
    expectation: { title: "Expectation gaps", wanted: "expected", given: "delivered" },
    promise: { title: "Promise gaps", wanted: "promised", given: "delivered" },
    message: { title: "Message gaps", wanted: "expected", given: "promised" },
  },
  journeyGap: "Journey gap",
  byImportance: "all expectations, weighted by importance",
  worse: "worse",
  better: "better",
  worseBy: (amount) => `${amount} worse`,
  betterBy: (amount) => `${amount} better`,
  noFeelings: "Nobody has said yet how this journey feels: write “feels” at a touchpoint.",
  noPriorities: "No expectation here has both an importance and a performance yet.",
  noGaps: "Nothing here can be compared yet: an expectation or a promise needs a level, and the touchpoint what it delivers.",
};

const vietnamese: ChartWords = {
  best: "rất vui",
  worst: "rất tệ",
  neutral: "bình thường",
  importance: "Mức quan trọng",
  performance: "Mức đáp ứng",
  matters: "quan trọng",
  does: "đáp ứng",
  mean: (figure) => `trung bình ${figure}`,
  quadrants: {
    "concentrate-here": "Tập trung vào đây",
    "keep-up-the-good-work": "Tiếp tục phát huy",
    "low-priority": "Ưu tiên thấp",
    "possible-overkill": "Có thể thừa sức",
  },
  sources: {
    "explicit-promise": "lời hứa rõ ràng",
    "implicit-promise": "lời hứa ngầm",
    advertising: "quảng cáo",
    "word-of-mouth": "truyền miệng",
    "past-experience": "trải nghiệm trước đây",
    "service-philosophy": "quan niệm về dịch vụ",
    "personal-need": "nhu cầu cá nhân",
    alternatives: "lựa chọn khác",
    situation: "hoàn cảnh",
    "derived-expectation": "kỳ vọng của người khác",
    "self-perceived-role": "vai trò của mình",
    "transitory-need": "nhu cầu nhất thời",
  },
  from: "từ",
  desired: "mong muốn",
  abandons: "rời bỏ khi",
  baseline: "Ban đầu",
  now: "Hiện tại",
  target: "Mục tiêu",
  by: (date) => `hạn ${date}`,
  asOf: (date) => `tính đến ${date}`,
  gapSections: {
    expectation: { title: "Khoảng cách kỳ vọng", wanted: "kỳ vọng", given: "thực tế" },
    promise: { title: "Khoảng cách lời hứa", wanted: "lời hứa", given: "thực tế" },
    message: { title: "Khoảng cách thông điệp", wanted: "kỳ vọng", given: "lời hứa" },
  },
  journeyGap: "Khoảng cách của cả hành trình",
  byImportance: "mọi kỳ vọng, tính theo mức quan trọng",
  worse: "kém hơn",
  better: "tốt hơn",
  worseBy: (amount) => `kém hơn ${amount}`,
  betterBy: (amount) => `tốt hơn ${amount}`,
  noFeelings: "Chưa ai cho biết cảm xúc trong hành trình này: hãy viết “feels” ở một điểm chạm.",
  noPriorities: "Chưa có kỳ vọng nào ghi cả mức quan trọng lẫn mức đáp ứng.",
  noGaps: "Chưa có gì để so sánh: kỳ vọng hay lời hứa cần một mức, còn điểm chạm cần ghi mức thực tế (“delivers”).",
};

/** The words of charts in each language. */
export const chartWords: Both<ChartWords> = { en: english, vi: vietnamese };
