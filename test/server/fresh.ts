// What a client should be told of texts, worked out anew from all of each text, by no server.

import { compileFiles, type Diagnostic, type FileModel } from "../../packages/language/src/index.ts";
import { documentSymbols, type DocumentSymbol as Symbol } from "../../packages/language/src/services/document-symbols.ts";
import { linesOf, rangeIn, type Range } from "./mirror.ts";

/** A finding as a client reads it. */
export interface Finding {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: Range;
  readonly tags?: readonly number[];
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string; readonly range: Range }; readonly message: string }[];
}

/** An element of an outline as a client reads it. */
export interface OutlineElement {
  readonly name: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children?: readonly OutlineElement[];
}

/** Findings and outlines by path, each a line. */
export interface Fresh {
  readonly findings: ReadonlyMap<string, readonly string[]>;
  readonly outlines: ReadonlyMap<string, readonly string[]>;
}

const severities = { error: 1, warning: 2, info: 3 } as const;

/** Everything that is to be said of `texts`, by path. `uri` gives their addresses. */
export function freshOf(texts: ReadonlyMap<string, string>, uri: (path: string) => string): Fresh {
  const files = [...texts].map(([path, text]) => ({ path, text }));
  const { value, diagnostics } = compileFiles(files, { profile: "strict", today: day(), isWhole: true, missing: () => ({ why: "not-found" }) });
  const lines = new Map(files.map(({ path, text }) => [path, linesOf(text)]));
  const range = (path: string, span: { readonly start: number; readonly end: number }): Range => rangeIn(lines.get(path)!, span);
  const finding = ({ file, code, severity, message, related, ...span }: Diagnostic): Finding => ({
    code,
    severity: severities[severity],
    message,
    range: range(file, span),
    ...(code === "unused-declaration" ? { tags: [1] } : {}),
    ...(related ? { relatedInformation: [{ location: { uri: uri(related.file), range: range(related.file, related) }, message: related.message }] } : {}),
  });
  const element = (path: string, { name, detail, selection, children, ...span }: Symbol): OutlineElement => ({
    // A client is shown the label, and takes no name that is empty.
    name: detail ?? (name.trim() === "" ? "?" : name),
    range: range(path, span),
    selectionRange: range(path, selection),
    children: children.map((child) => element(path, child)),
  });
  const outline = (file: FileModel): readonly OutlineElement[] => documentSymbols({ file }).map((symbol) => element(file.path, symbol));
  return {
    findings: new Map(files.map(({ path }) => [path, findingsOf(diagnostics.filter(({ file }) => file === path).map(finding))])),
    outlines: new Map(value.files.map((file) => [file.path, outlineOf(outline(file))])),
  };
}

/** Findings, each a line with all that comes of the text. */
export function findingsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, severity, message, range, tags = [], relatedInformation = [] }) => {
    const related = relatedInformation.map(({ location, message: why }) => ` (${location.uri} ${shown(location.range)} ${why})`);
    return `${shown(range)} ${code} ${severity} ${tags.join()} ${message}${related.join("")}`;
  });
}

/** An outline, each element a line. */
export function outlineOf(elements: readonly OutlineElement[], indent = ""): readonly string[] {
  return elements.flatMap(({ name, range, selectionRange, children = [] }) => [
    `${indent}${name} ${shown(range)} ${shown(selectionRange)}`,
    ...outlineOf(children, `${indent}  `),
  ]);
}

function shown({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

function day(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
