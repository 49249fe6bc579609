/// <reference lib="dom" />
// The few text properties of an SVG element, by the cascade: inline style, then the SVG's own <style>, then
// the attribute, then the parent. jsdom does not apply a <style> that stands inside an SVG.

import { fontMetrics } from "./fonts.ts";
import type { FontStyle } from "./fonts.ts";

/** What a text element's box depends on. */
export interface TextStyle extends FontStyle {
  readonly anchor: "start" | "middle" | "end";
}

/** Computed font size (user units), weight and anchor of an element inside an SVG. */
export function textStyle(element: Element): TextStyle {
  const weight = weightOf(inherited(element, "font-weight"));
  const anchor = inherited(element, "text-anchor");
  const size = sizeOf(element, weight);
  return { size, weight, anchor: anchor === "middle" || anchor === "end" ? anchor : "start" };
}

const initialSize = 16;

function sizeOf(element: Element, weight: number): number {
  const owner = nearest(element, "font-size");
  if (owner === undefined) return initialSize;
  const [, number = "", unit = ""] = /^([\d.]+)\s*(px|pt|em|rem|ex|%)?$/.exec(owner.value) ?? [];
  const amount = Number(number);
  const outer = owner.element.parentElement;
  const parent = () => (outer ? sizeOf(outer, weight) : initialSize);
  if (number === "") return parent();
  switch (unit) {
    case "pt": return (amount * 4) / 3;
    case "rem": return amount * initialSize;
    case "em": return amount * parent();
    case "%": return (amount / 100) * parent();
    case "ex": return amount * fontMetrics({ size: parent(), weight }).xHeight;
    default: return amount;
  }
}

function weightOf(value: string | undefined): number {
  if (value === "bold" || value === "bolder") return 700;
  const number = Number(value);
  return number >= 1 && number <= 1000 ? number : 400;
}

function inherited(element: Element, property: string): string | undefined {
  return nearest(element, property)?.value;
}

/** The nearest element, from this one outwards, that sets the property, and the value it sets. */
function nearest(element: Element, property: string): { element: Element; value: string } | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = declared(at, property);
    if (value !== undefined && value !== "inherit") return { element: at, value };
  }
  return undefined;
}

function declared(element: Element, property: string): string | undefined {
  const inline = declarations(element.getAttribute("style") ?? "").get(property);
  if (inline !== undefined) return inline;
  let best: Rule | undefined;
  for (const rule of rulesOf(element)) {
    if (!rule.values.has(property) || !element.matches(rule.selector)) continue;
    if (best === undefined || rule.specificity >= best.specificity) best = rule;
  }
  return best?.values.get(property) ?? element.getAttribute(property) ?? undefined;
}

interface Rule {
  readonly selector: string;
  readonly specificity: number;
  readonly values: ReadonlyMap<string, string>;
}

const textProperties = /(?:font-size|font-weight|text-anchor)\s*:/;
const rulesByStyle = new WeakMap<Element, readonly Rule[]>();

function rulesOf(element: Element): readonly Rule[] {
  const style = outermostSvg(element)?.querySelector("style");
  if (!style) return [];
  const known = rulesByStyle.get(style);
  if (known !== undefined) return known;
  const rules = parseRules(style.textContent ?? "");
  rulesByStyle.set(style, rules);
  return rules;
}

function outermostSvg(element: Element): Element | null {
  const svg = element.closest("svg");
  return (svg?.parentElement && outermostSvg(svg.parentElement)) ?? svg;
}

function parseRules(css: string): Rule[] {
  const rules: Rule[] = [];
  const flat = css.replace(/@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  for (const [, selectors = "", body = ""] of flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!textProperties.test(body)) continue;
    for (const selector of selectors.split(",").map((one) => one.trim())) {
      rules.push({ selector, specificity: specificityOf(selector), values: declarations(body) });
    }
  }
  return rules;
}

function specificityOf(selector: string): number {
  const count = (pattern: RegExp) => [...selector.matchAll(pattern)].length;
  const [ids, classes] = [count(/#[\w-]+/g), count(/\.[\w-]+|\[[^\]]*\]|:[\w-]+/g)];
  return ids * 10_000 + classes * 100 + count(/(?:^|[\s>])[a-z]+/g);
}

function declarations(body: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const part of body.split(";")) {
    const colon = part.indexOf(":");
    if (colon < 0) continue;
    values.set(part.slice(0, colon).trim(), part.slice(colon + 1).replace("!important", "").trim());
  }
  return values;
}
