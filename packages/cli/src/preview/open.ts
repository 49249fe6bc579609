import { spawn } from "node:child_process";

/** Opens an address in the user's browser, by what the system has for it; where it has nothing, says so. */
export function openInBrowser(address: string): void {
  const [program, ...words] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(program!, [...words, address], { stdio: "ignore", detached: true });
  child.on("error", () => process.stderr.write(`sojourn: No browser could be opened. The address is ${address}\n`));
  child.unref();
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};
