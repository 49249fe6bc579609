/** The preview beside the text, as somebody looks at it and points at it. */
import type { Frame, Locator, Page } from "playwright-core";
import { choose, fill, runCommand } from "./commands.ts";
import { frameWith } from "./frames.ts";

/** The page of the preview that is open. */
export function previewOf(page: Page): Promise<Frame> {
  return frameWith(page, ".toolbar select[aria-label=View]");
}

/** Chooses a view, and waits until it is drawn. */
export async function chooseView(page: Page, name: string): Promise<Frame> {
  const frame = await previewOf(page);
  const select = frame.locator("select[aria-label=View]");
  // While nothing is drawn yet there is nothing to choose from.
  await select.locator(`option[value="${name}"]`).waitFor({ state: "attached" });
  if ((await select.inputValue()) === name) await frame.locator(".picture svg").first().waitFor();
  else {
    // What is drawn next are other elements.
    await frame.locator(".picture svg").evaluateAll((shown) => shown.forEach((picture) => picture.setAttribute("data-before", "")));
    await select.selectOption(name);
    await frame.locator(".picture svg:not([data-before])").first().waitFor();
  }
  return frame;
}

/** The part of the picture that is told so to who does not see it: "Touchpoint Pays". */
export function part(frame: Frame, told: string): Locator {
  return frame.locator(`.picture g.part[aria-label*=${JSON.stringify(told)}]`).first();
}

/** All that stands in the pictures or is told of them, without blanks: where lines end does not count. */
export async function textsOf(frame: Frame, selector = ".picture"): Promise<string> {
  const texts = await frame.locator(selector).evaluateAll((pictures) =>
    pictures.map((picture) => {
      const told = [...picture.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label"));
      return [picture.textContent, ...told].join("\n");
    }),
  );
  return withoutBlanks(texts.join("\n"));
}

/** A text without its blanks. */
export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

/** Chooses a colour theme of VS Code. */
export async function chooseTheme(page: Page, name: string): Promise<void> {
  await runCommand(page, "Preferences: Color Theme");
  await page.locator(".quick-input-widget input[placeholder*='Color Theme']").waitFor();
  await fill(page, name);
  await choose(page, name);
}
