// Reports of texts, made in this process as the command makes them.

import { compileFiles, type ReviewOptions } from "@sojourn/language";
import type { Loaded } from "../../../packages/cli/src/load.ts";
import { filesIn } from "../../support/texts.ts";

/** What the command would have loaded of the files in `text`, reviewed as `options` say. */
export function loadedOf(text: string, options: ReviewOptions = { profile: "essential" }): Loaded {
  return loadedFiles(filesIn(text), options);
}

/** The same of files whose texts are not indented and may hold anything. */
export function loadedFiles(
  files: readonly { readonly path: string; readonly text: string }[],
  options: ReviewOptions = { profile: "essential" },
): Loaded {
  const { value: project, diagnostics } = compileFiles(files, options);
  const lang = options.lang ?? "en";
  return {
    projects: [{ project, entries: files.map(({ path }) => path), shown: (path) => path, options: { ...options, lang } }],
    diagnostics,
    refused: [],
    fileCount: project.files.length,
    textOf: (path) => files.find((file) => file.path === path)?.text ?? "",
    lang,
  };
}

/** Three files: an error, a warning with another place that explains it, and advice with a safe fix. */
export const several = `
  --- broken.journey
  journey Rent "Renting" {
    for Nobody
  }
  --- late.journey
  persona Lan "Lan"

  metric DeliveryTime "Delivery time" {
    unit days
    better lower
  }

  journey Buy "Buying" {
    for Lan
    stage Act "Receives" phase act {
      touchpoint Deliver "The parcel arrives" {
        feels Lan 2 "waiting"
        promises DeliveryTime <= 3 days
        delivers DeliveryTime 7 days
      }
    }
  }
  --- unheard.journey
  persona Minh "Minh"

  // sojourn-ignore promise-not-kept nothing to be silent about
  journey Home "Coming home" {
    for Minh
  }
`;

/** Only the codes that `several` is about, so that other checks may come and go. */
export const chosen: ReviewOptions = {
  profile: "essential",
  severities: { "promise-not-kept": "warning", "unknown-ignore": "info" },
};

/** File names and texts that mean something to terminals, XML, JSON and CI. */
export const hostile: Loaded = {
  ...loadedFiles([]),
  fileCount: 1,
  diagnostics: [
    {
      code: "wrong-value",
      severity: "error",
      message: `<b>&amp; "quoted" 'single' ]]> \u0000\u0001\u001b[31m\ud800\ufffe\uffff\u202e 💳 tiếng Việt\n::error::x\r\n\tend`,
      file: "a&b<c>'\"\u0007 %0A.journey",
      start: 0,
      end: 0,
    },
  ],
};
