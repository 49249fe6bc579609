import type { Field, Row, Value } from "./signature.ts";
import { rowsOf, type BlockName } from "./vocabulary.ts";

/**
 * What a statement looks like, for people: `expects [Persona, …] ("text" | Metric Comparison) { … }`. Words
 * in lower case are written as they are, capitalised ones stand for a value; `[ ]` may be left out, of
 * `("…" | …)` one is given or both, `, …` may go on behind a comma, and the block `{ … }` may always be
 * left out.
 */
export function signatureText(word: string, row: Row): string {
  const block = row.block as BlockName | undefined;
  const inHead = block === undefined ? [] : Object.entries(rowsOf(block)).filter(([, { inHead }]) => inHead);
  const parts = [
    word,
    ...fieldTexts(row),
    ...inHead.map(([attribute, { fields }]) => `[${attribute} ${valueText(fields[0]!.value)}]`),
  ].filter((part) => part !== "");
  return `${parts.join(" ")}${row.entries ? ", …" : ""}${block === undefined ? "" : " { … }"}`;
}

/**
 * What stands for a value in a signature: `Date`, `Persona`, `"text"`, `higher | lower`. Empty for a flag.
 */
export function valueText(value: Value): string {
  switch (value.is) {
    case "text":
      return '"text"';
    case "link":
      return '"address"';
    case "path":
      return '"path"';
    case "number":
      return `${value.min}–${value.max}`;
    case "ref":
      return capitalised(value.to);
    case "word":
      return (value.choices.length > mostChoices ? [...value.choices.slice(0, 3), "…"] : value.choices).join(
        " | ",
      );
    case "flag":
      return "";
    case "name":
    case "unit":
    case "date":
    case "percent":
    case "range":
    case "quantity":
    case "comparison":
      return capitalised(value.is);
  }
}

/** Beyond this many words a signature shows the first three. */
const mostChoices = 8;

/** The fields one by one; those of which one must be given stand together as alternatives. */
function fieldTexts({ fields, oneOf }: Row): string[] {
  if (!oneOf) return fields.map((field) => fieldText(field, fields.length === 1));
  const first = fields.findIndex(({ key }) => oneOf.includes(key));
  const alternatives: string[] = [];
  let alternative: string[] = [];
  for (const field of fields.slice(first)) {
    alternative.push(itemText(field, false));
    if (!oneOf.includes(field.key)) continue;
    alternatives.push(alternative.join(" "));
    alternative = [];
  }
  return [...fields.slice(0, first).map((field) => fieldText(field, false)), `(${alternatives.join(" | ")})`];
}

function fieldText(field: Field, isAlone: boolean): string {
  const text = itemText(field, isAlone);
  return field.optional ? `[${text}]` : text;
}

/** A field with the word that introduces it; choices in brackets unless nothing else stands beside them. */
function itemText({ key, value, list, after }: Field, isAlone: boolean): string {
  const plain = value.is === "text" && key === "label" ? '"label"' : valueText(value);
  const one = value.is === "word" && (list || !isAlone) ? `(${plain})` : plain;
  const text = list ? `${one}, …` : one;
  return [after ?? "", text].filter((part) => part !== "").join(" ");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
