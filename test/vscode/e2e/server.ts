/** Where the language server runs. */
import { existsSync } from "node:fs";
import { expect } from "vitest";
import { openFile } from "./support/commands.ts";
import { extensionFolder } from "./support/extension.ts";
import { until } from "./support/frames.ts";
import { below } from "./support/processes.ts";
import type { Step } from "./support/steps.ts";
import type { VsCode } from "./support/vscode.ts";

/** Declares the step for a desktop. */
export function desktopServerStep(step: Step): void {
  step("the language server is run by VS Code's own runtime and by no node from the path", async (code) => {
    await openFile(code.page, "tea.journey");
    const server = await until("the process of the language server", async () => serversOf(code)[0]);
    const host = below(code.pid).find(({ words }) => words.includes("--type=extensionHost"))!;
    expect(server.program).toBe(host.program);
    expect(serversOf(code)).toHaveLength(1);
    expect(existsSync(code.workspace.strangeNode)).toBe(false);
  });
}

/** Declares the step for the web, where a folder that nobody trusts is open. */
export function webServerStep(step: Step): void {
  step("the language server is run by a worker of the browser and no process of the machine, in a folder that is not trusted", async (code) => {
    const { page } = code;
    await openFile(page, "tea.journey");
    await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    await page.locator(".monaco-editor .squiggly-error").first().waitFor({ state: "attached" });
    expect(serversOf(code)).toEqual([]);
    expect(existsSync(code.workspace.strangeNode)).toBe(false);
  });
}

function serversOf({ pid }: VsCode) {
  return below(pid).filter(({ words }) => words.some((word) => word.includes(`/${extensionFolder}/dist/server`)));
}
