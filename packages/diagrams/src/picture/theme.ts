/** The colours of a picture. Every text holds at least 4.5 : 1 against what it stands on (WCAG 2.2, AA). */
export interface Theme {
  readonly name: ThemeName;
  readonly background: string;
  /** Cards and cells on the background. */
  readonly surface: string;
  /** Heads of lanes, bands: a little apart from the background. */
  readonly raised: string;
  readonly border: string;
  /** Lines of a grid, behind everything. */
  readonly guide: string;
  readonly text: string;
  readonly muted: string;
  /** What leads the eye: links, the title's rule. */
  readonly accent: string;
  /** Stages in turn: the head, the text on it, the tint of what stands below, its border. */
  readonly stages: readonly { readonly head: string; readonly text: string; readonly tint: string; readonly border: string }[];
  /** Personas in turn: told apart by shape and dash too. Readable as text on background and surface. */
  readonly personas: readonly string[];
  /** What is better than expected, just as expected, worse, and past bearing. */
  readonly tones: Readonly<Record<Tone, { readonly fill: string; readonly text: string; readonly tint: string }>>;
}

/** What a figure says of itself, never by its colour alone. */
export type Tone = "good" | "neutral" | "bad" | "worst";

/** For light pages, for dark pages, and for paper: black on white, told apart in grey. */
export type ThemeName = "light" | "dark" | "print";

export const themeNames = ["light", "dark", "print"] as const satisfies readonly ThemeName[];

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: "light",
    background: "#ffffff",
    surface: "#ffffff",
    raised: "#f4f6f9",
    border: "#cfd6df",
    guide: "#e5e9ef",
    text: "#1b2430",
    muted: "#566270",
    accent: "#2b63c6",
    stages: [
      { head: "#2b63c6", text: "#ffffff", tint: "#f3f7fe", border: "#bdd1f3" },
      { head: "#14714f", text: "#ffffff", tint: "#f0f8f4", border: "#aedcc7" },
      { head: "#9a5200", text: "#ffffff", tint: "#fdf8f0", border: "#edd0a6" },
      { head: "#6d44c4", text: "#ffffff", tint: "#f7f4fd", border: "#d3c4f2" },
      { head: "#b02e54", text: "#ffffff", tint: "#fdf4f6", border: "#f1c0cd" },
      { head: "#0b6b75", text: "#ffffff", tint: "#eff8f9", border: "#abd8db" },
      { head: "#4b5563", text: "#ffffff", tint: "#f5f6f8", border: "#cdd3da" },
    ],
    personas: ["#0f62b5", "#b4480a", "#0a7a5c", "#8a3ab9", "#b1264f", "#5c6470"],
    tones: {
      good: { fill: "#1f8a5f", text: "#0f6b48", tint: "#e4f5ec" },
      neutral: { fill: "#76818e", text: "#4d5866", tint: "#eef1f4" },
      bad: { fill: "#d9731a", text: "#9a4a00", tint: "#fdf0e2" },
      worst: { fill: "#b4233c", text: "#a11d35", tint: "#fce8eb" },
    },
  },
  dark: {
    name: "dark",
    background: "#0f141b",
    surface: "#161d26",
    raised: "#1b232e",
    border: "#38434f",
    guide: "#242d38",
    text: "#e8edf3",
    muted: "#a3afbc",
    accent: "#7fb0ff",
    stages: [
      { head: "#2f6bd6", text: "#ffffff", tint: "#131c2b", border: "#2f4f86" },
      { head: "#16795a", text: "#ffffff", tint: "#12211d", border: "#24604a" },
      { head: "#a05a08", text: "#ffffff", tint: "#221c14", border: "#6d4a1b" },
      { head: "#7850d2", text: "#ffffff", tint: "#1c192b", border: "#4f3f84" },
      { head: "#b83a60", text: "#ffffff", tint: "#26181f", border: "#78324a" },
      { head: "#11757f", text: "#ffffff", tint: "#112124", border: "#215d63" },
      { head: "#566170", text: "#ffffff", tint: "#1a2028", border: "#424c58" },
    ],
    personas: ["#74b1ff", "#ffa466", "#52cfa6", "#cf9bff", "#ff8fae", "#b5bfca"],
    tones: {
      good: { fill: "#3fbf8a", text: "#6bdcae", tint: "#12291f" },
      neutral: { fill: "#94a0ad", text: "#b9c3ce", tint: "#222b35" },
      bad: { fill: "#f0954a", text: "#ffb87a", tint: "#312212" },
      worst: { fill: "#f0647c", text: "#ff9aab", tint: "#361920" },
    },
  },
  print: {
    name: "print",
    background: "#ffffff",
    surface: "#ffffff",
    raised: "#f2f2f2",
    border: "#8c8c8c",
    guide: "#dddddd",
    text: "#000000",
    muted: "#444444",
    accent: "#000000",
    stages: [
      { head: "#2e2e2e", text: "#ffffff", tint: "#ffffff", border: "#8c8c8c" },
      { head: "#5c5c5c", text: "#ffffff", tint: "#f6f6f6", border: "#8c8c8c" },
    ],
    personas: ["#000000", "#5a5a5a", "#303030", "#6b6b6b"],
    tones: {
      good: { fill: "#6b6b6b", text: "#000000", tint: "#ffffff" },
      neutral: { fill: "#9a9a9a", text: "#000000", tint: "#ffffff" },
      bad: { fill: "#3d3d3d", text: "#000000", tint: "#f0f0f0" },
      worst: { fill: "#000000", text: "#000000", tint: "#e4e4e4" },
    },
  },
};
