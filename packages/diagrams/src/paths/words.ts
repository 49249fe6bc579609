import type { Both } from "@sojourn/language";

/** What the picture of the paths says of its own accord, in one language. */
export interface PathWords {
  readonly start: string;
  readonly end: string;
  readonly unreached: string;
  readonly momentOfTruth: string;
  readonly on: string;
  readonly back: string;
  readonly nothing: string;
  readonly noTouchpoints: string;
  readonly leads: (from: string, to: string) => string;
  readonly leadsBack: (from: string, to: string) => string;
  readonly describe: (facts: PathFacts) => string;
}

/** What the description for screen readers is made of. */
export interface PathFacts {
  readonly stages: number;
  readonly touchpoints: number;
  /** For each touchpoint that several may follow: its label, and theirs. */
  readonly branches: readonly { readonly from: string; readonly to: readonly string[] }[];
  readonly backs: readonly { readonly from: string; readonly to: string }[];
  readonly unreached: readonly string[];
}

const english: PathWords = {
  start: "Start",
  end: "End",
  unreached: "Nothing leads here",
  momentOfTruth: "Moment of truth",
  on: "leads on",
  back: "leads back",
  nothing: "This journey has no touchpoints yet. Write a stage with a touchpoint, and its path appears here.",
  noTouchpoints: "No touchpoints yet",
  leads: (from, to) => `${from} leads on to ${to}`,
  leadsBack: (from, to) => `${from} leads back to ${to}`,
  describe: ({ stages, touchpoints, branches, backs, unreached }) =>
    [
      `${touchpoints} ${touchpoints === 1 ? "touchpoint" : "touchpoints"} in ${stages} ${stages === 1 ? "stage" : "stages"}.`,
      ...branches.map(({ from, to }) => `After ${from}: ${to.join(" or ")}.`),
      ...backs.map(({ from, to }) => `${from} leads back to ${to}.`),
      ...(unreached.length === 0 ? [] : [`Nothing leads to ${unreached.join(", ")}.`]),
    ].join(" "),
};

const vietnamese: PathWords = {
  start: "Bắt đầu",
  end: "Kết thúc",
  unreached: "Không lối nào dẫn tới",
  momentOfTruth: "Khoảnh khắc quyết định",
  on: "đi tiếp",
  back: "quay lại",
  nothing: "Hành trình này chưa có điểm chạm. Hãy viết một giai đoạn có điểm chạm, lối đi sẽ hiện ở đây.",
  noTouchpoints: "Chưa có điểm chạm",
  leads: (from, to) => `${from} dẫn tới ${to}`,
  leadsBack: (from, to) => `${from} quay lại ${to}`,
  describe: ({ stages, touchpoints, branches, backs, unreached }) =>
    [
      `${touchpoints} điểm chạm trong ${stages} giai đoạn.`,
      ...branches.map(({ from, to }) => `Sau ${from}: ${to.join(" hoặc ")}.`),
      ...backs.map(({ from, to }) => `${from} quay lại ${to}.`),
      ...(unreached.length === 0 ? [] : [`Không lối nào dẫn tới ${unreached.join(", ")}.`]),
    ].join(" "),
};

/** The words of the paths in each language. */
export const pathWords: Both<PathWords> = { en: english, vi: vietnamese };
