/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Client } from "../server/client.ts";
import { stage, type Preview, type Stage } from "./preview-page.ts";

const examples = new URL("../../examples/online-shop/", import.meta.url);
const names = ["company.journey", "metrics.journey", "people.journey", "delivery.vi.journey"];
const path = "delivery.vi.journey";

let client: Client;
let browser: Stage;

beforeAll(async () => {
  client = await connect(names.map((name) => `--- ${name}\n${readFileSync(new URL(name, examples), "utf8")}`).join("\n"), { locale: "vi" });
  browser = await stage();
});

afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await client[Symbol.asyncDispose]();
});

/** Chooses an entry of the menu and gives what the page then tells. */
async function chosen({ page, said }: Preview, entry: string): Promise<(typeof said)[number]> {
  const before = said.length;
  await page.locator(".toolbar > .menu-holder:last-child > button").click();
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
  for (let left = 400; left > 0 && said.length === before; left--) await new Promise((done) => setTimeout(done, 50));
  return said[before]!;
}

describe.each(["journey", "map"])("the view %s", (view) => {
  test("is saved as PNG, twice as large, with its fonts, on its background", async () => {
    const preview = await browser.open({ client, path, kind: "vscode-dark", choice: { view } });
    await preview.page.locator(".picture svg").first().waitFor();
    const saved = await chosen(preview, "Save as PNG…");
    if (saved.type !== "save" || typeof saved.content === "string") throw new Error("No picture came.");
    expect(saved.name).toContain("Từ đơn hàng tới cửa nhà");
    expect(Buffer.from(saved.content.subarray(0, 8)).toString("latin1")).toBe("\u0089PNG\r\n\u001A\n");
    const header = new DataView(saved.content.buffer, saved.content.byteOffset);
    const [width, height] = await preview.page.locator(".picture svg").first().evaluate((svg) => (svg.getAttribute("viewBox") ?? "").split(/\s/).slice(2).map(Number));
    const scale = Math.min(2, 16_000 / Math.max(width!, height!), Math.sqrt(120_000_000 / (width! * height!)));
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([Math.round(width! * scale), Math.round(height! * scale)]);
    // The corner has the colour of the page's dark paper, and there is more than one colour.
    const colours = await preview.page.evaluate(async (bytes) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, Math.min(600, image.height));
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4) seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      return { corner: Array.from(data.subarray(0, 4)), seen: seen.size };
    }, Buffer.from(saved.content).toString("base64"));
    expect(colours.corner[3]).toBe(255);
    expect(Math.max(...colours.corner.slice(0, 3))).toBeLessThan(60);
    expect(colours.seen).toBeGreaterThan(100);
    expect(preview.trouble).toEqual([]);
  });

  test("is copied and saved as SVG that stands alone", async () => {
    const preview = await browser.open({ client, path, choice: { view } });
    await preview.page.locator(".picture svg").first().waitFor();
    const saved = await chosen(preview, "Save as SVG…");
    const copied = await chosen(preview, "Copy as SVG");
    if (saved.type !== "save" || copied.type !== "copy" || typeof saved.content !== "string") throw new Error("No picture came.");
    expect(copied.text).toBe(saved.content);
    const page = await preview.page.context().newPage();
    await page.setContent("<body></body>");
    const told = await page.evaluate((svg) => {
      const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
      document.body.append(document.importNode(root, true));
      const task = [...document.querySelectorAll("text")].find(({ textContent }) => textContent?.includes("Kiện hàng"));
      return {
        size: ["width", "height"].every((name) => Number(root.getAttribute(name)) > 100),
        colour: task && getComputedStyle(task).fill,
        leftOvers: root.querySelectorAll("[class], [tabindex], [aria-label], .outline").length,
      };
    }, saved.content);
    expect(told).toEqual({ size: true, colour: "rgb(27, 36, 48)", leftOvers: 0 });
  });
});

test("the picture follows the theme", async () => {
  const preview = await browser.open({ client, path, choice: { view: "map" } });
  const { page } = preview;
  const background = (): Promise<string | null> => page.locator(".picture svg > rect").first().getAttribute("fill");
  await page.locator(".picture svg").waitFor();
  const light = await background();
  await preview.setTheme("vscode-dark");
  for (let left = 100; left > 0 && (await background()) === light; left--) await new Promise((done) => setTimeout(done, 50));
  expect(await background()).not.toBe(light);
  await page.locator("select").first().selectOption("journey");
  await page.locator("svg.mermaid").waitFor();
  const paint = (): Promise<string[]> => page.locator("rect.task").first().evaluate((one) => [getComputedStyle(one).fill, getComputedStyle(one).strokeWidth]);
  const dark = await paint();
  await preview.setTheme("vscode-high-contrast");
  expect(await paint()).toEqual(["rgb(0, 0, 0)", "2px"]);
  expect(dark).not.toEqual(await paint());
});
