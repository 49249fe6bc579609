import type { Profile, Severity } from "../../packages/language/src/checks/check.ts";
import { checks } from "../../packages/language/src/checks/registry.ts";
import { code, heading, journeyFence, linkTo, paragraphs, table } from "./markdown.ts";

/**
 * Every check: what it finds, why that matters, where the rule comes from, a text that trips it and one
 * that does not.
 */
export function checksSection(title: string): string {
  return paragraphs(
    heading(2, title),
    `Each finding has a code, which never changes. How grave it is:`,
    table(["Severity", "Meaning"], Object.entries(severities).filter(([severity]) => checks.some((check) => check.severity === severity))),
    `Each check belongs to a profile, and a profile holds those before it:`,
    table(["Profile", "What it is for"], Object.entries(profiles).filter(([profile]) => checks.some((check) => check.profile === profile))),
    table(
      ["Check", "Severity", "Profile", "What it finds"],
      checks.map(({ code: name, severity, profile, documentation }) => [
        linkTo(name, code(name)),
        severity,
        profile,
        documentation.what.en,
      ]),
    ),
    checks.map(checkSection),
  );
}

const severities: Readonly<Record<Severity, string>> = {
  error: "The text cannot mean what it says; the command line ends with exit code 1.",
  warning: "What is written contradicts itself, or the customer.",
  info: "Advice: something is missing that a reviewer would ask for.",
};

const profiles: Readonly<Record<Profile, string>> = {
  essential: "Errors only: what cannot be read or understood.",
  recommended: "The default: also what contradicts itself.",
  strict: "Also what is missing, for journeys that are to be complete.",
};

function checkSection({ code: name, severity, profile, documentation }: (typeof checks)[number]): string {
  const { what, why, source, bad, good } = documentation;
  return paragraphs(
    heading(3, name),
    `${what.en} ${why.en}`,
    `${severity}, ${profile}${source === undefined ? "" : ` · Source: ${source}`}`,
    "Reported:",
    filesOf(bad),
    "Put right:",
    filesOf(good),
  );
}

/** A text in a fence; where it holds several files, each under its name. */
function filesOf(text: string): string {
  return paragraphs(
    splitFiles(text).map(({ path, text: content }) =>
      paragraphs(path === undefined ? "" : code(path), journeyFence(content)),
    ),
  );
}

/**
 * The files that an example holds, each behind a line `--- name.journey`; one without a path where there is
 * no such line.
 */
export function splitFiles(text: string): readonly { readonly path?: string; readonly text: string }[] {
  const parts = text.split(/^--- (.+)\n/m);
  if (parts.length === 1) return [{ text }];
  return parts.slice(1).flatMap((path, at, all) => (at % 2 === 0 ? [{ path, text: all[at + 1]! }] : []));
}
