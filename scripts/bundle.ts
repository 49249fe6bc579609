/** Bundles the command line, its commands loaded when they are called, what draws its pictures, and the language server, each into one file. */
import { cpSync, readFileSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { build, type BuildOptions, type Plugin } from "esbuild";

const cli = new URL("../packages/cli/", import.meta.url);
const at = (path: string): string => new URL(path, cli).pathname;
const { version } = JSON.parse(readFileSync(at("package.json"), "utf8")) as { version: string };

/**
 * Takes Node's own modules when the code that needs them runs. An `import` would load them all at the start, and
 * look at everything that they export: that alone takes longer than checking a file.
 */
const lazyBuiltins: Plugin = {
  name: "lazy-builtins",
  setup: ({ onResolve, onLoad }) => {
    const known = new Set(builtinModules);
    onResolve({ filter: /^(node:)?[a-z_]+(\/[a-z]+)*$/ }, ({ path }) => {
      const name = path.replace(/^node:/, "");
      return known.has(name) ? { path: name, namespace: "builtin" } : undefined;
    });
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => {
      // One pure statement a name, so that those which nothing uses are left out.
      const names = Object.keys(process.getBuiltinModule(`node:${path}`) as object).filter((name) => /^\w+$/.test(name) && name !== "default");
      const taken = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => builtin.${name})();`);
      const builtin = `const builtin = process.getBuiltinModule(${JSON.stringify(`node:${path}`)});`;
      return { contents: [builtin, "export default builtin;", ...taken].join("\n") };
    });
  },
};

/** Where our own packages begin; the longer names first, for the shorter are beginnings of theirs. */
const alias = {
  "@sojourn/language/services": at("../language/src/services/index.ts"),
  "@sojourn/language/config": at("../language/src/config.ts"),
  "@sojourn/language": at("../language/src/index.ts"),
  "@sojourn/diagrams": at("../diagrams/src/index.ts"),
};

const common = {
  bundle: true,
  target: "node22.12",
  format: "esm",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "inline",
  // The other form of some packages asks for its parts by a `require` that no bundler follows.
  mainFields: ["module", "main"],
  alias,
  define: { SOJOURN_VERSION: JSON.stringify(version) },
  logLevel: "warning",
} as const satisfies BuildOptions;

await build({
  ...common,
  entryPoints: [at("src/main.ts")],
  outfile: at("dist/sojourn.js"),
  platform: "node",
  loader: { ".journey": "text" },
  plugins: [lazyBuiltins],
});

const server = (path: string): string => at(`../language-server/${path}`);
await build({ ...common, entryPoints: [server("src/node.ts")], outfile: server("dist/server.js"), platform: "node", plugins: [lazyBuiltins] });
for (const page of ["checks.md", "checks.vi.md"]) cpSync(at(`../../docs/${page}`), server(`dist/${page}`));
// The command brings the server with it, for `sojourn lsp`.
for (const file of ["server.js", "checks.md", "checks.vi.md"]) cpSync(server(`dist/${file}`), at(`dist/${file}`));

// For browsers: a build that needed anything of Node's would fail.
await build({
  ...common,
  entryPoints: [server("src/worker.ts")],
  outfile: server("dist/worker.js"),
  platform: "browser",
  format: "iife",
  target: "es2024",
  mainFields: ["browser", "module", "main"],
});

// What draws pictures is a program of its own, so that no other command carries it.
await build({
  ...common,
  entryPoints: [at("src/pictures/program.ts")],
  outfile: at("dist/pictures.js"),
  platform: "node",
  // These bring files of their own, or are built for the machine.
  external: ["@resvg/resvg-js", "pdfkit"],
  plugins: [lazyBuiltins],
});

// The page of `sojourn preview`, which a browser runs.
await build({
  ...common,
  entryPoints: [at("src/preview/browser/main.ts")],
  outfile: at("dist/preview.js"),
  platform: "browser",
  format: "iife",
  target: "es2024",
});
cpSync(at("src/preview/browser/preview.css"), at("dist/preview.css"));

// The fonts that pictures are set in: whole for PNG and PDF, cut by script for pages.
const fontFile = createRequire(import.meta.url).resolve;
const font = (name: string): string => at(`dist/fonts/${name}`);
for (const [face, file] of [["regular", "400Regular"], ["semibold", "600SemiBold"], ["italic", "400Regular_Italic"]] as const) {
  cpSync(fontFile(`@expo-google-fonts/be-vietnam-pro/${file}/BeVietnamPro_${file}.ttf`), font(`${face}.ttf`));
}
for (const [face, style] of [["regular", "400-normal"], ["semibold", "600-normal"], ["italic", "400-italic"]] as const) {
  for (const script of ["latin", "latin-ext", "vietnamese"]) {
    cpSync(fontFile(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${script}-${style}.woff2`), font(`${script}-${face}.woff2`));
  }
}
cpSync(fontFile("@fontsource/be-vietnam-pro/unicode.json"), font("scripts.json"));
cpSync(fontFile("@expo-google-fonts/be-vietnam-pro/LICENSE_FONT"), font("OFL.txt"));
