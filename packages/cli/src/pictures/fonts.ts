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
  const used = new Set(text.normalize("NFC"));
  const rules = fontParts().flatMap(({ ranges, file, rule }) =>
    hasAnyOf(used, ranges) ? [rule(`data:font/woff2;base64,${readFileSync(fontPath(file)).toString("base64")}`)] : [],
  );
  return rules.join("");
}

/** A part of the font: a face in the letters of some languages. */
export interface FontPart {
  /** The name of its file. */
  readonly file: string;
  /** As style sheets write them. */
  readonly ranges: string;
  /** The rule of style that has it loaded from an address. */
  readonly rule: (address: string) => string;
}

/** The parts that the font is cut into for pages. */
export function fontParts(): readonly FontPart[] {
  const scripts = JSON.parse(readFileSync(fontPath("scripts.json"), "utf8")) as Readonly<Record<string, string>>;
  return Object.entries(scripts).flatMap(([script, ranges]) =>
    faces.map((face) => ({
      file: `${script}-${face}.woff2`,
      ranges,
      rule: (address) => `@font-face{font-family:'${family}';${styles[face]};src:url(${address}) format('woff2');unicode-range:${ranges}}\n`,
    })),
  );
}

const styles: Readonly<Record<Face, string>> = {
  regular: "font-weight:400",
  semibold: "font-weight:600",
  italic: "font-weight:400;font-style:italic",
};

/** Whether some of the characters lie in ranges as style sheets write them: U+0000-00FF,U+0131. */
function hasAnyOf(characters: ReadonlySet<string>, ranges: string): boolean {
  const bounds = ranges.split(",").map((range) => range.slice(2).split("-").map((code) => Number.parseInt(code, 16)));
  return [...characters].some((character) => {
    const code = character.codePointAt(0)!;
    return bounds.some(([first = 0, last = first]) => code >= first && code <= last);
  });
}
