/** Bundles the command into one file, `packages/cli/dist/sojourn.js`, its commands loaded when they are called. */
import { readFileSync } from "node:fs";
import { build } from "esbuild";

const cli = new URL("../packages/cli/", import.meta.url);
const at = (path: string): string => new URL(path, cli).pathname;
const { version } = JSON.parse(readFileSync(at("package.json"), "utf8")) as { version: string };

await build({
  entryPoints: [at("src/main.ts")],
  outfile: at("dist/sojourn.js"),
  bundle: true,
  platform: "node",
  target: "node22.12",
  format: "esm",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "inline",
  alias: { "@sojourn/language": at("../language/src/index.ts"), "@sojourn/diagrams": at("../diagrams/src/index.ts") },
  loader: { ".journey": "text" },
  define: { SOJOURN_VERSION: JSON.stringify(version) },
  // Packages in the older module form look for `require`.
  banner: { js: 'import { createRequire as sojournRequire } from "node:module"; const require = sojournRequire(import.meta.url);' },
  logLevel: "warning",
});
