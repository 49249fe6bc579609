import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandFolder } from "./bundle.ts";
import { folder, run, soundJourney } from "./support.ts";

/** The command with a part of it broken, as by a bad installation or a mistake of ours. */
function brokenCommand(part: string | RegExp, instead: string): string {
  const home = folder();
  cpSync(`${commandFolder}/bin`, home.at("bin"), { recursive: true });
  cpSync(`${commandFolder}/package.json`, home.at("package.json"));
  const bundle = readFileSync(`${commandFolder}/dist/sojourn.js`, "utf8");
  const broken = bundle.replace(part, instead);
  expect(broken).not.toBe(bundle);
  home.write("dist/sojourn.js", "");
  writeFileSync(home.at("dist/sojourn.js"), broken);
  return home.at("bin/sojourn.js");
}

test.each([
  ["is not there", "function lineStarts(", "function lineStartsGone("],
  [
    "faults later, when nobody waits for it",
    /function lineStarts\(([^)]*)\)\{/,
    "function lineStarts($1){setImmediate(()=>{null.gone});",
  ],
])("a fault of our own ends with 70 and says so: a part %s", async (_how, part, instead) => {
  const command = brokenCommand(part, instead);
  const home = folder({ "a.journey": "}\n" });
  const { stderr, code } = await run(process.execPath, [command, "check"], home.path);
  expect(code).toBe(70);
  expect(stderr).toMatch(
    /^sojourn: a fault of ours, not of your files\. Please report it with this:\n(Reference|Type)Error: /,
  );
  expect(home.read("a.journey")).toBe("}\n");
});

test("a fault while formatting leaves the file as it is", async () => {
  const command = brokenCommand("async function writeWhole(", "async function writeWholeGone(");
  const untidy = 'persona   A "A"\n';
  const home = folder({ "a.journey": untidy, "b.journey": soundJourney() });
  const { code } = await run(process.execPath, [command, "fmt"], home.path);
  expect(code).toBe(70);
  expect(home.read("a.journey")).toBe(untidy);
  expect(home.list()).toEqual(["a.journey", "b.journey"]);
});

test("what is not broken goes on working", async () => {
  const command = brokenCommand("function lineStarts(", "function lineStartsGone(");
  expect(
    await run(process.execPath, [command, "check"], folder({ "a.journey": soundJourney() }).path),
  ).toMatchObject({ code: 0 });
});
