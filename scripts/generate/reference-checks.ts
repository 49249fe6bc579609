import { checks } from "../../packages/language/src/checks/registry.ts";
import { code, heading, paragraphs, prose, table } from "./markdown.ts";

/** Every check in a line, with the way to the page that tells more of it. */
export function checksSection(title: string): string {
  return paragraphs(
    heading(2, title),
    prose(`Each finding has a code, which never changes, and each check a profile. ${checksLink("", "The page of checks")} tells
      of every one why it matters, where the rule comes from, and shows a text that trips it and one that does not.`),
    table(
      ["Check", "Severity", "Profile", "What it finds"],
      checks.map(({ code: name, severity, profile, documentation }) => [
        checksLink(`#${name}`, code(name)),
        severity,
        profile,
        documentation.what.en,
      ]),
    ),
  );
}

/** A link to the page of checks, or to a check on it. */
export function checksLink(anchor: string, text: string): string {
  return `[${text}](checks.md${anchor})`;
}
