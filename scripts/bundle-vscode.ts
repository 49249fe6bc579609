/** Bundles the VS Code extension: its own code, the language server, the preview and the script for Markdown, each for where it runs. */
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { mermaidJourneyOnly } from "./mermaid-journey-only.ts";

const root = new URL("../", import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, root));
const source = (path: string): string => at(`packages/vscode/src/${path}`);
const out = (path: string): string => at(`packages/vscode/dist/${path}`);
const { version } = JSON.parse(readFileSync(at("packages/vscode/package.json"), "utf8")) as { version: string };

const common = {
  bundle: true,
  minify: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
  // The other form of some packages asks for its parts by a `require` that no bundler follows.
  mainFields: ["module", "main"],
  alias: {
    "@sojourn/language/services": at("packages/language/src/services/index.ts"),
    "@sojourn/language/config": at("packages/language/src/config.ts"),
    "@sojourn/language": at("packages/language/src/index.ts"),
    "@sojourn/diagrams": at("packages/diagrams/src/index.ts"),
  },
  define: { SOJOURN_VERSION: JSON.stringify(version) },
  loader: { ".journey": "text" },
} as const satisfies BuildOptions;

/** The oldest VS Code that is served brings Node 22. */
const onNode = { ...common, platform: "node", target: "node22.12" } as const satisfies BuildOptions;
const inBrowser = { ...common, platform: "browser", target: "es2024", mainFields: ["browser", "module", "main"] } as const satisfies BuildOptions;

/** On Node what the extension loads late stays a file of its own, so that starting does not read it. */
const late: Plugin = {
  name: "late",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/.*\.ts$/ }, ({ path, kind }) =>
      kind === "dynamic-import" ? { path: `./${basename(path, ".ts")}.cjs`, external: true } : undefined,
    );
  },
};

mkdirSync(out("."), { recursive: true });

/** What packages of the older form ask Node for. */
const requires = 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);';

const ours = { ...onNode, format: "cjs", external: ["vscode"], supported: { "dynamic-import": false }, outExtension: { ".js": ".cjs" } } satisfies BuildOptions;
const builds: BuildOptions[] = [
  { ...ours, entryPoints: [source("extension.ts"), source("client-node.ts"), source("tasks.ts")], outdir: out("."), plugins: [late] },
  { ...inBrowser, entryPoints: [source("web.ts")], outfile: out("web.cjs"), format: "cjs", external: ["vscode"] },
  { ...onNode, entryPoints: [at("packages/language-server/src/node.ts")], outfile: out("server.mjs"), format: "esm", banner: { js: requires } },
  { ...inBrowser, entryPoints: [at("packages/language-server/src/worker.ts")], outfile: out("server.worker.js"), format: "iife" },
];

/** What runs in pages; fonts that a style names are put into it. */
const pages: readonly { readonly entry: string; readonly name: string; readonly fonts?: "dataurl"; readonly plugins?: Plugin[] }[] = [
  { entry: "preview/webview/main.ts", name: "preview", fonts: "dataurl" },
  { entry: "preview/webview/drawing.ts", name: "preview-mermaid", plugins: [mermaidJourneyOnly] },
  { entry: "markdown/preview-script.ts", name: "markdown" },
];
for (const { entry, name, fonts = "file", plugins = [] } of pages) {
  if (!existsSync(source(entry))) continue;
  const loader = { ...common.loader, ".woff2": fonts, ".svg": "text" } as const;
  builds.push({ ...inBrowser, entryPoints: { [name]: source(entry) }, outdir: out("."), format: "iife", loader, plugins, assetNames: "fonts/[name]" });
}

await Promise.all(builds.map((options) => build(options)));
for (const page of ["checks.md", "checks.vi.md"]) cpSync(at(`docs/${page}`), out(page));
