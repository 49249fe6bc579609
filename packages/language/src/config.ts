import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { checkOf, checks } from "./checks/registry.ts";
import { shorten } from "./checks/wording.ts";
import {
  duplicateKey,
  elseNotJson,
  inRow,
  notAnObject,
  nothingThere,
  notJson,
  tooDeep,
  unknownCode,
  unknownSetting,
  wrongPattern,
  wrongValue,
  type ConfigProblem,
} from "./config/problems.ts";
import { faultOf } from "./config/patterns.ts";
import { patternForm, ruleSeverities, settings, type Config, type Setting } from "./config/settings.ts";
import type { Both } from "./lang.ts";
import { nearest } from "./near.ts";

export type { ConfigCode, ConfigProblem } from "./config/problems.ts";
export type { Config } from "./config/settings.ts";
export { matcherOf } from "./config/patterns.ts";

/** The file that holds the configuration of the folder it lies in. */
export const configName = "sojourn.config.json";

/** What a configuration says, as far as it can be made out, and everything that is wrong with it, in the order of the text. */
export interface ReadConfig {
  readonly value: Config;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a `sojourn.config.json`: JSON in which comments and commas before closing brackets are allowed. */
export function readConfig(text: string): ReadConfig {
  // The offsets stay what they are.
  const source = text.replace(/^\uFEFF/, " ");
  const deep = tooDeepAt(source);
  if (deep !== undefined) return { value: {}, problems: [{ code: "too-deep", message: tooDeep, start: deep, end: deep + 1 }] };
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  const problems: ConfigProblem[] = [];
  const value = root ? readSettings(root, source, problems) : {};
  const [broken] = errors;
  // What follows a break may be read wrongly, and more of it would not help.
  if (broken) return { value, problems: [notJsonProblem(broken, source.length, root === undefined)] };
  return { value, problems: problems.sort((one, other) => one.start - other.start) };
}

/** More brackets within each other than any setting takes, and fewer than a parser can follow. */
const deepest = 32;

/** Where brackets go deeper than `deepest`; undefined where they do not. */
function tooDeepAt(source: string): number | undefined {
  const scanner = createScanner(source, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const sign = source[scanner.getTokenOffset()];
    if (sign === undefined) return undefined;
    if (sign === "{" || sign === "[") depth++;
    if (sign === "}" || sign === "]") depth--;
    if (depth > deepest) return scanner.getTokenOffset();
  }
}

function notJsonProblem({ error, offset, length }: ParseError, last: number, isEmpty: boolean): ConfigProblem {
  const name = printParseErrorCode(error);
  const message = isEmpty && name === "ValueExpected" ? nothingThere : (notJson[name] ?? elseNotJson);
  return { code: "not-json", message, start: Math.min(offset, last), end: Math.min(offset + length, last) };
}

/** Reports at a part of the text. */
type Report = (code: ConfigProblem["code"], part: Node, message: Both<string>) => void;

function readSettings(root: Node, source: string, problems: ConfigProblem[]): Config {
  const report: Report = (code, { offset, length }, message) => problems.push({ code, message, start: offset, end: offset + length });
  const found = (part: Node) => shorten(source.slice(part.offset, part.offset + part.length), 40);
  if (root.type !== "object") {
    report("wrong-value", root, notAnObject(found(root)));
    return {};
  }
  const config: Record<string, unknown> = {};
  for (const { name, key, value } of membersOf(root, report)) {
    const setting = Object.hasOwn(settings, name) ? settings[name as keyof typeof settings] : undefined;
    if (!setting) {
      const known = Object.keys(settings);
      report("unknown-setting", key, unknownSetting(shorten(name, 40), nearest(name, known), known));
      continue;
    }
    const read = value && readValue(name, setting, value);
    if (read !== undefined && name !== "$schema") config[name] = read;
  }
  return config as Config;

  /** The value of a setting; undefined where it is none. */
  function readValue(name: string, { value: takes }: Setting, part: Node): unknown {
    switch (takes.is) {
      case "text":
        return part.type === "string" ? part.value : refuse(name, part, { en: 'a text such as "https://…"', vi: 'văn bản như "https://…"' });
      case "word":
        return readWord(name, takes.choices, part);
      case "rules":
        if (part.type !== "object") {
          const rules = '{ "unused-declaration": "off" }';
          return refuse(name, part, { en: `an object such as ${rules}`, vi: `đối tượng như ${rules}` });
        }
        return readRules(part);
      case "patterns":
        if (part.type !== "array") {
          const patterns = '["journeys/**"]';
          return refuse(name, part, { en: `a list such as ${patterns}`, vi: `danh sách như ${patterns}` });
        }
        return readPatterns(name, part);
    }
  }

  function readRules(part: Node): Config["rules"] {
    const rules: Record<string, unknown> = {};
    for (const { name, key, value } of membersOf(part, report)) {
      if (!checkOf(name)) report("unknown-code", key, unknownCode(shorten(name, 100), nearest(name, checks.map(({ code }) => code))));
      const severity = value && readWord(name, ruleSeverities, value);
      if (checkOf(name) && severity !== undefined) rules[name] = severity;
    }
    return rules;
  }

  function readPatterns(name: string, { children = [] }: Node): readonly string[] {
    return children.flatMap((part) => {
      if (part.type !== "string") refuse(name, part, { en: 'patterns such as "journeys/**"', vi: 'các mẫu như "journeys/**"' });
      else if (!patternForm.test(part.value as string)) report("wrong-pattern", part, wrongPattern(name));
      else {
        const fault = faultOf(part.value as string);
        if (!fault) return [part.value as string];
        report("wrong-pattern", part, fault);
      }
      return [];
    });
  }

  function readWord(name: string, choices: readonly string[], part: Node): string | undefined {
    const word: unknown = part.value;
    if (typeof word === "string" && choices.includes(word)) return word;
    const near = typeof word === "string" ? nearest(word, choices) : undefined;
    return refuse(shorten(name, 100), part, { en: inRow(choices, "or"), vi: inRow(choices, "hoặc") }, near);
  }

  function refuse(name: string, part: Node, takes: Both<string>, near?: string): undefined {
    report("wrong-value", part, wrongValue(name, takes, found(part), near));
  }
}

interface Member {
  readonly name: string;
  readonly key: Node;
  /** Missing where the text breaks off. */
  readonly value: Node | undefined;
}

/** What stands in an object; of several of one name the last, as JSON has it, the others being reported. */
function membersOf({ children = [] }: Node, report: Report): readonly Member[] {
  const members = new Map<string, Member>();
  for (const { children: [key, value] = [] } of children) {
    if (!key) continue;
    const name = key.value as string;
    if (members.has(name)) report("duplicate-key", key, duplicateKey(shorten(name, 100)));
    members.set(name, { name, key, value });
  }
  return [...members.values()];
}
