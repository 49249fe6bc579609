import { mermaidLimit } from "../mermaid.ts";
import { unquoted } from "./quoted.ts";

/** The lines that name and describe a chart for screen readers. */
export function accessible(title: string, description: string): string[] {
  return [`  accTitle: ${unquoted(title)}`, ...(description === "" ? [] : [`  accDescr: ${unquoted(description)}`])];
}

type Settings = { readonly [key: string]: number | boolean | string | Settings };

/** The settings of a chart, as front matter. */
export function settings(values: Settings): string[] {
  return ["---", "config:", ...nested(values, "  "), "---"];
}

function nested(values: Settings, indent: string): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    if (typeof value === "object") return [`${indent}${key}:`, ...nested(value, `${indent}  `)];
    return [`${indent}${key}: ${typeof value === "string" ? `"${value}"` : value}`];
  });
}

/** Items as one chart, or as several with some of them each where one would be too long for Mermaid; `suffix` tells the parts apart in titles. */
export function inParts<Item>(items: readonly Item[], write: (items: readonly Item[], suffix: string) => string): string[] {
  const parts = halved(items);
  return parts.map((part, at) => write(part, parts.length === 1 ? "" : ` (${at + 1}/${parts.length})`));

  function halved(some: readonly Item[]): (readonly Item[])[] {
    const room = mermaidLimit - ` (${items.length}/${items.length})`.length * 2;
    if (some.length <= 1 || write(some, "").length <= room) return [some];
    const middle = Math.ceil(some.length / 2);
    return [...halved(some.slice(0, middle)), ...halved(some.slice(middle))];
  }
}

/** Names of which no two are the same: Mermaid takes equal ones for one. What sets them apart is not seen. */
export function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    while (taken.has(own)) own += "\u200B";
    taken.add(own);
    return own;
  });
}
