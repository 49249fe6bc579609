/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { choiceOf } from "../../packages/vscode/src/preview/choice.ts";
import { readState, type PreviewState } from "../../packages/vscode/src/preview/state.ts";
import type { Client } from "../server/client.ts";
import { desk, text, told, until, type Desk } from "./preview-desk.ts";
import type { Preview } from "./preview-page.ts";

let client: Client;
let open: Desk["open"];
let opened: Desk;

beforeAll(async () => {
  opened = await desk();
  ({ client, open } = opened);
});

afterAll(() => opened[Symbol.asyncDispose]());

describe("by keys and pointers", () => {
  test("everything is reached and done by keys", async () => {
    const preview = await open();
    const { page } = preview;
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? null);
    const names: (string | null)[] = [];
    for (let at = 0; at < 11; at++) {
      await page.keyboard.press("Tab");
      names.push(await focused());
    }
    expect(names).toEqual(["View", "Journey", "Personas", "Zoom out", "Actual size", "Zoom in", "Fit to window", "Stay with this file", "More actions", "Picture of the journey", "Journey Mua hàng"]);
    const first = "Journey Mua hàng";
    await page.keyboard.press("ArrowRight");
    const second = await focused();
    expect(second).not.toBe(first);
    expect(await page.locator(".outline-focus").count()).toBe(1);
    await page.keyboard.press("End");
    expect(await focused()).toContain("Trả bằng thẻ");
    await page.keyboard.press("Enter");
    expect((await until(() => told(preview, "reveal"), ({ length }) => length > 0))[0]!.range.start.line).toBe(15);
    await page.keyboard.press("Home");
    expect(await focused()).toBe(first);
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Picture of the journey");
    expect(await page.locator(".outline-focus").count()).toBe(0);
  });

  test("menus open, move and close by keys", async () => {
    const preview = await open();
    const { page } = preview;
    const more = page.getByRole("button", { name: "More actions" });
    await more.focus();
    await page.keyboard.press("Enter");
    expect(await page.getByRole("menuitem").allTextContents()).toEqual(["Copy as Mermaid", "Copy as SVG", "Save as SVG…", "Save as PNG…"]);
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy as SVG");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").isVisible()).toBe(false);
    expect(await more.evaluate((one) => document.activeElement === one)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const [copied] = await until(() => told(preview, "copy"), ({ length }) => length > 0);
    expect(copied).toMatchObject({ format: "mermaid", text: expect.stringMatching(/^journey\n {2}title Mua hàng/) as string });
  });

  test("nearer and farther by wheel, keys and buttons; a drag moves the picture and is no click", async () => {
    const preview = await open();
    const { page } = preview;
    const size = page.locator(".size");
    const scale = async (): Promise<number> => Number((await size.textContent())!.replace(" %", ""));
    await size.click();
    expect(await scale()).toBe(100);
    await page.mouse.move(400, 300);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    expect(await until(scale, (value) => value > 100)).toBeGreaterThan(100);
    await page.keyboard.press("0");
    expect(await scale()).toBe(100);
    for (const key of ["+", "+", "+"]) await page.keyboard.press(key);
    expect(await scale()).toBe(173);
    const box = (await page.locator("rect.task").nth(1).boundingBox())!;
    const before = await page.locator(".viewport").evaluate(({ scrollLeft }) => scrollLeft);
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x - 120, box.y + 20, { steps: 5 });
    await page.mouse.up();
    expect(await page.locator(".viewport").evaluate(({ scrollLeft }) => scrollLeft)).toBe(before + 140);
    expect(told(preview, "reveal")).toEqual([]);
    await page.locator(".viewport").focus();
    await page.keyboard.press("ArrowRight");
    await until(() => page.locator(".viewport").evaluate(({ scrollLeft }) => scrollLeft), (left) => left > before + 140);
    expect(await page.locator(".viewport").evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(before + 140);
    await page.getByLabel("Fit to window").click();
    const { width, height } = (await page.locator(".picture").boundingBox())!;
    expect(width).toBeLessThanOrEqual(900);
    expect(height).toBeLessThanOrEqual(640);
  });

  test("what was chosen is there again after a reload", async () => {
    const preview = await open();
    const { page } = preview;
    await page.getByLabel("View", { exact: true }).selectOption("map");
    await page.locator(".picture svg:not(.mermaid)").waitFor();
    await page.getByLabel("Stay with this file").click();
    for (const key of ["0", "+", "+"]) await page.keyboard.press(key);
    await page.locator(".viewport").evaluate((viewport) => viewport.scrollTo(200, 100));
    await until(() => page.evaluate(() => sessionStorage.getItem("kept")), (kept) => kept?.includes('"top":100') ?? false);
    expect(JSON.parse((await page.evaluate(() => sessionStorage.getItem("kept"))) ?? "")).toMatchObject({ uri: client.uri(preview.path), view: "map", isLocked: true, zoom: 1.44, scroll: { left: 200, top: 100 } });
    await page.reload();
    await page.locator(".picture svg:not(.mermaid)").waitFor();
    expect(await page.locator(".size").textContent()).toBe("144 %");
    expect(await page.locator(".viewport").evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])).toEqual([200, 100]);
    expect(await page.getByLabel("Stay with this file").getAttribute("aria-pressed")).toBe("true");
    expect(told(preview, "lock").map(({ isLocked }) => isLocked)).toEqual([true]);
  });

  test("a preview that VS Code brings back shows what it showed", async () => {
    const first = await open();
    await first.page.getByLabel("View", { exact: true }).selectOption("map");
    await first.page.getByLabel("Journey", { exact: true }).selectOption("Back");
    await first.page.getByLabel("Journey", { exact: true }).selectOption("Buy");
    await first.page.getByRole("button", { name: "Lanes of the map" }).click();
    await first.page.getByRole("menuitemcheckbox", { name: "Channels" }).click();
    const keptBy = async ({ page }: Preview): Promise<PreviewState> => readState(JSON.parse((await page.evaluate(() => sessionStorage.getItem("kept"))) ?? "null"));
    const kept = await until(() => keptBy(first), ({ lanes }) => lanes !== undefined);
    expect(kept).toMatchObject({ uri: client.uri(first.path), view: "map", journey: "Buy", lanes: ["emotions", "pains"] });
    // What the page kept is all that VS Code gives for the new panel.
    const again = await open(text, { path: first.path, choice: choiceOf(kept), state: kept });
    await again.page.locator('.picture [data-role="lane pains"]').waitFor();
    expect(await again.page.locator('.picture [data-role="lane channels"]').count()).toBe(0);
    expect(await again.page.getByLabel("View", { exact: true }).inputValue()).toBe("map");
    expect(await until(() => keptBy(again), ({ lanes }) => lanes !== undefined)).toEqual(kept);
    expect(again.trouble).toEqual([]);
  });
});
