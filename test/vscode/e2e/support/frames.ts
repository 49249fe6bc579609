/** Pictures of an extension stand in frames within frames, which come and go. */
import type { Frame, Locator, Page } from "playwright-core";
import { patience } from "./vscode.ts";

/** The frame that shows an element, as soon as there is one; the latest counts. */
export async function frameWith(page: Page, selector: string): Promise<Frame> {
  return until(`a frame with ${selector}`, async () => {
    for (const frame of page.frames().toReversed()) if (await shows(frame.locator(selector))) return frame;
    return undefined;
  });
}

/** Waits until a question has an answer other than `undefined` and `false`. */
export async function until<Answer>(what: string, ask: () => Promise<Answer | undefined | false>): Promise<Answer> {
  const end = Date.now() + patience;
  let problem: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (fault) {
      // Frames vanish while they are asked.
      problem = fault;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}.`, { cause: problem });
}

async function shows(locator: Locator): Promise<boolean> {
  return (await locator.count()) > 0;
}
