/** Steps in one VS Code, one after the other; what fails leaves a picture. */
import { afterAll, beforeAll, test } from "vitest";
import { codeServer } from "../../../../scripts/code-server.ts";
import { chromium } from "../../../../scripts/chromium.ts";
import { extensionId, packedExtension } from "./extension.ts";
import { openVsCode, type VsCode } from "./vscode.ts";
import type { Kind } from "./workspace.ts";

/** What makes a step: its sentence, and what somebody does and sees. */
export type Step = (sentence: string, act: (code: VsCode) => Promise<void>) => void;

/** Opens VS Code before the steps that are declared with what this gives, and closes it behind them. */
export function stepsIn(kind: Kind, files: Readonly<Record<string, string>>): Step {
  let code: VsCode | undefined;
  let failed: string | undefined;
  beforeAll(() => {
    // A first run on a new machine fetches both.
    chromium();
    codeServer();
    packedExtension();
  }, 900_000);
  beforeAll(async () => {
    code = await openVsCode({ kind, vsix: packedExtension(), extension: extensionId, files });
  });
  afterAll(async () => {
    await code?.[Symbol.asyncDispose]();
  });
  return (sentence, act) => {
    test(sentence, async () => {
      // What comes behind builds on it, and would wait for what cannot come.
      if (failed !== undefined) throw new Error(`Not tried, for an earlier step failed: ${failed}`);
      try {
        await act(code!);
      } catch (problem) {
        failed = sentence;
        const picture = await code!.photograph(sentence);
        throw new Error(`${problem instanceof Error ? problem.message : String(problem)}\nA picture of it: ${picture}`, { cause: problem });
      }
    });
  };
}
