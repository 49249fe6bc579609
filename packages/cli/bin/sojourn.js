#!/usr/bin/env node
// Keeps what V8 compiled of the bundle for the next call, then runs the bundle.
import module from "node:module";

module.enableCompileCache?.();
await import("../dist/sojourn.js");
