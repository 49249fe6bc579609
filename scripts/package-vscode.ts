/** Packs the VS Code extension into packages/vscode/dist/sojourn.vsix: what it ships, laid into a folder of its own, and nothing else. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";

const root = new URL("../", import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, root));
const from = (path: string): string => at(`packages/vscode/${path}`);
const packed = from("dist/sojourn.vsix");

// What an earlier build has left is not to be shipped.
rmSync(from("dist"), { recursive: true, force: true });
await import("./bundle-vscode.ts");

const staging = mkdtempSync(join(tmpdir(), "sojourn-vsix-"));
try {
  stage(staging);
  await createVSIX({
    cwd: staging,
    packagePath: packed,
    dependencies: false,
    baseContentUrl: "https://github.com/OWNER/sojourn/blob/main/packages/vscode",
    baseImagesUrl: "https://github.com/OWNER/sojourn/raw/main/packages/vscode",
  });
} finally {
  rmSync(staging, { recursive: true, force: true });
}
process.stdout.write(`${(statSync(packed).size / 1e6).toFixed(2)} MB\n`);

/** Lays what is shipped into a folder. */
function stage(folder: string): void {
  for (const path of ["README.md", "CHANGELOG.md", "language-configuration.json", "package.nls.json", "package.nls.vi.json", "icons", "l10n", "snippets", "walkthrough"]) {
    cpSync(from(path), join(folder, path), { recursive: true, filter: (file) => !file.endsWith("icons/sojourn.svg") });
  }
  cpSync(at("LICENSE"), join(folder, "LICENSE"));
  cpSync(at("syntaxes"), join(folder, "syntaxes"), { recursive: true });
  mkdirSync(join(folder, "dist"));
  for (const entry of readdirSync(from("dist"))) {
    if (!entry.endsWith(".vsix")) cpSync(from(`dist/${entry}`), join(folder, "dist", entry), { recursive: true });
  }
  // Everything in the folder is meant.
  writeFileSync(join(folder, ".vscodeignore"), "");
  // What only the building needs is not shipped.
  const { devDependencies: _building, private: _unpublished, ...manifest } = JSON.parse(readFileSync(from("package.json"), "utf8")) as Record<string, unknown>;
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
