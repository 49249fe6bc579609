#!/usr/bin/env node
// Keeps what V8 compiled of the bundle for the next call, then runs the bundle.
import { enableCompileCache } from "node:module";

enableCompileCache?.();
await import("../dist/sojourn.js");
