import type { Both, Gap, Improvement, Verdict } from "@sojourn/language";

/** What a Markdown document says of its own accord, in one language. */
export interface Labels {
  readonly scenario: string;
  readonly goal: string;
  readonly state: string;
  readonly states: Readonly<Record<"current" | "future", string>>;
  readonly owner: string;
  readonly review: string;
  readonly every: (period: string) => string;
  readonly lastOn: (date: string) => string;
  readonly personas: string;
  readonly persona: string;
  readonly who: string;
  readonly needs: string;
  readonly goals: string;
  readonly frustrations: string;
  readonly upTo: (age: number) => string;
  readonly andOlder: (age: number) => string;
  readonly nonCustomers: string;
  readonly seenBy: string;
  readonly betterServedBy: string;
  readonly journey: string;
  readonly gaps: string;
  readonly overall: (gap: string) => string;
  readonly compared: string;
  readonly comparisons: Readonly<Record<Gap["kind"], string>>;
  readonly wanted: string;
  readonly given: string;
  readonly gap: string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly touchpoint: string;
  readonly pains: string;
  readonly pain: string;
  readonly severity: string;
  readonly opportunities: string;
  readonly opportunity: string;
  readonly improvements: string;
  readonly improvement: string;
  readonly due: string;
  readonly status: string;
  readonly statuses: Readonly<Record<NonNullable<Improvement["status"]>, string>>;
  readonly metrics: string;
  readonly metric: string;
  readonly baseline: string;
  readonly actual: string;
  readonly target: string;
  readonly by: string;
  /** A unit of the language behind an amount; any other stays as it is. */
  readonly unit: (unit: string, amount: number) => string;
}

const english: Labels = {
  scenario: "Scenario",
  goal: "Goal",
  state: "State",
  states: { current: "current", future: "future" },
  owner: "Owner",
  review: "Review",
  every: (period) => `every ${period}`,
  lastOn: (date) => `last on ${date}`,
  personas: "Personas",
  persona: "Persona",
  who: "Who",
  needs: "Needs",
  goals: "Goals",
  frustrations: "Frustrations",
  upTo: (age) => `up to ${age}`,
  andOlder: (age) => `${age} and older`,
  nonCustomers: "Not our customers",
  seenBy: "Seen by",
  betterServedBy: "Better served by",
  journey: "Journey",
  gaps: "Gaps",
  overall: (gap) => `All expectations together, by importance: ${gap}.`,
  compared: "Compared",
  comparisons: {
    expectation: "delivered against expected",
    promise: "delivered against promised",
    message: "promised against expected",
  },
  wanted: "Wanted",
  given: "Given",
  gap: "Gap",
  verdict: "Verdict",
  verdicts: { delighted: "delighted", exceeded: "exceeded", met: "met", failed: "failed", abandoned: "abandoned" },
  touchpoint: "Touchpoint",
  pains: "Pains",
  pain: "Pain",
  severity: "Severity",
  opportunities: "Opportunities",
  opportunity: "Opportunity",
  improvements: "Improvements",
  improvement: "Improvement",
  due: "Due",
  status: "Status",
  statuses: { planned: "planned", doing: "doing", done: "done" },
  metrics: "Metrics",
  metric: "Metric",
  baseline: "Baseline",
  actual: "Actual",
  target: "Target",
  by: "By",
  unit: (unit, amount) => (amount === 1 ? unit.replace(/^(second|minute|hour|day|week|month|quarter|year|point)s$/, "$1") : unit),
};

const vietnameseUnits: Readonly<Record<string, string>> = {
  seconds: "giây",
  minutes: "phút",
  hours: "giờ",
  days: "ngày",
  weeks: "tuần",
  months: "tháng",
  quarters: "quý",
  years: "năm",
  points: "điểm",
};

const vietnamese: Labels = {
  scenario: "Bối cảnh",
  goal: "Mục tiêu",
  state: "Trạng thái",
  states: { current: "hiện tại", future: "tương lai" },
  owner: "Nhóm phụ trách",
  review: "Rà soát",
  every: (period) => `mỗi ${period}`,
  lastOn: (date) => `lần gần nhất ${date}`,
  personas: "Chân dung khách hàng",
  persona: "Chân dung khách hàng",
  who: "Là ai",
  needs: "Nhu cầu",
  goals: "Mục tiêu",
  frustrations: "Điều gây bực bội",
  upTo: (age) => `đến ${age} tuổi`,
  andOlder: (age) => `từ ${age} tuổi`,
  nonCustomers: "Đối tượng không phục vụ",
  seenBy: "Dấu hiệu nhận biết",
  betterServedBy: "Phù hợp hơn với",
  journey: "Hành trình",
  gaps: "Khoảng cách kỳ vọng",
  overall: (gap) => `Tất cả kỳ vọng, tính theo mức độ quan trọng: ${gap}.`,
  compared: "So sánh",
  comparisons: {
    expectation: "thực tế so với kỳ vọng",
    promise: "thực tế so với lời hứa",
    message: "lời hứa so với kỳ vọng",
  },
  wanted: "Mong muốn",
  given: "Đạt được",
  gap: "Khoảng cách",
  verdict: "Kết quả",
  verdicts: {
    delighted: "vượt mong đợi",
    exceeded: "tốt hơn kỳ vọng",
    met: "vừa đạt",
    failed: "không đạt",
    abandoned: "khách rời bỏ",
  },
  touchpoint: "Điểm chạm",
  pains: "Nỗi đau",
  pain: "Nỗi đau",
  severity: "Mức độ",
  opportunities: "Cơ hội",
  opportunity: "Cơ hội",
  improvements: "Cải tiến",
  improvement: "Cải tiến",
  due: "Hạn",
  status: "Tình trạng",
  statuses: { planned: "đã lên kế hoạch", doing: "đang làm", done: "đã xong" },
  metrics: "Chỉ số",
  metric: "Chỉ số",
  baseline: "Mốc ban đầu",
  actual: "Mức đạt được",
  target: "Mục tiêu",
  by: "Hạn",
  unit: (unit) => (Object.hasOwn(vietnameseUnits, unit) ? vietnameseUnits[unit]! : unit),
};

/** The labels in each language. */
export const labels: Both<Labels> = { en: english, vi: vietnamese };
