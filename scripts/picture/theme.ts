// How the project's journey pictures look: every size and colour that was chosen, as data.
// Sizes are SVG user units (pixels at scale 1), colours are CSS colours.

/** The two appearances a picture is drawn in: for light pages and for dark pages. */
export type ThemeName = "default" | "dark";

/** Colours of one theme. `sections` are used in order and repeat; so are `actors`. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  /** Axis, dashed task lines and the numbers of the score scale. */
  readonly muted: string;
  /** Horizontal lines of the score scale, behind everything else. */
  readonly guide: string;
  readonly face: string;
  readonly faceLine: string;
  readonly sections: readonly SectionColours[];
  readonly actors: readonly string[];
}

/** Colours of one section: its header box with the label on it, and its task boxes. */
export interface SectionColours {
  readonly header: string;
  readonly headerText: string;
  readonly task: string;
  readonly border: string;
}

/** The palettes, by theme. */
export const palettes: Readonly<Record<ThemeName, Palette>> = {
  default: {
    background: "#ffffff",
    text: "#1f2937",
    muted: "#6b7280",
    guide: "#e5e7eb",
    face: "#ffdf7e",
    faceLine: "#8a6100",
    sections: [
      { header: "#2b63c6", headerText: "#ffffff", task: "#e8f0fd", border: "#a9c4f2" },
      { header: "#14714f", headerText: "#ffffff", task: "#e2f4ec", border: "#9bd3ba" },
      { header: "#9a5200", headerText: "#ffffff", task: "#fdf0df", border: "#ebc48f" },
      { header: "#6d44c4", headerText: "#ffffff", task: "#f0eafc", border: "#c9b6ef" },
      { header: "#b02e54", headerText: "#ffffff", task: "#fce8ee", border: "#efb0c1" },
      { header: "#0b6b75", headerText: "#ffffff", task: "#e0f3f4", border: "#98d0d4" },
      { header: "#4b5563", headerText: "#ffffff", task: "#eef0f3", border: "#c3c9d1" },
    ],
    actors: ["#e4572e", "#0f9d8a", "#7c5cff", "#e6a100", "#2f86eb", "#d1478f", "#6a994e", "#8d6e63"],
  },
  dark: {
    background: "#0d1117",
    text: "#e6edf3",
    muted: "#9aa5b1",
    guide: "#262d36",
    face: "#ffdf7e",
    faceLine: "#8a6100",
    sections: [
      { header: "#2f6bd6", headerText: "#ffffff", task: "#13233d", border: "#2f4f86" },
      { header: "#16795a", headerText: "#ffffff", task: "#0f2a20", border: "#24604a" },
      { header: "#a05a08", headerText: "#ffffff", task: "#2e2110", border: "#6d4a1b" },
      { header: "#7850d2", headerText: "#ffffff", task: "#231b3b", border: "#4f3f84" },
      { header: "#b83a60", headerText: "#ffffff", task: "#351823", border: "#78324a" },
      { header: "#11757f", headerText: "#ffffff", task: "#0e2a2d", border: "#215d63" },
      { header: "#566170", headerText: "#ffffff", task: "#1d232b", border: "#424c58" },
    ],
    actors: ["#ff7a52", "#2cc4ae", "#a48bff", "#ffc23d", "#63a9ff", "#f274b4", "#93c572", "#bc9a8e"],
  },
};

/** Font of every text: the family that ships with the project, then others for a viewer without it. */
export const fontFamily = '"Be Vietnam Pro", "Segoe UI", sans-serif';

/** Font size and weight of each kind of text. */
export const textSizes = {
  title: { size: 24, weight: 700 },
  section: { size: 15, weight: 600 },
  task: { size: 14, weight: 500 },
  legend: { size: 15, weight: 500 },
  score: { size: 12, weight: 500 },
} as const;

/**
 * Geometry that Mermaid takes as its `journey` configuration; `width` is left to `boxWidths`. `height` is
 * bounded by Mermaid's fixed places: boxes start at 50, the axis stands at 4 × height, the highest face
 * begins at 285. `diagramMarginX` equals `taskMargin`, or section boxes miss their tasks.
 */
export const journeyGeometry = {
  height: 67,
  taskMargin: 8,
  diagramMarginX: 8,
  diagramMarginY: 2,
  leftMargin: 100,
  maxLabelWidth: 180,
  boxTextMargin: 0,
} as const;

/** Widths tried for the boxes: the first in which every label fits at its full size is taken. */
export const boxWidths: readonly number[] = [112, 124, 136, 150, 170, 200, 240, 300];

/** What is done to Mermaid's drawing after it is drawn. */
export const finish = {
  /** Space between a box's edge and its label; on top it clears the actors' dots, which reach 7 into it. */
  boxPadding: { top: 8, side: 6, bottom: 4 },
  /** Distance of baselines, as a multiple of the font size: tall enough for Vietnamese stacked marks. */
  lineHeight: 1.26,
  /** A label too long for the widest box shrinks to this size; what is still too long ends with "…". */
  smallestLabel: 9,
  cornerRadius: 6,
  /** Space between the legend's right edge and the first box. */
  legendGap: 34,
  /** The axis reaches this far beyond the last box. */
  axisOverhang: 18,
  /** A title is wrapped at the drawing's width, but never narrower than this. */
  narrowestTitle: 420,
  /** Space around the whole picture. */
  margin: 20,
  /** Draw lines numbered 1 to 5 behind the faces. Mermaid itself prints no score. */
  scoreScale: true,
} as const;
