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
  const fonts = Object.keys(faces).map((face) => [face, openSync(fontFile(face as keyof typeof faces)) as Font] as const);
  const characters = charactersOf(fonts[0]![1]);
  return [
    `// ${mark.replace("packages/language/src", "Be Vietnam Pro (SIL Open Font License 1.1)")}`,
    "",
    "/**",
    " * A face, in thousandths of the size: how wide each of `characters` is when it stands alone, and what a pair is moved by. Characters that are moved alike",
    " * have the same number in `lead` when they come first, in `trail` when they come second; `moves` has a row a lead, and in it a figure a trail.",
    " */",
    "export interface FaceMetrics {",
    "  readonly advances: readonly number[];",
    "  readonly lead: readonly number[];",
    "  readonly trail: readonly number[];",
    "  readonly moves: readonly (readonly number[])[];",
    "}",
    "",
    "/** What the three faces of Be Vietnam Pro have a shape for, marks that stand on others left out. */",
    `export const characters = ${JSON.stringify(characters.join(""))};`,
    "",
    "/** The three faces, ligatures (ff, fi) told as pairs that are moved. */",
    'export const metrics: Readonly<Record<"regular" | "semibold" | "italic", FaceMetrics>> = {',
    ...fonts.map(([face, font]) => `  ${face}: ${figuresOf(face, font, characters)},`),
    "};",
    "",
  ].join("\n");
}

/** Every pair is set to be measured, which takes seconds: once is enough. */
const figures = new Map<string, string>();

function figuresOf(face: string, font: Font, characters: readonly string[]): string {
  const known = figures.get(face) ?? JSON.stringify(metricsOf(font, characters));
  figures.set(face, known);
  return known;
}

function charactersOf(font: Font): string[] {
  const all = font.characterSet.filter((code) => code < 0xfffe).map((code) => String.fromCodePoint(code));
  return all.filter((character) => /[^\p{C}\p{Z}\p{M}]|[ \u00A0]/u.test(character));
}

interface Written {
  advances: number[];
  lead: number[];
  trail: number[];
  moves: number[][];
}

function metricsOf(font: Font, characters: readonly string[]): Written {
  const scale = 1000 / font.unitsPerEm;
  const width = (text: string): number => Math.round(font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale);
  const advances = characters.map(width);
  const moved = characters.map((first, at) => characters.map((second, index) => width(first + second) - advances[at]! - advances[index]!));
  const rows = classesOf(moved);
  const columns = classesOf(characters.map((_, index) => moved.map((row) => row[index]!)));
  return { advances, lead: rows.numbers, trail: columns.numbers, moves: rows.first.map((row) => columns.first.map((column) => moved[row]![column]!)) };
}

/** Equal vectors get one number; `first` says where each number occurs first. */
function classesOf(vectors: readonly (readonly number[])[]): { numbers: number[]; first: number[] } {
  const known = new Map<string, number>();
  const first: number[] = [];
  const numbers = vectors.map((vector, at) => {
    const key = vector.join(" ");
    const number = known.get(key) ?? first.push(at) - 1;
    known.set(key, number);
    return number;
  });
  return { numbers, first };
}
