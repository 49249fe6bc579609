/** What the text editor knows of the language. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { openFile, runCommand } from "./support/commands.ts";
import { editorOf, insert, openAt, proposal, saved } from "./support/editor.ts";
import { until } from "./support/frames.ts";
import type { Step } from "./support/steps.ts";

/** Declares the steps. */
export function languageSteps(step: Step): void {
  step("the Problems panel and a squiggle show what is wrong", async ({ page }) => {
    await openFile(page, "tea.journey", 8, 7);
    await editorOf(page, "tea.journey").locator(".squiggly-error").first().waitFor({ state: "attached" });
    await runCommand(page, "Problems: Focus on Problems View");
    const row = page.locator(".markers-panel .monaco-list-row", { hasText: "chanel" });
    await row.waitFor();
    expect(await row.textContent()).toContain('A touchpoint has no attribute "chanel".');
    expect(await row.textContent()).toMatch(/sojourn.*unknown-attribute.*\[Ln 8, Col 7\]/);
  });

  step("a quick fix mends a slip", async (code) => {
    await openFile(code.page, "tea.journey", 8, 8);
    await until("the quick fix", async () => {
      // The list closes again where findings arrive at the same time.
      await code.page.keyboard.press("Control+.");
      await code.page.locator(".action-widget .monaco-list-row", { hasText: "channel" }).first().click({ timeout: 3000 });
      return true;
    });
    await editorOf(code.page, "tea.journey").locator(".squiggly-error").first().waitFor({ state: "detached" });
    expect(await saved(code, "tea/tea.journey")).toContain("\n      channel web\n");
  });

  step("a word is completed, with what it is for", async (code) => {
    const { page } = code;
    await openFile(page, "tea.journey", 9, 18);
    await insert(page, "\ndoe");
    await page.keyboard.press("Control+Space");
    await (await proposal(page, "does")).click();
    await insert(page, "Looks for the tin");
    expect(await saved(code, "tea/tea.journey")).toContain('\n      does "Looks for the tin"\n');
  });

  step("the whole document is formatted", async (code) => {
    const { page } = code;
    await openFile(page, "tea.journey", 1);
    await runCommand(page, "Format Document");
    await until("the formatted text", async () => (await saved(code, "tea/tea.journey")).includes('\n    touchpoint Wait "Waits" {\n      feels Mai 2\n    }\n'));
  });

  step("hovering says how far from what was expected, in words", async (code) => {
    const { page } = code;
    await openAt(code, "online-shop/delivery.en.journey", "expects Thảo, Emma DeliveryTime", 1);
    await runCommand(page, "Show or Focus Hover");
    const sentence = "Emma: expected within 5 days, delivered in 7 days: 2 days late (−40 %), failed";
    await page.locator(".monaco-hover:not(.hidden)", { hasText: sentence }).first().waitFor();
    await page.keyboard.press("Escape");
  });

  step("a metric is renamed in every file that speaks of it", async (code) => {
    const { page, workspace } = code;
    await openAt(code, "online-shop/metrics.journey", "Stars", 1);
    await page.keyboard.press("F2");
    await page.locator(".rename-box input").fill("Rating");
    await page.keyboard.press("Enter");
    const read = (name: string): string => readFileSync(join(workspace.folder, "online-shop", `${name}.journey`), "utf8");
    await until("the new name in all files", async () => ["metrics", "delivery.en", "delivery.vi"].every((name) => read(name).includes("Rating ") && !read(name).includes("Stars ")));
    expect(read("metrics")).toContain('metric Rating "Đánh giá · Rating" {');
    expect(read("delivery.vi")).toContain("measures Rating {");
  });
}
