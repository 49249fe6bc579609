/** The preview: it opens beside the text, leads to it and follows it. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import { views } from "../../../packages/diagrams/src/index.ts";
import { runCommand } from "./support/commands.ts";
import { editorOf, insert, openAt } from "./support/editor.ts";
import { until } from "./support/frames.ts";
import { chooseView, part, previewOf } from "./support/preview.ts";
import type { Step } from "./support/steps.ts";
import type { VsCode } from "./support/vscode.ts";

const path = "online-shop/delivery.vi.journey";

/** Declares the steps. */
export function previewSteps(step: Step): void {
  step("the icon above the text opens the picture beside it, drawn by Mermaid", async (code) => {
    const { page } = code;
    await openAt(code, path, "journey TuDonToiCua");
    await page.locator(".editor-actions .action-label[aria-label^='Open Preview']").first().click();
    const frame = await chooseView(page, "journey");
    await frame.locator("svg.mermaid g.part").first().waitFor();
    expect(await frame.locator(".status .what").allTextContents()).toEqual([]);
    expect(await frame.locator(".toolbar select[aria-label=View] option").evaluateAll((options) => options.map((option) => (option as { value?: string }).value))).toEqual(
      views.map(({ name }) => name),
    );
  });

  step("a click on a touchpoint, a stage or a persona lands in its text", async (code) => {
    const { page } = code;
    const frame = await previewOf(page);
    for (const [told, file, text] of [
      ["Kiện hàng tới cửa", path, "touchpoint Deliver "],
      ["Mua và nhận", path, "stage Buy "],
      ["Bác Bình", "online-shop/people.journey", "persona Bình "],
    ] as const) {
      await part(frame, told).locator("text").last().click();
      await landed(code, file, text);
    }
  });

  step("the picture marks the part where the cursor is", async (code) => {
    await runCommand(code.page, "View: Focus First Editor Group");
    await openAt(code, path, "touchpoint Unbox");
    const frame = await previewOf(code.page);
    await until("the marked part", async () => (await frame.locator("g.part[aria-current=true]").first().getAttribute("aria-label"))?.includes("Mở hộp"));
  });

  step("typing changes the picture, and while the text is broken the last one stays with a sign", async (code) => {
    const { page } = code;
    const frame = await previewOf(page);
    const sign = frame.locator(".status .what", { hasText: "this is the last picture" });
    await openAt(code, path, '"Mở hộp"', 1);
    await insert(page, "Ngồi xuống, ");
    await part(frame, "Ngồi xuống, Mở hộp").waitFor();
    const before = await frame.locator(".picture g.part").count();
    await insert(page, '" { } } }');
    await sign.waitFor();
    expect(await frame.locator(".picture g.part").count()).toBe(before);
    expect(await part(frame, "Ngồi xuống, Mở hộp").count()).toBe(1);
    await runCommand(page, "File: Revert File");
    await part(frame, "Ngồi xuống").waitFor({ state: "detached" });
    await sign.waitFor({ state: "detached" });
    await part(frame, "Mở hộp").waitFor();
  });

  step("every other view is drawn too, and leads to the text", async (code) => {
    for (const { name } of views.filter((view) => view.name !== "journey")) {
      const frame = await chooseView(code.page, name);
      await frame.locator(".picture svg g.part").first().waitFor();
      expect(await frame.locator(".status .what").allTextContents()).toEqual([]);
    }
    const frame = await chooseView(code.page, "map");
    await part(frame, "Kiện hàng tới cửa").locator("text").first().click();
    await landed(code, path, "touchpoint Deliver ");
  });

  step("the picture is copied as Mermaid and saved as SVG", async ({ page, workspace }) => {
    const frame = await chooseView(page, "journey");
    const choose = async (entry: string): Promise<void> => {
      await frame.locator(".toolbar button[aria-label='More actions']").click();
      await frame.locator("[role=menu] button", { hasText: entry }).click();
    };
    await choose("Copy as Mermaid");
    await until("the text in the clipboard", async () => /^journey\n/m.test(String(await page.evaluate("navigator.clipboard.readText()"))));
    await choose("Save as SVG");
    await page.locator(".quick-input-widget .monaco-button", { hasText: /^OK$/ }).first().click();
    // It is offered to stand beside its journey, under its title.
    const saved = join(workspace.folder, "online-shop", "Từ đơn hàng tới cửa nhà – Mermaid journey.svg");
    const svg = await until("the saved file", async () => read(saved));
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
    expect(svg).toContain("Bác Bình");
  });
}

/** Waits until the cursor of the editor of a file is in the line of a text, whether the editor has the focus or the picture. */
async function landed({ page, workspace }: VsCode, file: string, text: string): Promise<void> {
  const line = readFileSync(join(workspace.folder, file), "utf8").split(text)[0]!.split("\n").length;
  await editorOf(page, basename(file)).locator(".line-numbers.active-line-number", { hasText: new RegExp(`^${line}$`) }).waitFor();
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8") || undefined;
  } catch {
    return undefined;
  }
}
