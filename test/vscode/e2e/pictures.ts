/** The pictures of VS Code in the README, taken where `PICTURES` is set in the environment: `PICTURES=1 vitest run test/vscode/e2e/desktop.test.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./support/commands.ts";
import { openAt } from "./support/editor.ts";
import { chooseTheme, chooseView } from "./support/preview.ts";
import type { Step } from "./support/steps.ts";
import type { VsCode } from "./support/vscode.ts";

const folder = new URL("../../../docs/images/", import.meta.url).pathname;

/** Declares the steps that take them. */
export function pictureSteps(step: Step): void {
  if (!process.env["PICTURES"]) return;
  step("the picture in light colours is taken", (code) => take(code, { theme: "Light Modern", lang: "en", view: "map", says: "2 days late", name: "vscode-light.png" }));
  step("the picture in dark colours is taken", async (code) => {
    await take(code, { theme: "Dark Modern", lang: "vi", view: "map", says: "trễ 2 ngày", name: "vscode-dark.png" });
    await chooseTheme(code.page, "Light Modern");
  });
}

interface Picture {
  readonly theme: string;
  readonly lang: "en" | "vi";
  readonly view: string;
  /** What the server says of the delivery. */
  readonly says: string;
  readonly name: string;
}

/** A journey on the left, its picture on the right, and what the server says of the gap between promise and delivery. */
async function take(code: VsCode, { theme, lang, view, says, name }: Picture): Promise<void> {
  const { page, workspace } = code;
  mkdirSync(join(workspace.folder, ".vscode"), { recursive: true });
  writeFileSync(join(workspace.folder, ".vscode/settings.json"), JSON.stringify({ "sojourn.locale": lang }));
  await runCommand(page, "View: Close All Editors");
  if (await page.locator(".part.sidebar").isVisible()) await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  if (await page.locator(".part.panel").isVisible()) await runCommand(page, "View: Hide Panel");
  const path = `online-shop/delivery.${lang}.journey`;
  await openAt(code, path, "touchpoint Deliver");
  await page.locator(".editor-actions .action-label[aria-label^='Open Preview']").first().click();
  const frame = await chooseView(page, view);
  await chooseTheme(page, theme);
  await openAt(code, path, "expects Thảo, Emma DeliveryTime");
  await frame.locator(".outline-current").first().waitFor();
  await page.locator(".view-line", { hasText: "delivers DeliveryTime 7" }).locator("span span", { hasText: /^7$/ }).first().hover();
  await page.locator(".monaco-hover:not(.hidden)", { hasText: says }).first().waitFor();
  await page.locator(".monaco-hover:not(.hidden)", { hasText: "More Actions" }).waitFor({ state: "detached" });
  await page.screenshot({ path: join(folder, name) });
}
