import type { Both } from "../lang.ts";

/**
 * Tells whether one of the patterns is about a path, or about a folder that it lies in: `**` stands for folders, `*` and `?` for
 * characters of one name, `[a-z]` for one of several, `{a,b}` for either. A pattern is written by whoever may change a configuration, so
 * that no pattern may take long, as regular expressions can. One that is too large to be meant is about nothing; see `faultOf`.
 */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.flatMap((pattern) => compiled(pattern.normalize("NFC")));
  return (path) => {
    const names = path.split("/").map((name) => Array.from(name));
    return all.some((pattern) => leadsTo(pattern, names));
  };
}

/** One name of a path; `undefined` stands for any number of folders. */
type Part = readonly Sign[] | undefined;

/** A character, any one, any number of them, or one of several. */
type Sign = string | typeof anyOne | typeof anyMany | { readonly ranges: readonly (readonly [from: string, to: string])[]; readonly isNot: boolean };

const anyOne = Symbol("?");
const anyMany = Symbol("*");

/** More characters, and more patterns that braces make of one, than anybody writes. */
const [longest, mostAlternatives] = [1000, 1000];

/** Why a pattern is too large to be meant; undefined where it is not. */
export function faultOf(pattern: string): Both<string> | undefined {
  if (pattern.length > longest) {
    return { en: `It has more than ${longest} characters. Write several shorter ones.`, vi: `Mẫu dài hơn ${longest} ký tự. Hãy viết thành nhiều mẫu ngắn hơn.` };
  }
  if (alternatives(pattern).length <= mostAlternatives) return undefined;
  return { en: `It stands for more than ${mostAlternatives} others. Write fewer braces.`, vi: `Mẫu này thay cho hơn ${mostAlternatives} mẫu khác. Hãy dùng ít ngoặc nhọn hơn.` };
}

function compiled(pattern: string): (readonly Part[])[] {
  return faultOf(pattern) ? [] : alternatives(pattern).map((one) => one.split("/").flatMap((name): Part[] => (name === "" || name === "." ? [] : [name === "**" ? undefined : signsOf(name)])));
}

/** What the braces of a pattern stand for; a few more than allowed where there are more. */
function alternatives(pattern: string): string[] {
  for (let open = pattern.indexOf("{"); open >= 0; open = pattern.indexOf("{", open + 1)) {
    const cuts = cutsOf(pattern, open);
    if (!cuts) continue;
    const last = cuts.at(-1)!;
    const inner = cuts.slice(1).flatMap((cut, at) => alternatives(pattern.slice(cuts[at]! + 1, cut)));
    const behind = alternatives(pattern.slice(last + 1));
    const found: string[] = [];
    for (const one of inner) {
      for (const rest of behind) if (found.length <= mostAlternatives) found.push(`${pattern.slice(0, open)}${one}${rest}`);
    }
    return found;
  }
  return [pattern];
}

/** Where a brace opens, its commas and where it closes; undefined where it does not, or has no comma. */
function cutsOf(pattern: string, open: number): readonly number[] | undefined {
  const cuts = [open];
  for (let at = open, depth = 0; at < pattern.length; at++) {
    if (pattern[at] === "{") depth++;
    else if (pattern[at] === "}" && --depth === 0) return cuts.length > 1 ? [...cuts, at] : undefined;
    else if (pattern[at] === "," && depth === 1) cuts.push(at);
  }
  return undefined;
}

function signsOf(name: string): readonly Sign[] {
  const signs: Sign[] = [];
  const characters = Array.from(name);
  for (let at = 0; at < characters.length; at++) {
    const one = characters[at]!;
    const close = one === "[" ? characters.indexOf("]", at + (/[!^]/.test(characters[at + 1] ?? "") ? 3 : 2)) : -1;
    if (close > 0) {
      signs.push(classOf(characters.slice(at + 1, close)));
      at = close;
    } else if (one === "*") {
      if (signs.at(-1) !== anyMany) signs.push(anyMany);
    } else signs.push(one === "?" ? anyOne : one);
  }
  return signs;
}

function classOf(characters: readonly string[]): Sign {
  const isNot = characters[0] === "!" || characters[0] === "^";
  const ranges: (readonly [string, string])[] = [];
  for (let at = isNot ? 1 : 0; at < characters.length; at++) {
    const isRange = characters[at + 1] === "-" && at + 2 < characters.length;
    ranges.push([characters[at]!, characters[isRange ? at + 2 : at]!]);
    if (isRange) at += 2;
  }
  return { ranges, isNot };
}

/** Whether a pattern is about a path or a folder on the way to it, in time that grows with both only. */
function leadsTo(pattern: readonly Part[], names: readonly (readonly string[])[]): boolean {
  /** How many names the parts so far may have taken. */
  let taken = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    if (part === undefined) for (let count = Math.min(...taken); count <= names.length; count++) next.add(count);
    else for (const count of taken) if (count < names.length && isName(part, names[count]!)) next.add(count + 1);
    if (next.size === 0) return false;
    taken = next;
  }
  return true;
}

/** Whether signs make up a name. Of several places for `*` to end at, only the last `*` ever needs another. */
function isName(signs: readonly Sign[], name: readonly string[]): boolean {
  let [sign, at, star, from] = [0, 0, -1, 0];
  while (at < name.length) {
    if (signs[sign] === anyMany) [star, from] = [sign++, at];
    else if (sign < signs.length && isOne(signs[sign]!, name[at]!)) [sign, at] = [sign + 1, at + 1];
    else if (star < 0) return false;
    else [sign, at] = [star + 1, ++from];
  }
  while (signs[sign] === anyMany) sign++;
  return sign === signs.length;
}

function isOne(sign: Sign, character: string): boolean {
  if (typeof sign === "string") return sign === character;
  if (typeof sign === "symbol") return sign === anyOne;
  return sign.ranges.some(([from, to]) => from <= character && character <= to) !== sign.isNot;
}
