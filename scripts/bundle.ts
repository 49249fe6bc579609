/** Bundles the command into one file, `packages/cli/dist/sojourn.js`, its commands loaded when they are called. */
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { build, type Plugin } from "esbuild";

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
  plugins: [lazyBuiltins],
  logLevel: "warning",
});
