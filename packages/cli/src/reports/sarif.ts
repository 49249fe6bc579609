import { pathToFileURL } from "node:url";
import { checks, type Check, type Code, type Diagnostic, type Lang } from "@sojourn/language";
import type { Loaded } from "../load.ts";
import { jsonText } from "../terminal.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { findingsOf, fixesIn, type PlacedFix, type Stretch } from "./report.ts";
import { ruleWords } from "./words.ts";
import { uriOf } from "./uri.ts";

const levels: Readonly<Record<Diagnostic["severity"], string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** The name of the folder that relative addresses begin in. */
const baseId = "SRCROOT";

/** The findings as SARIF 2.1.0, for code scanning and review tools. `version` is that of the command. */
export function sarifReport(loaded: Loaded, version: string): string {
  const { lang, refused } = loaded;
  const used = new Set(loaded.diagnostics.map(({ code }) => code));
  const rules = checks.filter(({ code }) => used.has(code));
  const indexes = new Map(rules.map(({ code }, at) => [code, at]));
  const findings = findingsOf(loaded);
  const fingerprints = fingerprintsOf(findings, loaded);
  const fixesOf = fixesIn(loaded);
  const locate = locator(loaded);
  const results = findings.map(({ diagnostic, related, ...stretch }, at) => {
    const { file, code, severity, message, related: other } = diagnostic;
    const fixes = fixesOf(diagnostic).map((fix) => fixOf(fix, file, locate));
    return {
      ruleId: code,
      ruleIndex: indexes.get(code),
      level: levels[severity],
      message: { text: message },
      locations: [{ physicalLocation: locate(file, stretch) }],
      ...(other && related
        ? { relatedLocations: [{ id: 1, message: { text: other.message }, physicalLocation: locate(other.file, related) }] }
        : {}),
      ...(fixes.length > 0 ? { fixes } : {}),
      partialFingerprints: { "sojournLine/v1": fingerprints[at] },
    };
  });
  const invocations = [
    {
      executionSuccessful: refused.length === 0,
      toolExecutionNotifications: refused.map((text) => ({ level: "error", message: { text } })),
    },
  ];
  const run = {
    tool: { driver: { name: "sojourn", version, language: lang, rules: rules.map((check) => ruleOf(check, lang)) } },
    language: lang,
    automationDetails: { id: "sojourn/check/" },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [baseId]: { uri: `${pathToFileURL(process.cwd()).href.replace(/\/$/, "")}/` } },
    invocations,
    results,
  };
  return jsonText({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] });
}

function ruleOf({ code, severity, profile, documentation }: Check<Code, unknown>, lang: Lang) {
  const { what, why, source, bad, good } = documentation;
  const words = ruleWords[lang];
  const sources = source === undefined ? [] : [`${words.source}: ${source}`];
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: what[lang] },
    fullDescription: { text: `${what[lang]} ${why[lang]}` },
    help: {
      text: [what[lang], why[lang], ...sources, "", words.bad, "", bad + words.good, "", good].join("\n"),
      markdown: [what[lang], why[lang], ...sources, words.bad, fenced(bad), words.good, fenced(good)].join("\n\n"),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ["customer-experience", profile], profile },
  };
}

/** Code in Markdown, in a fence longer than any that stands in it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}journey\n${code.trimEnd()}\n${fence}`;
}

type Locate = (file: string, stretch: Stretch) => { readonly artifactLocation: object; readonly region: object };

function fixOf({ title, edits }: PlacedFix, file: string, locate: Locate) {
  const replacements = edits.map((edit) => ({
    deletedRegion: locate(file, edit).region,
    insertedContent: { text: edit.text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifact(file), replacements }] };
}

/** Places as SARIF counts them: a byte order mark is no part of the first line. */
function locator({ textOf }: Loaded): Locate {
  return (file, { from, to }) => {
    const mark = textOf(file).startsWith("\uFEFF") ? 1 : 0;
    const column = (place: Stretch["from"]) => (place.line === 1 ? Math.max(1, place.column - mark) : place.column);
    const region = { startLine: from.line, startColumn: column(from), endLine: to.line, endColumn: column(to) };
    return { artifactLocation: artifact(file), region };
  };
}

function artifact(file: string) {
  const uri = uriOf(file);
  return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: baseId };
}
