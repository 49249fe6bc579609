#!/usr/bin/env node
// The version is told without loading anything, and which Node is needed before an older one could fail on the bundle.
// Otherwise: keeps what V8 compiled of the bundle for the next call, then runs the bundle.
import module from "node:module";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`sojourn: this is Node ${process.versions.node}, and 22.12 or newer is needed.\n`);
  process.exit(2);
}

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
