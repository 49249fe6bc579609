// What takes long is done by one process, while the others wait for it.

import { execFile, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { once } from "../../scripts/once.ts";

let folder: string;
let lock: string;
let done: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sojourn-once-"));
  [lock, done] = [join(folder, "lock"), join(folder, "done")];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = (): void => once(lock, () => existsSync(done), () => appendFileSync(done, "done\n"));

test("of several processes one does it, and all come back when it is done", async () => {
  const script = `
    import { appendFileSync, existsSync } from "node:fs";
    import { once } from ${JSON.stringify(new URL("../../scripts/once.ts", import.meta.url).href)};
    once(${JSON.stringify(lock)}, () => existsSync(${JSON.stringify(done)}), () => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      appendFileSync(${JSON.stringify(done)}, "done\\n");
    });
    if (!existsSync(${JSON.stringify(done)})) process.exit(1);`;
  await Promise.all([1, 2, 3, 4].map(() => promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script])));
  expect(readFileSync(done, "utf8")).toBe("done\n");
  expect(existsSync(lock)).toBe(false);
});

test("what is done already is not done again", () => {
  here();
  here();
  expect(readFileSync(done, "utf8")).toBe("done\n");
});

test("a lock whose process has ended is taken away", () => {
  mkdirSync(lock);
  writeFileSync(join(lock, "pid"), String(spawnSync(process.execPath, ["--version"]).pid));
  here();
  expect(readFileSync(done, "utf8")).toBe("done\n");
});

test("where it fails the next one may try", () => {
  const fail = (): void => {
    throw new Error("no network");
  };
  expect(() => once(lock, () => existsSync(done), fail)).toThrow("no network");
  here();
  expect(readFileSync(done, "utf8")).toBe("done\n");
});
