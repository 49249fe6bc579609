import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const before = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.11.1'})";

test.each(["packages/cli/bin/sojourn.js", "packages/language-server/bin/sojourn-language-server.js"])(
  "%s says which Node it needs where an older one runs it",
  (bin) => {
    const path = new URL(`../../${bin}`, import.meta.url).pathname;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", before, path, "check"], { encoding: "utf8", input: "" });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: "sojourn: this is Node 20.11.1, and 22.12 or newer is needed.\n" });
  },
);
