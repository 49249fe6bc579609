#!/usr/bin/env node
// The version is told without loading anything. Otherwise: keeps what V8 compiled of the bundle for the next
// call, then runs the bundle.
import module from "node:module";

const [word, ...others] = process.argv.slice(2);
if ((word === "--version" || word === "-V") && others.length === 0) {
  const { default: manifest } = await import("../package.json", { with: { type: "json" } });
  // A reader that has gone is no fault.
  process.stdout.on("error", ({ code }) => process.exit(code === "EPIPE" ? 0 : 2));
  process.stdout.write(`${manifest.version}\n`);
} else {
  module.enableCompileCache?.();
  await import("../dist/sojourn.js");
}
