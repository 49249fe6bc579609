/**
 * Draws a Mermaid diagram as mermaid-cli does: a browser started anew, Mermaid loaded into a page, its SVG written down. Without what
 * mermaid-cli does besides. `node bench/mermaid-cli.ts IN.mmd OUT.svg`
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium as driver } from "playwright-core";
import { calmFlags, chromium } from "../scripts/chromium.ts";

const [source, target] = process.argv.slice(2);
const text = readFileSync(source!, "utf8");
const browser = await driver.launch({ executablePath: chromium(), args: [...calmFlags] });
const page = await browser.newPage();
await page.addScriptTag({ path: fileURLToPath(new URL("../node_modules/mermaid/dist/mermaid.min.js", import.meta.url)) });
const draw = `mermaid.initialize({ startOnLoad: false }), mermaid.render("drawn", ${JSON.stringify(text)}).then(({ svg }) => svg)`;
const svg = await page.evaluate(draw);
if (typeof svg !== "string" || !svg.startsWith("<svg")) throw new Error("Mermaid drew nothing");
writeFileSync(target!, svg);
await browser.close();
