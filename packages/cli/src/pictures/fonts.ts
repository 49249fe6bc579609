import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Face } from "@sojourn/diagrams";

/** The three faces of the shipped font, whole, as TrueType files. */
export const faces = ["regular", "semibold", "italic"] as const satisfies readonly Face[];

/** The family name inside the shipped files. */
export const family = "Be Vietnam Pro";

/** The path of a file of fonts, which lie beside the bundled program. */
export function fontPath(name: string): string {
  return fileURLToPath(new URL(`./fonts/${name}`, import.meta.url));
}

/** Rules of style that bring the fonts into a page, as far as its text needs them: Latin letters, Vietnamese, letters of others. */
export function fontRules(text: string): string {
  const left = new Set(Array.from(text.normalize("NFC"), (character) => character.codePointAt(0)!));
  const needed = new Set<string>();
  // Letters of others are many, and some of them are also among the Vietnamese.
  for (const [script, ranges] of scripts().toSorted(([one], [other]) => Number(one === "latin-ext") - Number(other === "latin-ext"))) {
    const bounds = boundsOf(ranges);
    const own = [...left].filter((code) => bounds.some(([first = 0, last = first]) => code >= first && code <= last));
    if (own.length > 0) needed.add(script);
    for (const code of own) left.delete(code);
  }
  const rules = fontParts().flatMap(({ script, file, rule }) =>
    needed.has(script) ? [rule(`data:font/woff2;base64,${readFileSync(fontPath(file)).toString("base64")}`)] : [],
  );
  return rules.join("");
}

/** A part of the font: a face in the letters of some languages. */
export interface FontPart {
  /** The name of its file. */
  readonly file: string;
  readonly script: string;
  /** The rule of style that has it loaded from an address. */
  readonly rule: (address: string) => string;
}

/** The parts that the font is cut into for pages. */
export function fontParts(): readonly FontPart[] {
  return scripts().flatMap(([script, ranges]) =>
    faces.map((face) => ({
      file: `${script}-${face}.woff2`,
      script,
      rule: (address) => `@font-face{font-family:'${family}';${styles[face]};src:url(${address}) format('woff2');unicode-range:${ranges}}\n`,
    })),
  );
}

const styles: Readonly<Record<Face, string>> = {
  regular: "font-weight:400",
  semibold: "font-weight:600",
  italic: "font-weight:400;font-style:italic",
};

/** By the name of a script the characters that its files hold, as style sheets write them. */
function scripts(): [script: string, ranges: string][] {
  return Object.entries(JSON.parse(readFileSync(fontPath("scripts.json"), "utf8")) as Readonly<Record<string, string>>);
}

/** Ranges as style sheets write them, U+0000-00FF,U+0131, as the codes that they begin and end with. */
function boundsOf(ranges: string): number[][] {
  return ranges.split(",").map((range) => range.slice(2).split("-").map((code) => Number.parseInt(code, 16)));
}
