/** Texts that do harm where they are not taken as text. */
import { expect } from "vitest";
import { views } from "../../../packages/diagrams/src/index.ts";
import { hostileTexts, mark } from "./files.ts";
import { openFile, runCommand } from "./support/commands.ts";
import { extensionFolder } from "./support/extension.ts";
import { frameWith, until } from "./support/frames.ts";
import { chooseView, part, previewOf, textsOf, withoutBlanks } from "./support/preview.ts";
import type { Step } from "./support/steps.ts";
import type { VsCode } from "./support/vscode.ts";
import type { Kind } from "./support/workspace.ts";

/** What could run, load or lead somewhere, where it stood in a picture. */
const live = ["script", "img", "image", "iframe", "object", "embed", "foreignObject", "a[href]", "[onload]", "[onerror]", "[onclick]", "[href^='javascript:' i]"].join(", ");

/** Declares the step for the preview. */
export function hostilePreviewStep(step: Step): void {
  step("hostile texts are shown as text in every view, and nothing of them runs", async (code) => {
    const { page } = code;
    await runCommand(page, "View: Focus First Editor Group");
    await openFile(page, "hostile.journey", 3);
    const frame = await previewOf(page);
    await part(frame, "javascript:").waitFor();
    for (const { name } of views) {
      await chooseView(page, name);
      expect(await frame.locator(".picture").locator(live).count(), name).toBe(0);
      // The title of the journey, which every view has.
      expect(await textsOf(frame), name).toContain(withoutBlanks(hostileTexts[1]));
      await expectNothingRan(code);
    }
    for (const name of ["journey", "map"]) {
      await chooseView(page, name);
      const shown = await textsOf(frame);
      for (const text of hostileTexts) expect(shown, name).toContain(withoutBlanks(text));
    }
  });
}

/** Declares the steps for Markdown. */
export function markdownSteps(step: Step, kind: Kind): void {
  step("fences in Markdown are coloured as the language in the text", async ({ page }) => {
    await runCommand(page, "View: Close All Editors");
    await openFile(page, "notes.md", 3);
    const line = page.locator(".view-line", { hasText: "persona Mai" });
    await until("words of two colours", async () => {
      const colours = await line.locator("span span").evaluateAll((spans) => spans.map((span) => span.className));
      return new Set(colours).size > 2;
    });
  });
  // code-server has VS Code's own Markdown extension for Node only, which does not see extensions that run in the browser.
  if (kind === "web") return;
  step("fences in Markdown are drawn in VS Code's own preview, hostile ones as text", async (code) => {
    const { page } = code;
    await openFile(page, "notes.md", 3);
    await runCommand(page, "Markdown: Open Preview to the Side");
    const frame = await frameWith(page, "figure.sojourn-fence svg");
    const figures = frame.locator("figure.sojourn-fence");
    await until("both pictures", async () => (await figures.locator(".sojourn-picture > svg").count()) === 2);
    const drawn = await textsOf(frame, "figure.sojourn-fence .sojourn-picture");
    expect(drawn).toContain("Đọclờikhenchê");
    for (const text of hostileTexts) expect(drawn).toContain(withoutBlanks(text));
    expect(await figures.locator("svg").locator(live).count()).toBe(0);
    await expectNothingRan(code);
  });
}

/** Declares the step that looks back on all of it. */
export function lookBack(step: Step): void {
  step("nothing asked for anything outside, no dialog came up, and nothing of ours complained", async (code) => {
    const { seen, url } = code;
    await expectNothingRan(code);
    expect(seen.dialogs).toEqual([]);
    const own = new URL(url).host;
    // What VS Code serves to pages of extensions has such an address; a service worker answers it from this machine.
    const served = `vscode-remote+${own.replaceAll(".", "-002e").replace(":", "-003a")}.vscode-resource.vscode-cdn.net`;
    const outside = seen.requests.map((address) => new URL(address)).filter(({ protocol, host }) => !["blob:", "data:"].includes(protocol) && host !== own && host !== served);
    expect(outside.map(String)).toEqual([]);
    expect(seen.unanswered).toEqual([]);
    expect(seen.complaints.filter(isOurs)).toEqual([]);
  });
}

async function expectNothingRan({ page, seen }: VsCode): Promise<void> {
  for (const frame of page.frames()) {
    // A frame that went in the meantime has nothing to tell.
    const hasRun = await frame.evaluate(`${JSON.stringify(mark)} in globalThis`).catch(() => frame.isDetached() ? false : undefined);
    expect(hasRun, frame.url()).toBe(false);
  }
  expect(seen.dialogs).toEqual([]);
}

/** VS Code itself complains of much: that nothing answers for its gallery, that parts of it are not compiled. */
function isOurs(complaint: string): boolean {
  const isInPage = complaint.includes("/webview/browser/pre/") || complaint.includes(".vscode-resource.");
  const isOthers = complaint.includes("/lib/vscode/extensions/") || complaint.includes("both allow-scripts and allow-same-origin");
  return complaint.includes(extensionFolder) || (isInPage && !isOthers);
}
