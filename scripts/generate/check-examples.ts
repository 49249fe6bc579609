import { checkOf, type Code } from "../../packages/language/src/checks/registry.ts";
import type { Diagnostic, Lang } from "../../packages/language/src/index.ts";
import { largestFile } from "../../packages/language/src/model/file.ts";
import { compileFiles } from "../../packages/language/src/project.ts";

/** The day on which the examples of checks are reviewed. */
const today = "2026-11-21";

/**
 * The files that an example holds, each behind a line `--- name.journey`; one without a path where there is
 * no such line.
 */
export function splitFiles(text: string): readonly { readonly path?: string; readonly text: string }[] {
  const parts = text.split(/^--- (.+)\n/m);
  if (parts.length === 1) return [{ text }];
  return parts.slice(1).flatMap((path, at, all) => (at % 2 === 0 ? [{ path, text: all[at + 1]! }] : []));
}

/** What errors, and findings of `code`, the files have that an example holds. */
export function findingsIn(example: string, code?: Code, lang: Lang = "en"): readonly Diagnostic[] {
  const files = splitFiles(example).map(({ path = "example.journey", text }) => ({ path, text }));
  const severities = code === undefined ? {} : { [code]: checkOf(code)!.severity };
  return compileFiles(files, { profile: "essential", severities, today, isWhole: true, lang }).diagnostics;
}

/** The text that trips a check; nobody would want to read one that is too large, so that it is made so here. */
export function trippingText(code: Code): string {
  const { bad } = checkOf(code)!.documentation;
  return code === "file-too-large" ? `${bad}// ${"x".repeat(largestFile)}\n` : bad;
}

/** What a check says first of its own bad example. */
export function saidOf(code: Code, lang: Lang): string {
  return findingsIn(trippingText(code), code, lang).find((one) => one.code === code)!.message;
}

/** Whether findings of a check can be mended: by `--fix`, by a choice in the editor, or as the case may be. */
export type Mending = "safe" | "offered" | "either" | "none";

/** How the findings of a check can be mended, as the fixes show that it has for its bad example and the samples below. */
export function mendingOf(code: Code): Mending {
  const fixes = [trippingText(code), ...(samples[code] ?? [])]
    .flatMap((text) => findingsIn(text, code))
    .flatMap((one) => (one.code === code ? (one.fixes ?? []) : []));
  const [isSafe, isOffered] = [fixes.some((fix) => fix.isSafe), fixes.some((fix) => !fix.isSafe)];
  if (isSafe) return isOffered ? "either" : "safe";
  return isOffered ? "offered" : "none";
}

/** Texts whose fixes differ from those of the bad example: some mistakes can be mended without a doubt, and others of the code not. */
const samples: { readonly [C in Code]?: readonly string[] } = {
  "syntax-error": ['persona Lan "Lan"\n}\n'],
  "invalid-date": ["journey Buy {\n  reviewed 2026-1-5\n}\n"],
  "unknown-block": ['tem Care "Customer care"\n'],
  "unknown-attribute": ['persona Lan "Lan" {\n  ned "Coffee"\n}\n'],
  "wrong-value": [
    "metric Time {\n  better lowr\n}\n",
    "persona Lan {\n  age 34..25\n}\n",
  ],
  "unresolved-reference": ['--- people.journey\npersona Lan "Lan"\n--- buy.journey\njourney Buy "Buying" {\n  for Lan\n}\n'],
  "import-not-found": [
    '--- shop/buy.journey\nimport ".\\\\people.journey"\n--- shop/people.journey\npersona Lan "Lan"\n',
    '--- buy.journey\nimport "./peple.journey"\n--- people.journey\npersona Lan "Lan"\n',
  ],
  "unit-mismatch": [
    'metric Wait {\n  unit days\n}\n\njourney Buy "Buying" {\n  stage Act "Buys" {\n    touchpoint Order "Orders" {\n      delivers Wait 3 dayz\n    }\n  }\n}\n',
  ],
};
