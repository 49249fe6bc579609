import { severityIn } from "../../packages/cli/src/reports/words.ts";
import { profiles, type Profile } from "../../packages/language/src/checks/check.ts";
import { checks } from "../../packages/language/src/checks/registry.ts";
import type { Lang } from "../../packages/language/src/index.ts";
import { mendingOf, saidOf, splitFiles } from "./check-examples.ts";
import { pageWords } from "./checks-page-words.ts";
import { code, heading, journeyFence, linkTo, literally, paragraphs, prose, table } from "./markdown.ts";

/** A page of all checks in one language, profile by profile; the heading of each is its code, so that links find it. */
export function checksPage(mark: string, lang: Lang): string {
  const words = pageWords[lang];
  return `${paragraphs(
    `<!-- ${mark} -->`,
    heading(1, words.title),
    words.beginning.map(prose),
    profiles.map((profile) => `- ${linkTo(words.profile[profile])}: ${words.about[profile]}`).join("\n"),
    profiles.map((profile) => profileSection(profile, lang)),
  )}\n`;
}

function profileSection(profile: Profile, lang: Lang): string {
  const words = pageWords[lang];
  const own = checks.filter((check) => check.profile === profile);
  return paragraphs(
    heading(2, words.profile[profile]),
    capitalised(words.about[profile]),
    table(
      words.columns,
      own.map((check) => [linkTo(check.code, code(check.code)), words.mends[mendingOf(check.code)], check.documentation.what[lang]]),
    ),
    own.map((check) => checkSection(check, lang)),
  );
}

function checkSection({ code: name, severity, documentation }: (typeof checks)[number], lang: Lang): string {
  const { what, why, source, bad, good } = documentation;
  const words = pageWords[lang];
  return paragraphs(
    heading(3, name),
    `${what[lang]} ${why[lang]}`,
    [severityIn[lang][severity], words.mending[mendingOf(name)], ...(source === undefined ? [] : [`${words.source}: ${source}`])].join(" · "),
    words.bad,
    filesOf(bad),
    `> ${literally(saidOf(name, lang))}`,
    words.good,
    filesOf(good),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text in a fence; where it holds several files, each under its name. */
function filesOf(text: string): string {
  return paragraphs(
    splitFiles(text).map(({ path, text: content }) => paragraphs(path === undefined ? "" : code(path), journeyFence(content))),
  );
}
