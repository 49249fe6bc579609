/** Draws the README's picture: the coffee chain's morning as Lan lives through it. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { drawMermaid, svgToPng } from "./picture.ts";

const root = new URL("..", import.meta.url).pathname;

/** The picture that the README shows, as a PNG. */
export async function readmePicture(): Promise<Uint8Array> {
  const command = ["packages/cli/bin/sojourn.js", "render", "examples/coffee-chain", "--persona", "Lan"];
  const diagram = execFileSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  const { svg } = await drawMermaid(diagram, { theme: "default" });
  return svgToPng(svg, { scale: 1.25, background: "#ffffff" });
}

if (import.meta.main) writeFileSync(`${root}docs/images/morning-coffee.png`, await readmePicture());
