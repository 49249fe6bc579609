import type { Both, Stage } from "@sojourn/language";

/** What the map says of its own accord, in one language. */
export interface MapWords {
  readonly map: string;
  readonly stages: Readonly<Record<"current" | "future", string>>;
  readonly phases: Readonly<Record<NonNullable<Stage["phase"]>, string>>;
  readonly notFor: string;
  readonly instead: string;
  readonly needs: string;
  readonly years: (age: string) => string;
  readonly share: (percent: string) => string;
  readonly reviewed: string;
  readonly momentOfTruth: string;
  readonly wow: string;
  readonly severity: (figure: string) => string;
  readonly on: (place: string) => string;
  readonly audited: (date: string) => string;
  readonly due: (date: string) => string;
  readonly answers: string;
  readonly drives: Readonly<Record<"purchase" | "recommendation", string>>;
  readonly competitor: (name: string) => string;
  readonly attracts: (nonCustomer: string) => string;
  readonly differentiator: string;
  readonly visibility: string;
  readonly online: string;
  readonly offline: string;
  readonly noTouchpoints: string;
  readonly emptyJourney: string;
  readonly scenario: string;
  readonly goal: string;
  readonly journeyOf: (personas: string) => string;
  readonly extent: (stages: number, touchpoints: number) => string;
  readonly worstGap: (metric: string, percent: string, where: string) => string;
  /** Of several places those that are not named. */
  readonly more: (count: number) => string;
  readonly lowestEmotion: (score: string, where: string) => string;
}

const english: MapWords = {
  map: "Journey map",
  stages: { current: "as it is", future: "as it shall be" },
  phases: { aware: "Aware", appeal: "Appeal", ask: "Ask", act: "Act", advocate: "Advocate", before: "Before", during: "During", after: "After" },
  notFor: "Not for",
  instead: "Better served by",
  needs: "Needs",
  years: (age) => `${age} years`,
  share: (percent) => `${percent} of customers`,
  reviewed: "Last reviewed",
  momentOfTruth: "Moment of truth",
  wow: "Wow",
  severity: (figure) => `severity ${figure} of 5`,
  on: (place) => `on: ${place}`,
  audited: (date) => `audited ${date}`,
  due: (date) => `due ${date}`,
  answers: "For",
  drives: { purchase: "Drives purchase", recommendation: "Drives recommendation" },
  competitor: (name) => `How ${name} does`,
  attracts: (nonCustomer) => `Also draws in: ${nonCustomer}`,
  differentiator: "Only we",
  visibility: "Line of visibility",
  online: "online",
  offline: "offline",
  noTouchpoints: "No touchpoints yet",
  emptyJourney: "This journey has no touchpoints yet. Write a stage with a touchpoint, and it appears here.",
  scenario: "Scenario",
  goal: "Goal",
  journeyOf: (personas) => `A journey of ${personas}`,
  extent: (stages, touchpoints) => `${stages} ${stages === 1 ? "stage" : "stages"}, ${touchpoints} ${touchpoints === 1 ? "touchpoint" : "touchpoints"}`,
  worstGap: (metric, percent, where) => `Widest gap: ${metric} ${percent}, ${where}`,
  more: (count) => `${count} more`,
  lowestEmotion: (score, where) => `Lowest emotion: ${score} of 5, ${where}`,
};

const vietnamese: MapWords = {
  map: "Bản đồ hành trình",
  stages: { current: "hiện tại", future: "tương lai" },
  phases: {
    aware: "Nhận biết", appeal: "Thu hút", ask: "Tìm hiểu", act: "Hành động", advocate: "Ủng hộ", before: "Trước", during: "Trong", after: "Sau",
  },
  notFor: "Không dành cho",
  instead: "Phù hợp hơn với",
  needs: "Nhu cầu",
  years: (age) => `${age} tuổi`,
  share: (percent) => `${percent} khách hàng`,
  reviewed: "Rà soát gần nhất",
  momentOfTruth: "Khoảnh khắc quyết định",
  wow: "Wow",
  severity: (figure) => `mức độ ${figure}/5`,
  on: (place) => `nơi hứa: ${place}`,
  audited: (date) => `đối chiếu ${date}`,
  due: (date) => `hạn ${date}`,
  answers: "Cho",
  drives: { purchase: "Thúc đẩy mua", recommendation: "Thúc đẩy giới thiệu" },
  competitor: (name) => `Đối thủ ${name} đạt`,
  attracts: (nonCustomer) => `Kéo theo: ${nonCustomer}`,
  differentiator: "Chỉ có ở đây",
  visibility: "Ranh giới nhìn thấy",
  online: "trực tuyến",
  offline: "trực tiếp",
  noTouchpoints: "Chưa có điểm chạm",
  emptyJourney: "Hành trình này chưa có điểm chạm. Hãy viết một giai đoạn có điểm chạm, điểm chạm sẽ hiện ở đây.",
  scenario: "Bối cảnh",
  goal: "Mục tiêu",
  journeyOf: (personas) => `Hành trình của ${personas}`,
  extent: (stages, touchpoints) => `${stages} giai đoạn, ${touchpoints} điểm chạm`,
  worstGap: (metric, percent, where) => `Khoảng cách kỳ vọng lớn nhất: ${metric} ${percent}, ${where}`,
  more: (count) => `${count} nơi khác`,
  lowestEmotion: (score, where) => `Cảm xúc thấp nhất: ${score}/5, ${where}`,
};

/** The words of the map in each language. */
export const mapWords: Both<MapWords> = { en: english, vi: vietnamese };
