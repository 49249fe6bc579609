#!/usr/bin/env node
// Says which Node it needs before anything is loaded that an older one could not read.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`sojourn: this is Node ${process.versions.node}, and 22.12 or newer is needed.\n`);
  process.exit(2);
}
await import("../dist/server.js");
