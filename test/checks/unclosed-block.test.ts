import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { modelOf } from "../support/texts.ts";

test("a block that is never closed is shown at its {", () => {
  const messages = diagnose(`
    persona Lan "Lan" {
                      ~ unclosed-block
      need "Coffee"

    persona Minh
  `);
  expect(messages).toEqual(['The block of "persona Lan "Lan"" is never closed. Write its } where it ends.']);
});

test("the name of the block stays short", () => {
  const [message] = diagnose(`team "${"x".repeat(500)}" {\n${" ".repeat(508)}~ unclosed-block\n`);
  expect(message!.length).toBeLessThan(200);
});

test("a block may close where it likes", () => {
  modelOf('persona Lan {\nneed "Coffee" }\npersona Minh { }\n   persona Thảo {\n  }');
});
