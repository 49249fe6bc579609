import type { Lang } from "@sojourn/language";

/** The language that the environment asks for, by the first of its variables that says anything. */
export function environmentLang(environment: NodeJS.ProcessEnv = process.env): Lang {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^vi(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "vi" : "en";
}
