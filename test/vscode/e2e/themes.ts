/** Pictures follow the theme of VS Code. */
import { expect } from "vitest";
import type { Frame } from "playwright-core";
import { runCommand } from "./support/commands.ts";
import { openAt } from "./support/editor.ts";
import { frameWith, until } from "./support/frames.ts";
import { chooseTheme, chooseView, previewOf } from "./support/preview.ts";
import type { Step } from "./support/steps.ts";

/** Declares the step. */
export function themeStep(step: Step): void {
  step("the pictures follow the theme: dark, high contrast, and light again", async (code) => {
    const { page } = code;
    await runCommand(page, "View: Close All Editors");
    await openAt(code, "online-shop/delivery.en.journey", "journey ");
    await page.locator(".editor-actions .action-label[aria-label^='Open Preview']").first().click();
    const preview = await chooseView(page, "map");
    for (const [theme, kind, isDark] of [
      ["Dark Modern", "vscode-dark", true],
      ["Dark High Contrast", "vscode-high-contrast", true],
      ["Light Modern", "vscode-light", false],
    ] as const) {
      await chooseTheme(page, theme);
      await preview.locator(`body.${kind}`).waitFor();
      await until(`a ${isDark ? "dark" : "light"} picture`, async () => (await groundOf(preview)) < 0.3 === isDark);
      expect(await preview.locator(".status .what").allTextContents()).toEqual([]);
    }
    expect(await previewOf(page)).toBe(preview);
    await frameWith(page, "body.vscode-light");
  });
}

/** How light the ground of the picture is: of the largest thing that is filled, from 0 to 1. */
async function groundOf(frame: Frame): Promise<number> {
  return Number(
    await frame.evaluate(`(() => {
      const svg = document.querySelector(".picture svg");
      const area = ({ width, height }) => width * height;
      const filled = [...svg.querySelectorAll("rect, path")].filter((mark) => /^rgb\\(/.test(getComputedStyle(mark).fill));
      const [largest] = filled.sort((a, b) => area(b.getBBox()) - area(a.getBBox()));
      const [red, green, blue] = getComputedStyle(largest).fill.match(/\\d+/g).map(Number);
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    })()`),
  );
}
