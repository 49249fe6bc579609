import type { Both } from "@sojourn/language";

/** The rows of a blueprint, from the customer down to those whom nobody sees. */
export const blueprintRows = ["evidence", "customer", "frontstage", "backstage", "support"] as const;

export type BlueprintRow = (typeof blueprintRows)[number];

/** The rows that teams work in. */
export const teamRows = ["frontstage", "backstage", "support"] as const satisfies readonly BlueprintRow[];

export type TeamRow = (typeof teamRows)[number];

/** What a service blueprint says of its own accord, in one language. */
export interface BlueprintWords {
  readonly rows: Readonly<Record<BlueprintRow, string>>;
  /** What a row is, in a few words. */
  readonly hints: Readonly<Record<BlueprintRow, string>>;
  /** By the row that stands below it. */
  readonly lines: Readonly<Record<TeamRow, string>>;
  readonly owner: string;
  readonly nothing: string;
  readonly noTouchpoints: string;
  readonly nobody: string;
  readonly describe: (facts: BlueprintFacts) => string;
}

/** What the description for screen readers is made of. */
export interface BlueprintFacts {
  readonly touchpoints: number;
  readonly counts: Readonly<Record<TeamRow, number>>;
  readonly teams: readonly string[];
  /** Touchpoints at which nobody is said to do anything. */
  readonly bare: readonly string[];
}

const english: BlueprintWords = {
  rows: { evidence: "Evidence", customer: "Customer", frontstage: "Frontstage", backstage: "Backstage", support: "Support" },
  hints: {
    evidence: "where it happens",
    customer: "what the customer does",
    frontstage: "what the customer sees us do",
    backstage: "what we do out of sight",
    support: "who helps those who serve",
  },
  lines: { frontstage: "Line of interaction", backstage: "Line of visibility", support: "Line of internal interaction" },
  owner: "Owner",
  nothing: "This journey has no touchpoints yet. Write a stage with a touchpoint, and who serves it appears here.",
  noTouchpoints: "No touchpoints yet",
  nobody: "Nobody is said to do anything here yet: write frontstage, backstage or support in a touchpoint.",
  describe: ({ touchpoints, counts, teams, bare }) =>
    [
      `${touchpoints} ${touchpoints === 1 ? "touchpoint" : "touchpoints"}; duties: ${counts.frontstage} frontstage, ${counts.backstage} backstage, ${counts.support} in support.`,
      ...(teams.length === 0 ? [] : [`Teams: ${teams.join(", ")}.`]),
      ...(bare.length === 0 ? [] : [`Nobody is said to serve ${bare.join(", ")}.`]),
    ].join(" "),
};

const vietnamese: BlueprintWords = {
  rows: { evidence: "Nơi diễn ra", customer: "Khách hàng", frontstage: "Tiền sảnh", backstage: "Hậu trường", support: "Hỗ trợ" },
  hints: {
    evidence: "qua kênh nào",
    customer: "khách hàng làm gì",
    frontstage: "điều khách hàng thấy chúng ta làm",
    backstage: "điều chúng ta làm ngoài tầm mắt",
    support: "ai giúp người phục vụ",
  },
  lines: { frontstage: "Ranh giới tương tác", backstage: "Ranh giới nhìn thấy", support: "Ranh giới tương tác nội bộ" },
  owner: "Phụ trách",
  nothing: "Hành trình này chưa có điểm chạm. Hãy viết một giai đoạn có điểm chạm, người phục vụ sẽ hiện ở đây.",
  noTouchpoints: "Chưa có điểm chạm",
  nobody: "Chưa ghi ai làm gì ở đây: hãy viết frontstage, backstage hoặc support trong một điểm chạm.",
  describe: ({ touchpoints, counts, teams, bare }) =>
    [
      `${touchpoints} điểm chạm; phần việc: ${counts.frontstage} ở tiền sảnh, ${counts.backstage} ở hậu trường, ${counts.support} hỗ trợ.`,
      ...(teams.length === 0 ? [] : [`Các nhóm: ${teams.join(", ")}.`]),
      ...(bare.length === 0 ? [] : [`Chưa ghi ai phục vụ ${bare.join(", ")}.`]),
    ].join(" "),
};

/** The words of the blueprint in each language. */
export const blueprintWords: Both<BlueprintWords> = { en: english, vi: vietnamese };
