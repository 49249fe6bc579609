import italicLatin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-italic.woff2";
import italicLatinExt from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-italic.woff2";
import italicVietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-italic.woff2";
import regularLatin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2";
import regularLatinExt from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2";
import regularVietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2";
import semiboldLatin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2";
import semiboldLatinExt from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2";
import semiboldVietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2";

/** The family that pictures are set in. */
export const family = "Be Vietnam Pro";

/** One file of the family, as an address that holds the whole of it. */
export interface FontFile {
  readonly address: string;
  readonly weight: "400" | "600";
  readonly style: "normal" | "italic";
  readonly range: string;
}

const vietnamese =
  "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";
const latinExt =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";
const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

/** The files of the family. Of two that have a character the later is taken. */
export const fontFiles: readonly FontFile[] = [
  ...face("400", "normal", regularLatinExt, regularVietnamese, regularLatin),
  ...face("600", "normal", semiboldLatinExt, semiboldVietnamese, semiboldLatin),
  ...face("400", "italic", italicLatinExt, italicVietnamese, italicLatin),
];

function face(weight: FontFile["weight"], style: FontFile["style"], ext: string, viet: string, base: string): FontFile[] {
  return [
    { address: ext, weight, style, range: latinExt },
    { address: viet, weight, style, range: vietnamese },
    { address: base, weight, style, range: latin },
  ];
}

/** A font as its bytes: set from them, it needs no address that the page may reach. */
export function bytesOf({ address }: FontFile): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (character) => character.charCodeAt(0));
}

/** Lets a document set text in the family. */
export async function addFonts(to: Document): Promise<void> {
  for (const file of fontFiles) {
    to.fonts.add(new FontFace(family, bytesOf(file), { weight: file.weight, style: file.style, unicodeRange: file.range }));
  }
  await Promise.all([...to.fonts].map((font) => font.load()));
}
