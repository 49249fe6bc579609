import { profiles, severities, type Profile } from "../checks/check.ts";
import type { Severities } from "../checks/rules.ts";
import { langs, type Lang } from "../lang.ts";

/** What a workspace has decided for all who work in it. What is missing is left to the call and to defaults. */
export interface Config {
  /** Which checks speak. */
  readonly profile?: Profile;
  /** The severities of single codes. */
  readonly rules?: Severities;
  /** Patterns of the files that are taken where a folder is searched, from the folder of the configuration. */
  readonly include?: readonly string[];
  /** Patterns of files that are left out, even where they are named. */
  readonly ignore?: readonly string[];
  /** The language that people are spoken to in. */
  readonly locale?: Lang;
}

/** What the value of a setting may be. */
export type SettingValue =
  | { readonly is: "text" }
  | { readonly is: "word"; readonly choices: readonly string[]; readonly default?: string }
  | { readonly is: "rules" }
  | { readonly is: "patterns"; readonly default: readonly string[] };

/** One setting: what it may be, and what it is for, in one sentence. */
export interface Setting {
  readonly value: SettingValue;
  readonly doc: string;
}

/** THE table of settings: reading, messages and the JSON Schema derive from it. */
export const settings: Readonly<Record<"$schema" | keyof Config, Setting>> = {
  $schema: { value: { is: "text" }, doc: "Where editors find the JSON Schema of this file." },
  profile: {
    value: { is: "word", choices: profiles, default: "recommended" },
    doc: "Which checks speak: essential finds errors, recommended contradictions too, strict also what is missing.",
  },
  rules: { value: { is: "rules" }, doc: "Other severities for single codes; a code named here speaks in every profile." },
  include: {
    value: { is: "patterns", default: ["**/*.journey"] },
    doc: "The files to take where none is named or a folder is, as patterns from the folder of this file.",
  },
  ignore: {
    value: { is: "patterns", default: [] },
    doc: "Files and folders to leave out, even where they are named, as patterns from the folder of this file.",
  },
  locale: {
    value: { is: "word", choices: langs },
    doc: "The language of messages and labels; where it is missing, that of the environment, else English.",
  },
};

/** What a code may be set to. */
export const ruleSeverities = ["off", ...severities.toReversed()] as const;

/** A pattern leads down from the folder of the configuration, through folders set apart by `/`. */
export const patternForm = /^(?![/!])(?!(?:.*\/)?\.\.(?:\/|$))[^\\]+$/;
