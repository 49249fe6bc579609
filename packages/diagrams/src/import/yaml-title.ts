/** What the YAML of a front matter says of the title, as far as this reader knows YAML. */
export type Settings =
  | { readonly kind: "read"; readonly title?: string }
  /** No YAML at all: Mermaid refuses the whole diagram. */
  | { readonly kind: "refused"; readonly why: string }
  /** YAML with forms that this reader leaves alone: anchors, tags, text over several lines and the like. */
  | { readonly kind: "unknown"; readonly title?: string };

type Failure = Exclude<Settings, { kind: "read" }>;
type Value = string | number | boolean | null;
interface Line {
  readonly indent: number;
  readonly text: string;
}
/** The lines still to be read: the last one is next. */
type Lines = Line[];

const unknown: Failure = { kind: "unknown" };
const refused = (why: string): Failure => ({ kind: "refused", why });

/**
 * The value of the key `title` in the block mapping `yaml`, under YAML's JSON schema as Mermaid reads it: 007
 * is the number 7, `yes` is text, and null, false, 0 and "" are no title. What other keys say is checked for
 * its form and left out.
 */
export function titleInSettings(yaml: string): Settings {
  const settings = wholeSettings(yaml);
  if (settings.kind !== "unknown") return settings;
  // The other keys are beyond this reader; the title itself seldom is.
  const line = /^title[ \t]*:[ \t]+(.+)(?:\n(?! )|$(?!\n))/m.exec(yaml);
  const value = line === null ? null : scalar(spaceTrimmed(line[1] ?? ""));
  const known = value !== null && typeof value !== "object" && value;
  return known ? { kind: "unknown", title: String(value) } : unknown;
}

function wholeSettings(yaml: string): Settings {
  if (/[^\n\t\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(yaml)) return unknown;
  const lines = yaml.length > 50_000 ? undefined : contentLines(yaml);
  if (lines === undefined) return unknown;
  const first = lines.at(-1);
  if (first === undefined) return { kind: "read" };
  if (!entry.test(first.text)) return words(lines, first.text);
  let title: Value | undefined;
  const failure = mapping(lines, first.indent, (key, value) => {
    if (key === "title") title = value;
  });
  if (failure !== undefined) return failure;
  if (lines.length > 0) return unknown;
  return title ? { kind: "read", title: String(title) } : { kind: "read" };
}

function contentLines(yaml: string): Lines | undefined {
  const lines: Lines = [];
  for (const line of yaml.split("\n")) {
    const text = line.replace(/^ +/, "");
    if (spaceTrimmed(text) === "" || text.startsWith("#")) continue;
    if (text.startsWith("\t")) return undefined;
    lines.push({ indent: line.length - text.length, text: spaceTrimmed(text) });
  }
  return lines.reverse();
}

/** YAML's white space at the end is spaces and tabs alone. */
function spaceTrimmed(text: string): string {
  let end = text.length;
  while (/[ \t]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const entry = /^(?:([A-Za-z_][\w-]*)|"([\w -]*)"|'([\w -]*)')[ \t]*:(?:[ \t]+(.*))?$/;

/** Reads the entries at `indent`. A value that is a block or a flow collection is given as `undefined`. */
function mapping(
  lines: Lines,
  indent: number,
  take: (key: string, value: Value | undefined) => void,
): Failure | undefined {
  const seen = new Set<string>();
  for (let line = lines.at(-1); line !== undefined && line.indent === indent; line = lines.at(-1)) {
    const match = entry.exec(line.text);
    if (match === null) return seen.size > 0 ? entryFailure(line.text) : unknown;
    lines.pop();
    const key = match[1] ?? match[2] ?? match[3] ?? "";
    if (seen.has(key)) return refused(`it has the key "${key}" twice`);
    seen.add(key);
    const source = match[4] ?? "";
    const nested = (lines.at(-1)?.indent ?? -1) > indent;
    if (source === "" || source.startsWith("#")) {
      const failure = nested ? block(lines) : undefined;
      if (failure !== undefined) return failure;
      take(key, nested ? undefined : null);
      continue;
    }
    if (nested) return unknown;
    const value = scalar(source);
    if (typeof value === "object" && value !== null) {
      if (value.kind !== "collection") return value;
      if (key === "title") return unknown;
      take(key, undefined);
    } else take(key, value);
  }
  return (lines.at(-1)?.indent ?? -1) > indent ? unknown : undefined;
}

/** Lines that begin with no entry are text, and no title, if all are words; an entry behind is a mistake. */
function words(lines: Lines, first: string): Settings {
  const isWords = (text: string): boolean => /^[A-Za-z][\w ]*$/.test(text);
  const other = lines.findLast(({ text }) => !isWords(text));
  if (other === undefined) return { kind: "read" };
  return isWords(first) && entry.test(other.text) ? entryFailure(first) : unknown;
}

/** A line among the entries of a mapping that is none: plain words for sure, anything else perhaps. */
function entryFailure(text: string): Failure {
  return /^[\w ]+$/.test(text) ? refused(`it has a line without a colon: "${text}"`) : unknown;
}

function block(lines: Lines): Failure | undefined {
  const indent = lines.at(-1)?.indent ?? 0;
  if (!lines.at(-1)?.text.startsWith("- ")) return mapping(lines, indent, () => {});
  for (let line = lines.at(-1); line !== undefined && line.indent === indent; line = lines.at(-1)) {
    if (!line.text.startsWith("- ")) return unknown;
    const item = line.text.slice(2).trim();
    if (entry.test(item) || item.startsWith("- ")) return unknown;
    const value = scalar(item);
    if (typeof value === "object" && value !== null && value.kind !== "collection") return value;
    lines.pop();
  }
  return (lines.at(-1)?.indent ?? -1) > indent ? unknown : undefined;
}

const flowSequence = /^\[(?:[\w.]+|"[^"\\]*"|'[^']*')(?:, ?(?:[\w.]+|"[^"\\]*"|'[^']*'))*\]$/;

/** The value of one line of source that is not empty. */
function scalar(source: string): Value | Failure | { kind: "collection" } {
  const double = /^"((?:[^"\\]|\\.)*)"(?:[ \t]+#.*)?$/.exec(source);
  if (double !== null) return unescaped(double[1] ?? "");
  const single = /^'((?:[^']|'')*)'(?:[ \t]+#.*)?$/.exec(source);
  if (single !== null) return (single[1] ?? "").replaceAll("''", "'");
  if (flowSequence.test(source)) return { kind: "collection" };
  if (/^[@`]/.test(source)) return refused(`a value begins with "${source.charAt(0)}" and is not quoted`);
  if (/^[\s"'[\]{}&*!|>%#,]|^[-?:](?:\s|$)/.test(source)) return unknown;
  const comment = source.search(/[ \t]#/);
  const plain = spaceTrimmed(comment < 0 ? source : source.slice(0, comment));
  if (/:(?:[ \t]|$)/.test(plain)) return refused(`a value has a colon and is not quoted: "${plain}"`);
  return resolved(plain);
}

/** Plain text, as YAML's JSON schema understands it. */
function resolved(text: string): Value {
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  const based = /^([-+]?)(0b[01]+|0o[0-7]+|0x[\da-fA-F]+)$/.exec(text);
  if (based !== null) return (based[1] === "-" ? -1 : 1) * Number(based[2]);
  if (/^(?:[-+]?\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value : text;
  }
  const special = /^([-+]?)\.(inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.exec(text);
  if (special === null) return text;
  return special[2] === undefined ? Number.NaN : special[1] === "-" ? -Infinity : Infinity;
}

const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    n: "\n",
    t: "\t",
    r: "\r",
    e: "\x1b",
    _: "\xa0",
    '"': '"',
    "\\": "\\",
    "/": "/",
    " ": " ",
  }),
);

function unescaped(text: string): Value | Failure {
  let failed = false;
  const sequence = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/g;
  const value = text.replace(sequence, (_, x, u, long, one) => {
    const code = Number.parseInt(x ?? u ?? long ?? "", 16);
    const known = one === undefined && code <= 0x10ffff ? String.fromCodePoint(code) : escapes.get(one ?? "");
    failed ||= known === undefined;
    return known ?? "";
  });
  return failed ? unknown : value;
}
