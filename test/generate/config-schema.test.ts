import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { checks } from "../../packages/language/src/index.ts";
import { readConfig } from "../../packages/language/src/config.ts";
import { configSchema } from "../../scripts/generate/config-schema.ts";

const schema = configSchema("");
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

describe("the schema of the configuration", () => {
  test.each<unknown>([
    {},
    { $schema: "./node_modules/@sojourn/language/schema/config.json" },
    { profile: "essential" },
    { profile: "strict", rules: {}, include: [], ignore: [], locale: "vi" },
    { rules: { "unused-declaration": "off", "promise-not-kept": "error", "syntax-error": "info" } },
    { rules: Object.fromEntries(checks.map(({ code }) => [code, "warning"])) },
    { include: ["**/*.journey", "a", "./a", "thư mục/*.journey", "a..b", "x{1,2}", "..."] },
  ])("takes what readConfig takes: %j", (config) => {
    expect(readConfig(JSON.stringify(config)).problems).toEqual([]);
    expect(isValid(config)).toBe(true);
  });

  test.each<unknown>([
    [],
    null,
    "strict",
    7,
    { profil: "strict" },
    { __proto__: null, toString: "strict" },
    { profile: "strct" },
    { profile: null },
    { profile: ["strict"] },
    { $schema: 1 },
    { rules: [] },
    { rules: "off" },
    { rules: { "no-such-code": "off" } },
    { rules: { constructor: "off" } },
    { rules: { "unused-declaration": "warn" } },
    { rules: { "unused-declaration": 0 } },
    { include: "**/*.journey" },
    { include: [1] },
    { include: [""] },
    { include: [null] },
    { ignore: ["/etc"] },
    { ignore: ["../x"] },
    { ignore: ["a/../b"] },
    { ignore: ["a/.."] },
    { ignore: [".."] },
    { ignore: ["!a"] },
    { ignore: ["a\\b"] },
    { locale: "fr" },
    { locale: "VI" },
  ])("refuses what readConfig refuses: %j", (config) => {
    expect(readConfig(JSON.stringify(config)).problems).not.toEqual([]);
    expect(isValid(config)).toBe(false);
  });

  test("names every code, with what it finds", () => {
    expect(schema).toMatchObject({
      properties: {
        rules: {
          properties: Object.fromEntries(checks.map(({ code, documentation }) => [code, { description: documentation.what.en }])),
        },
      },
    });
  });
});
