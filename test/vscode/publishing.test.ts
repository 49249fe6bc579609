// The page that tells how to publish: nothing is published here, but every word of its commands is one that is understood.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { packedExtension } from "./e2e/support/extension.ts";

const root = new URL("../../", import.meta.url).pathname;
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const page = read("docs/publishing.md");
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, text]) => text!.trim().split("\n"));
const packed = packedExtension().slice(root.length);

describe("the page about publishing", () => {
  test("packs by a script that there is, into the file that it publishes", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    expect(commands).toContain("npm run vscode");
    expect(scripts["vscode"]).toBe("node scripts/package-vscode.ts");
    expect([...new Set(page.match(/[\w/.-]+\.vsix/g))]).toEqual([packed]);
  });

  test("gives vsce the options that it has", () => {
    const [publish, ...others] = commands.filter((command) => command.startsWith("npx vsce "));
    expect(others).toEqual([]);
    const help = execFileSync(process.execPath, [`${root}node_modules/@vscode/vsce/vsce`, "publish", "--help"], { encoding: "utf8" });
    const options = [...publish!.matchAll(/ (--[\w-]+)/g)].map(([, option]) => option!);
    expect(options).toEqual(["--packagePath", "--pat"]);
    for (const option of [...options, "--pre-release", "VSCE_PAT"]) expect(help).toContain(option);
  });

  test("names the files in which the account is to be written, all of them", () => {
    const waiting = ["packages/vscode/package.json", "packages/vscode/package.nls.json", "packages/vscode/package.nls.vi.json", "scripts/package-vscode.ts"];
    for (const file of waiting) expect([file, existsSync(`${root}${file}`) && read(file).includes("OWNER"), page.includes(file)]).toEqual([file, true, true]);
    const silent = ["packages/vscode/README.md", "packages/vscode/CHANGELOG.md", "packages/vscode/l10n/bundle.l10n.vi.json"];
    expect(silent.filter((file) => read(file).includes("OWNER"))).toEqual([]);
  });

  test("names the identity that the extension has", () => {
    const { publisher, name, contributes } = JSON.parse(read("packages/vscode/package.json")) as {
      readonly publisher: string;
      readonly name: string;
      readonly contributes: { readonly configurationDefaults: { readonly "[journey]": Readonly<Record<string, unknown>> } };
    };
    expect(page).toContain(`The publisher is \`${publisher}\``);
    expect(page).toContain(`PUBLISHER.${name}`);
    expect(contributes.configurationDefaults["[journey]"]["editor.defaultFormatter"]).toBe(`${publisher}.${name}`);
  });
});
