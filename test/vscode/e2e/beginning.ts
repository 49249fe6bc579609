/** How somebody begins who has just installed the extension. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { choose, fill, openFile, runCommand } from "./support/commands.ts";
import { editorOf } from "./support/editor.ts";
import { until } from "./support/frames.ts";
import type { Step } from "./support/steps.ts";

/** Declares the step. */
export function beginningStep(step: Step): void {
  step("the walkthrough makes a file that works and has no findings", async ({ page, workspace }) => {
    await runCommand(page, "Welcome: Open Walkthrough...");
    await fill(page, "Your first journey");
    await choose(page, "Your first journey");
    await page.locator(".editor-instance .monaco-button", { hasText: "Create a Journey" }).first().click();
    await page.locator(".tab.active", { hasText: "first.journey" }).waitFor();
    const text = readFileSync(join(workspace.folder, "first.journey"), "utf8");
    expect(text).toMatch(/^persona /m);
    expect(text).toMatch(/^journey /m);
    // The outline comes from the server: when it is there, so are the findings.
    await until("the outline in the breadcrumbs", async () => (await page.locator(".breadcrumbs-control .monaco-breadcrumb-item").count()) > 1);
    await openFile(page, "first.journey", 1);
    expect(await editorOf(page, "first.journey").locator(".squiggly-error, .squiggly-warning").count()).toBe(0);
    await runCommand(page, "Problems: Focus on Problems View");
    expect(await page.locator(".markers-panel .monaco-list-row", { hasText: "first.journey" }).count()).toBe(0);
  });
}
