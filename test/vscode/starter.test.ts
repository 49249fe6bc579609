// The journey that the walkthrough makes.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../packages/language/src/index.ts";
import { datedFor } from "../../packages/vscode/src/starter.ts";

test.each(["en", "vi"])("works on whatever day it is made: the strictest reviewer finds nothing in it (%s)", (lang) => {
  const template = readFileSync(new URL(`../../packages/cli/templates/first.${lang}.journey`, import.meta.url), "utf8");
  fc.assert(
    fc.property(fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), (day) => {
      const today = [day.getFullYear(), String(day.getMonth() + 1).padStart(2, "0"), String(day.getDate()).padStart(2, "0")].join("-");
      const text = datedFor(day, template);
      expect(text).toContain(`reviewed ${today}`);
      expect(compile(text, { profile: "strict", today }).diagnostics).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
