// Draws Mermaid journeys as PNG and SVG without a browser, for the project's own documents.

import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { drawMermaid } from "./picture/draw.ts";
import { svgToPng } from "./picture/png.ts";
import { palettes } from "./picture/theme.ts";
import type { ThemeName } from "./picture/theme.ts";

export { drawMermaid } from "./picture/draw.ts";
export { svgToPng } from "./picture/png.ts";
export type { ThemeName } from "./picture/theme.ts";

const usage =
  "Usage: node scripts/picture.ts IN.mmd OUT.png [--svg OUT.svg] [--theme default|dark] [--scale 2]";

/**
 * Draws what the command line's words say and gives the exit code: 0 drawn, 1 the text is no diagram, 2 wrong
 * usage, or a file that cannot be read or written. `report` gets the one message of a failure.
 */
export async function main(
  words: readonly string[],
  report: (message: string) => void = (message) => process.stderr.write(`${message}\n`),
): Promise<number> {
  const given = argumentsOf(words);
  if (given === undefined) {
    report(usage);
    return 2;
  }
  let code = 2;
  try {
    const text = await readFile(given.source, "utf8");
    code = 1;
    const { svg } = await drawMermaid(text, { theme: given.theme });
    const png = svgToPng(svg, { scale: given.scale, background: palettes[given.theme].background });
    code = 2;
    await writeFile(given.png, png);
    if (given.svg !== undefined) await writeFile(given.svg, svg);
    return 0;
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return code;
  }
}

interface Arguments {
  readonly source: string;
  readonly png: string;
  readonly svg: string | undefined;
  readonly theme: ThemeName;
  /** Pixels a user unit, above 0. */
  readonly scale: number;
}

function argumentsOf(words: readonly string[]): Arguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        svg: { type: "string" },
        theme: { type: "string", default: "default" },
        scale: { type: "string", default: "2" },
      },
    });
    const [source, png, ...rest] = positionals;
    const { svg, theme } = values;
    const scale = Number(values.scale);
    if (source === undefined || png === undefined || rest.length > 0 || !(scale > 0)) return undefined;
    if (theme !== "default" && theme !== "dark") return undefined;
    return { source, png, svg, theme, scale };
  } catch {
    return undefined;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
