/** What a measurement is compared with. */
export type Goal =
  /** Ours takes at most `limit` times what the peer takes. */
  | { readonly kind: "at-most-times"; readonly limit: number }
  /** The peer takes at least `limit` times what ours takes. */
  | { readonly kind: "at-least-faster"; readonly limit: number }
  /** Ours takes at most `limit` more than the peer. */
  | { readonly kind: "at-most-above"; readonly limit: number }
  /** Ours takes at most `limit`, whatever the peer takes. */
  | { readonly kind: "at-most"; readonly limit: number };

/** One line of the table. Numbers are in `unit`. */
export interface Row {
  readonly name: string;
  readonly unit: "ms" | "µs" | "µs/line" | "B/line" | "MB";
  readonly ours: number | undefined;
  readonly peer?: number;
  readonly goal?: Goal;
}

/** Whether a row meets its goal; undefined where it has none or ours was not measured. */
export function meets({ ours, peer = Number.NaN, goal }: Row): boolean | undefined {
  if (ours === undefined || goal === undefined) return undefined;
  switch (goal.kind) {
    case "at-most-times":
      return ours <= peer * goal.limit;
    case "at-least-faster":
      return peer >= ours * goal.limit;
    case "at-most-above":
      return ours - peer <= goal.limit;
    case "at-most":
      return ours <= goal.limit;
  }
}

/** The rows as an aligned table with a line of headings. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [["case", "ours", "peer", "ratio", "goal", ""], ...rows.map(cellsOf)];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const align = (cell: string, column: number): string =>
    column >= 1 && column <= 3 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return cells.map((line) => line.map(align).join("  ").trimEnd()).join("\n");
}

function cellsOf(row: Row): string[] {
  const { name, unit, ours, peer, goal } = row;
  const met = meets(row);
  return [
    name,
    ours === undefined ? "–" : `${short(ours)} ${unit}`,
    peer === undefined ? "–" : `${short(peer)} ${unit}`,
    ours === undefined || peer === undefined ? "–" : ratio(ours, peer, goal),
    goal === undefined ? "" : describe(goal, unit),
    met === undefined ? "" : met ? "ok" : "missed",
  ];
}

function ratio(ours: number, peer: number, goal: Goal | undefined): string {
  if (goal?.kind === "at-most-above") return `${ours < peer ? "−" : "+"}${short(Math.abs(ours - peer))}`;
  const times = goal ? goal.kind === "at-most-times" : ours > peer;
  return times ? `${(ours / peer).toFixed(2)} ×` : `1/${short(peer / ours)}`;
}

function describe(goal: Goal, unit: string): string {
  switch (goal.kind) {
    case "at-most-times":
      return `at most ${goal.limit} × the peer`;
    case "at-least-faster":
      return `at most 1/${goal.limit} of the peer`;
    case "at-most-above":
      return `at most the peer + ${goal.limit} ${unit}`;
    case "at-most":
      return `at most ${goal.limit} ${unit}`;
  }
}

/** Three digits that tell something. */
function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
