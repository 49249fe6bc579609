import type { Both, Coverage, Gap, ImprovementStatus, PhaseUse, Side, Stats, Verdict } from "@sojourn/language";

/** What is counted as a whole. */
export type Counted = "files" | "journeys" | "stages" | "touchpoints" | "personas" | "nonCustomers" | "teams" | "metrics" | "surveys";

/** Everything that the table of figures says, in one language. */
export interface StatsWords {
  readonly contents: string;
  readonly counted: Readonly<Record<Counted, string>>;
  readonly channels: string;
  readonly sides: Readonly<Record<Side, string>>;
  readonly phases: string;
  readonly stages: string;
  readonly touchpoints: string;
  readonly phase: (phase: PhaseUse["phase"]) => string;
  readonly coverage: string;
  readonly share: Readonly<Record<Coverage, string>>;
  /** Between how many and of how many. */
  readonly of: string;
  readonly improvements: string;
  readonly status: Readonly<Record<ImprovementStatus, string>>;
  readonly gaps: string;
  readonly gapKinds: Readonly<Record<Gap["kind"], string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly worst: string;
  /** Before a level: what was expected or promised. */
  readonly wanted: Readonly<Record<Gap["kind"], string>>;
  /** Before the value reached. */
  readonly got: string;
  readonly errors: string;
}

/** The words of `sojourn check --stats`. */
export const statsWords: Both<StatsWords> = {
  en: {
    contents: "In this workspace",
    counted: {
      files: "Files",
      journeys: "Journeys",
      stages: "Stages",
      touchpoints: "Touchpoints",
      personas: "Personas",
      nonCustomers: "Non-customers",
      teams: "Teams",
      metrics: "Metrics",
      surveys: "Surveys",
    },
    channels: "Touchpoints by channel",
    sides: { online: "online", offline: "offline", both: "online and offline", unstated: "not stated" },
    phases: "By phase",
    stages: "stages",
    touchpoints: "touchpoints",
    phase: (phase) => (phase === "unstated" ? "not stated" : phase),
    coverage: "Coverage",
    share: {
      touchpointsWithOwner: "Touchpoints with an owner",
      touchpointsWithChannel: "Touchpoints with a channel",
      touchpointsWithExpectation: "Touchpoints with an expectation",
      touchpointsWithFeeling: "Touchpoints with a feeling",
      touchpointsWithMetric: "Touchpoints with a metric",
      expectationsWithSource: "Expectations with a source",
      expectationsWithMetric: "Expectations with a metric",
      expectationsWithImportance: "Expectations with an importance",
      promisesKept: "Promises kept, of those measured",
      metricsWithTarget: "Metrics with a target, of those measured",
    },
    of: " of ",
    improvements: "Improvements",
    status: { planned: "planned", doing: "under way", done: "done", unstated: "not stated" },
    gaps: "Gaps by verdict",
    gapKinds: { expectation: "expected", promise: "promised", message: "message" },
    verdicts: { delighted: "delighted", exceeded: "exceeded", met: "met", failed: "failed", abandoned: "abandoned" },
    worst: "Largest gaps, worst first",
    wanted: { expectation: "expected", promise: "promised", message: "expected" },
    got: "delivered",
    errors: "The files have errors, so that figures may be missing. sojourn check tells more.",
  },
  vi: {
    contents: "Trong thư mục làm việc này",
    counted: {
      files: "Tệp",
      journeys: "Hành trình",
      stages: "Giai đoạn",
      touchpoints: "Điểm chạm",
      personas: "Chân dung khách hàng",
      nonCustomers: "Đối tượng không phục vụ",
      teams: "Nhóm",
      metrics: "Chỉ số",
      surveys: "Khảo sát",
    },
    channels: "Điểm chạm theo kênh",
    sides: { online: "trực tuyến", offline: "trực tiếp", both: "cả hai", unstated: "chưa nêu" },
    phases: "Theo pha",
    stages: "giai đoạn",
    touchpoints: "điểm chạm",
    phase: (phase) => vietnamesePhases[phase],
    coverage: "Mức độ đầy đủ",
    share: {
      touchpointsWithOwner: "Điểm chạm có nhóm phụ trách",
      touchpointsWithChannel: "Điểm chạm có kênh",
      touchpointsWithExpectation: "Điểm chạm có kỳ vọng",
      touchpointsWithFeeling: "Điểm chạm có cảm xúc",
      touchpointsWithMetric: "Điểm chạm có chỉ số",
      expectationsWithSource: "Kỳ vọng có nguồn",
      expectationsWithMetric: "Kỳ vọng có chỉ số",
      expectationsWithImportance: "Kỳ vọng có mức độ quan trọng",
      promisesKept: "Lời hứa giữ được, trong số đã đo",
      metricsWithTarget: "Chỉ số có mục tiêu, trong số đang đo",
    },
    of: "/",
    improvements: "Cải tiến",
    status: { planned: "đã lên kế hoạch", doing: "đang làm", done: "đã xong", unstated: "chưa nêu" },
    gaps: "Khoảng cách theo kết quả",
    gapKinds: { expectation: "kỳ vọng", promise: "lời hứa", message: "thông điệp" },
    verdicts: {
      delighted: "vượt mong đợi",
      exceeded: "tốt hơn kỳ vọng",
      met: "vừa đạt",
      failed: "không đạt",
      abandoned: "khách rời bỏ",
    },
    worst: "Khoảng cách lớn nhất, tệ nhất trước",
    wanted: { expectation: "kỳ vọng", promise: "hứa", message: "kỳ vọng" },
    got: "thực tế",
    errors: "Các tệp còn lỗi nên số liệu có thể thiếu. Hãy chạy sojourn check để xem chi tiết.",
  },
};

const vietnamesePhases: Readonly<Record<Stats["phases"][number]["phase"], string>> = {
  aware: "nhận biết (aware)",
  appeal: "thu hút (appeal)",
  ask: "tìm hiểu (ask)",
  act: "hành động (act)",
  advocate: "ủng hộ (advocate)",
  before: "trước (before)",
  during: "trong (during)",
  after: "sau (after)",
  unstated: "chưa nêu",
};
