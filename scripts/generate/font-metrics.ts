import { fileURLToPath } from "node:url";
import { openSync, type Font } from "fontkit";

const faces = { regular: "400Regular", semibold: "600SemiBold", italic: "400Regular_Italic" } as const;

/** The file of a face of Be Vietnam Pro, which pictures are set in. */
export function fontFile(face: keyof typeof faces): string {
  const name = faces[face];
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${name}/BeVietnamPro_${name}.ttf`));
}

/** How wide the characters of the three faces are and what their pairs are moved by, as a module. */
export function fontMetrics(mark: string): string {
  const entries = Object.keys(faces).map((face) => `  ${face}: ${JSON.stringify(metricsOf(openSync(fontFile(face as keyof typeof faces)) as Font))},`);
  return [
    `// ${mark.replace("packages/language/src", "Be Vietnam Pro (SIL Open Font License 1.1)")}`,
    "",
    "/** A face: what each character is wide, and by first and second character what a pair is moved by; in thousandths of the size. */",
    "export interface FaceMetrics {",
    "  readonly advances: Readonly<Record<string, number>>;",
    "  readonly pairs: Readonly<Record<string, Readonly<Record<string, number>>>>;",
    "}",
    "",
    "/** The faces of Be Vietnam Pro. A character with marks is moved like its letter without them. */",
    'export const metrics: Readonly<Record<"regular" | "semibold" | "italic", FaceMetrics>> = {',
    ...entries,
    "};",
    "",
  ].join("\n");
}

function metricsOf(font: Font): { advances: Record<string, number>; pairs: Record<string, Record<string, number>> } {
  const scale = 1000 / font.unitsPerEm;
  const width = (text: string): number => Math.round(font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale);
  const characters = font.characterSet.map((code) => String.fromCodePoint(code)).filter((character) => /[^\p{C}\p{Z}]| |\u00A0/u.test(character));
  const advances = Object.fromEntries(characters.map((character) => [character, width(character)]));
  // Letters without marks, digits and what stands between them: what carries a mark is moved as it would be without.
  const plain = characters.filter((character) => /[\u0020-\u007E\u2010-\u203A]|[ĐđƠơƯư]/u.test(character));
  const pairs: Record<string, Record<string, number>> = {};
  for (const first of plain) {
    for (const second of plain) {
      const moved = width(first + second) - advances[first]! - advances[second]!;
      if (moved !== 0) (pairs[first] ??= {})[second] = moved;
    }
  }
  return { advances, pairs };
}
