import { checks } from "../../packages/language/src/checks/registry.ts";
import { patternForm, ruleSeverities, settings, type Setting } from "../../packages/language/src/config/settings.ts";
import type { Schema } from "./computed.ts";

/** The JSON Schema (draft 2020-12) of `sojourn.config.json`, by the table of settings and the registry of checks. */
export function configSchema(mark: string): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:sojourn:schema:config:1",
    $comment: mark,
    title: "Sojourn configuration",
    description: "What a folder's sojourn.config.json may say. Comments and trailing commas are allowed in it.",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, settingSchema(setting)])),
    $defs: {
      pattern: {
        type: "string",
        pattern: patternForm.source.replaceAll("\\/", "/"),
        description: "A path from the folder of this file, with / between folders; * is part of a name, ** any folders.",
      },
    },
  };
}

function settingSchema({ value, doc: description }: Setting): Schema {
  switch (value.is) {
    case "text":
      return { type: "string", description };
    case "word":
      return { enum: value.choices, description, ...(value.default === undefined ? {} : { default: value.default }) };
    case "rules":
      return { type: "object", description, additionalProperties: false, properties: ruleSchemas() };
    case "patterns":
      return { type: "array", items: { $ref: "#/$defs/pattern" }, description, default: value.default };
  }
}

/** For each code what it finds, and the severity it has in the profiles in which it speaks. */
function ruleSchemas(): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    checks.map(({ code, severity, documentation }) => [
      code,
      { enum: ruleSeverities, description: documentation.what.en, default: severity },
    ]),
  );
}
