import { describe, expect, test } from "vitest";
import { folder, soundJourney } from "./support.ts";

const golden = `persona Lan "Lan"

metric DeliveryTime "Delivery time" { unit days; better lower }

journey Order "Ordering" {
  for Lan
  stage Act "Receives" {
    touchpoint Fast "In three days" { expects Lan DeliveryTime <= 5 days { importance 5 }; delivers DeliveryTime 3 days }
    touchpoint Slow "In a week" { expects Lan DeliveryTime <= 5 days { importance 5 }; delivers DeliveryTime 168 hours }
    touchpoint Just "In time" { expects Lan DeliveryTime <= 5 days { importance 5 }; promises DeliveryTime <= 4 days; delivers DeliveryTime 5 days }
  }
}
`;

interface Export {
  readonly $schema: string;
  readonly version: number;
  readonly files: readonly string[];
  readonly journeys: readonly { readonly name: string }[];
  readonly gaps: readonly Readonly<Record<string, unknown>>[];
}

describe("sojourn export", () => {
  test("gives the model and the gaps by the formulas", async () => {
    const { stdout, stderr, code } = await folder({ "a.journey": golden }).run("export", "a.journey");
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const { $schema, version, files, journeys, gaps } = JSON.parse(stdout) as Export;
    expect($schema).toBe(`urn:sojourn:schema:export:${version}`);
    expect(files).toEqual(["a.journey"]);
    expect(journeys.map(({ name }) => name)).toEqual(["Order"]);
    const expectations = gaps.filter(({ kind }) => kind === "expectation");
    const told = {
      kind: "expectation",
      journey: "Order",
      stage: "Act",
      persona: "Lan",
      metric: "DeliveryTime",
    };
    expect(expectations).toMatchObject([
      { ...told, touchpoint: "Fast", gap: 2, relative: 0.4, verdict: "exceeded" },
      { ...told, touchpoint: "Slow", gap: -2, relative: -0.4, verdict: "failed" },
      { ...told, touchpoint: "Just", gap: 0, relative: 0, verdict: "met" },
    ]);
    expect(gaps.filter(({ kind }) => kind === "promise")).toMatchObject([
      { touchpoint: "Just", gap: -1, relative: -0.25, verdict: "failed" },
    ]);
    expect(gaps.filter(({ kind }) => kind === "message")).toMatchObject([{ touchpoint: "Just", gap: 1 }]);
  });

  test("takes this folder, standard input, several files; writes where -o says", async () => {
    const home = folder({ "a.journey": golden, "sub/b.journey": soundJourney() });
    const all = await home.run("export");
    expect((JSON.parse(all.stdout) as Export).files).toEqual(["a.journey", "sub/b.journey"]);
    expect((await home.run("export", "sub/b.journey", "a.journey", "--to", "json")).stdout).toBe(all.stdout);
    expect(await home.run("export", "-o", "out/model.json")).toMatchObject({ stdout: "", code: 0 });
    expect(home.read("out/model.json")).toBe(all.stdout);
    expect((await home.run("export", "-o", "-")).stdout).toBe(all.stdout);
    const piped = JSON.parse((await home.runWith({ input: golden }, "export", "-")).stdout) as Export;
    expect(piped).toMatchObject({
      files: ["<stdin>"],
      gaps: (JSON.parse((await home.run("export", "a.journey")).stdout) as Export).gaps.map((gap) => ({
        ...gap,
        file: "<stdin>",
      })),
    });
  });

  test("does not depend on the order in which files are named", async () => {
    const home = folder({ "a.journey": golden, "b.journey": soundJourney(), "c.journey": soundJourney("C") });
    const [one, other] = [
      await home.run("export", "a.journey", "b.journey", "c.journey"),
      await home.run("export", "c.journey", "a.journey", "b.journey"),
    ];
    expect(one.stdout).toBe(other.stdout);
  });

  test("writes nothing where something is wrong", async () => {
    const home = folder({ "a.journey": golden.replace("for Lan", "for Lam") });
    const { stdout, stderr, code } = await home.run("export", "-o", "x.json");
    expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
    expect(stderr).toContain('There is no persona "Lam". Did you mean "Lan"?');
    expect(home.list()).toEqual(["a.journey"]);
  });

  test("never writes over an input, or into a folder as if it were a file", async () => {
    const home = folder({ "a.journey": golden, "out/x": "" });
    expect(await home.run("export", "-o", "a.journey")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is the input"),
    });
    expect(await home.run("export", "-o", "out")).toMatchObject({
      code: 2,
      stderr: "sojourn: out cannot be written: it is a folder.\n",
    });
    expect(await home.run("export", "-o", "new/")).toMatchObject({
      code: 2,
      stderr: "sojourn: new/ is a folder. Name a file in it.\n",
    });
    expect(home.list()).toEqual(["a.journey", "out/", "out/x"]);
    expect(home.read("a.journey")).toBe(golden);
  });

  test("files of different workspaces are not mixed", async () => {
    const [one, other] = [folder({ "a.journey": golden }), folder({ "b.journey": golden })];
    expect(await folder().run("export", one.path, other.path)).toMatchObject({
      stdout: "",
      code: 2,
      stderr: expect.stringContaining("different workspaces"),
    });
  });
});
