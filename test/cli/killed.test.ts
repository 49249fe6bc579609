import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { command, environment, folder, largeUntidy, type Folder } from "./support.ts";

describe("a process that is killed", () => {
  test("while it writes leaves the old file or the new one, never a part, and what it leaves beside disturbs nothing", async () => {
    const formatted = folder({ "a.journey": largeUntidy });
    await formatted.run("fmt");
    const [before, after] = [largeUntidy, formatted.read("a.journey")];
    expect(after).not.toBe(before);
    const home = folder();
    let [killed, inTheMiddle] = [0, 0];
    for (let round = 0; round < 20; round++) {
      home.write("a.journey", before);
      // Half of the time at any moment, half of the time as soon as the temporary file is seen.
      const { signal, sawTemporary } = await (round % 2 === 0
        ? killAfter(home, 40 + Math.random() * 400)
        : killAtSight(home));
      if (signal) killed++;
      if (signal && sawTemporary) inTheMiddle++;
      const now = home.read("a.journey");
      expect(now === before || now === after).toBe(true);
    }
    expect(killed).toBeGreaterThan(5);
    expect(inTheMiddle).toBeGreaterThan(2);
    expect(await home.run("fmt")).toMatchObject({ code: 0 });
    expect(home.read("a.journey")).toBe(after);
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
  });
});

interface Killed {
  readonly signal: NodeJS.Signals | null;
  readonly sawTemporary: boolean;
}

function killAfter(home: Folder, milliseconds: number): Promise<Killed> {
  const child = spawn(process.execPath, [command, "fmt"], {
    cwd: home.path,
    env: environment(),
    stdio: "ignore",
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  return new Promise((resolve) =>
    child.on("exit", (_code, signal) => {
      clearTimeout(timer);
      resolve({ signal, sawTemporary: false });
    }),
  );
}

function killAtSight(home: Folder): Promise<Killed> {
  const known = new Set(readdirSync(home.path));
  const child = spawn(process.execPath, [command, "fmt"], {
    cwd: home.path,
    env: environment(),
    stdio: "ignore",
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on("exit", (_code, signal) => resolve(signal)),
  );
  // Looked for without a pause: the file is there for a few milliseconds only.
  const deadline = Date.now() + 20_000;
  let sawTemporary = false;
  while (
    !sawTemporary &&
    Date.now() < deadline &&
    readFileSync(home.at("a.journey"), "utf8").startsWith("persona   ")
  ) {
    for (let look = 0; look < 200 && !sawTemporary; look++)
      sawTemporary = readdirSync(home.path).some((name) => !known.has(name));
  }
  child.kill("SIGKILL");
  return ended.then((signal) => ({ signal, sawTemporary }));
}
