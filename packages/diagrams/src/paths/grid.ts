import type { PathGraph, PathStage, Step } from "./graph.ts";

/** A cell of the grid: columns from left to right, rows from top to bottom, both from 0. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Where steps stand: each in a cell of its own, the columns of a stage beside each other, its ways from top to bottom. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** One a step. */
  readonly cells: readonly Cell[];
  /** One a stage: its first and last column. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
  readonly stepAt: (column: number, row: number) => Step | undefined;
}

/** More ways beside each other than this stand one below the other. */
const mostColumns = 3;

/** Puts the steps of each stage into columns: what follows stands below, what may be done instead beside. */
export function gridOf(graph: PathGraph): Grid {
  const cells: Cell[] = [];
  const spans: { first: number; last: number }[] = [];
  const taken = new Map<string, Step>();
  let first = 0;
  let rows = 0;
  const entering = graph.steps.map((): Step[] => []);
  for (const { from, to, isBack } of graph.edges) if (!isBack) entering[to]!.push(graph.steps[from]!);
  for (const stage of graph.stages) {
    const placed = placesIn(stage, entering);
    const width = Math.max(1, ...placed.map(({ column }) => column + 1));
    for (const [at, { column, row }] of placed.entries()) {
      const cell = { column: first + column, row };
      cells.push(cell);
      taken.set(`${cell.column} ${row}`, stage.steps[at]!);
      rows = Math.max(rows, row + 1);
    }
    spans.push({ first, last: first + width - 1 });
    first += width;
  }
  return { columns: first, rows, cells, spans, stepAt: (column, row) => taken.get(`${column} ${row}`) };
}

/** The cells of a stage's steps, columns counted from the stage's first; `entering` has for each step those that lead on to it. */
function placesIn({ steps }: PathStage, entering: readonly (readonly Step[])[]): readonly Cell[] {
  const cells = new Map<number, Cell>();
  const taken = new Set<string>();
  let before: Cell | undefined;
  for (const { index, stage, isUnreached } of steps) {
    const ahead = entering[index]!.filter((step) => step.stage === stage).map((step) => cells.get(step.index)!);
    // What only later touchpoints lead to, or none, stands where it is written: below the one before it.
    if (ahead.length === 0 && before !== undefined && (isUnreached || entering[index]!.length === 0)) ahead.push(before);
    const row = Math.max(0, ...ahead.map((cell) => cell.row + 1));
    const cell = freeCell(row, ahead[0]?.column ?? 0);
    cells.set(index, cell);
    taken.add(`${cell.column} ${cell.row}`);
    before = cell;
  }
  return steps.map(({ index }) => cells.get(index)!);

  function freeCell(row: number, wanted: number): Cell {
    for (let at = row; ; at += 1) {
      const column = [wanted, ...Array.from({ length: mostColumns }, (_, one) => one)].find((one) => !taken.has(`${one} ${at}`));
      if (column !== undefined) return { column, row: at };
    }
  }
}
