/** Where Mermaid 12 puts what in a journey, in pixels: the defaults of its configuration, and what its renderer holds fixed. */
export const geometry = {
  /** Of a task's box, and of a section's over one task. */
  boxWidth: 150,
  boxHeight: 50,
  /** From the left edge of one task to that of the next. */
  step: 200,
  boxRadius: 3,
  sectionTop: 50,
  taskTop: 110,
  /** Left of the first box stands this and the widest name of the legend, where that is wider than half of it. */
  leftMargin: 150,
  /** Where the dashed line of a task ends. */
  bottom: 450,
  /** Below the lowest face. Of a journey without a title Mermaid cuts the dashed lines off soon after. */
  end: 440,
  axis: { y: 200, width: 4, head: { length: 24, half: 8, beyond: 4 }, short: 4 },
  face: { radius: 15, best: 300, perScore: 30 },
  dot: { radius: 7, first: 14, step: 10 },
  legend: { dot: 20, text: 50, first: 60, step: 20, baseline: 7, widest: 360, perPerson: 50 },
  title: { y: 25, size: 33.92, room: 70 },
  /** Of the drawing above the zero line, and around it. */
  above: 25,
  margin: { x: 50, y: 10 },
  /** Of labels: from baseline to baseline, and from a line's top to its baseline. */
  text: { size: 16, step: 20, baseline: 16 },
} as const;

/** How high the middle of a face stands. */
export function faceHeight(score: number): number {
  return geometry.face.best + (5 - score) * geometry.face.perScore;
}
