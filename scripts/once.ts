/** Has one of several processes do what takes long and is wanted once, while the others wait for it. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const pause = 200;
/** How long whoever takes the lock may need to write down who it is, in milliseconds. */
const grace = 5_000;

/** Calls `act` unless `isDone`; `lock` is the path of a folder that stands for whoever is at it, also in other processes. */
export function once(lock: string, isDone: () => boolean, act: () => void): void {
  while (!isDone()) {
    if (!take(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
      continue;
    }
    try {
      if (!isDone()) act();
      return;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

/** Whether the lock is ours now. One whose process is gone was left behind, and is taken away. */
function take(lock: string): boolean {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, "pid"), String(process.pid));
    return true;
  } catch {
    if (!isHeld(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(join(lock, "pid"), "utf8")) || Number.NaN, 0);
    return true;
  } catch (problem) {
    // Somebody else's process is alive too; without a name in it, the lock is young or was left behind.
    if ((problem as NodeJS.ErrnoException).code === "EPERM") return true;
    const taken = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    return (problem as NodeJS.ErrnoException).code === "ENOENT" && taken !== undefined && Date.now() - taken < grace;
  }
}
