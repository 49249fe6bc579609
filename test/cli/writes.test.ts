import { chmodSync, linkSync, lstatSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folder, largeUntidy, writableInputs as inputs } from "./support.ts";
import { unprivileged } from "./unprivileged.ts";

/** Every call that writes a file; the files `x.journey` and `day.mmd` are there. */
const writers: readonly (readonly [output: string, words: readonly string[]])[] = [
  ["out.mmd", ["render", "x.journey", "-o", "out.mmd"]],
  ["out.md", ["render", "x.journey", "-o", "out.md"]],
  ["out.json", ["export", "x.journey", "-o", "out.json"]],
  ["out.journey", ["import", "day.mmd", "-o", "out.journey", "--force"]],
];

describe("a disk that refuses", () => {
  test.each(writers)("the old %s stays whole where the new one does not fit", async (output, words) => {
    const home = folder({ ...inputs, [output]: "old" });
    // No file may grow: the system ends the write.
    const { stdout, stderr, code } = await home.bash(`ulimit -f 0; sojourn ${words.join(" ")}`);
    expect({ stdout, stderr, code }).toEqual({
      stdout: "",
      stderr: `sojourn: ${output} cannot be written: the file would be too large.\n`,
      code: 2,
    });
    expect(home.read(output)).toBe("old");
    expect(home.list()).toEqual([...Object.keys(inputs), output].sort());
  });

  test("fmt goes on behind a file that does not fit, and leaves it as it was", async () => {
    const small = 'persona   A "A"\n';
    const home = folder({ "a.journey": largeUntidy, "b.journey": small, "c.journey": largeUntidy });
    const { stdout, stderr, code } = await home.bash("ulimit -f 100; sojourn fmt");
    expect({ stdout, code }).toEqual({ stdout: "b.journey\n", code: 2 });
    expect(stderr).toBe(
      "sojourn: a.journey cannot be written: the file would be too large.\nsojourn: c.journey cannot be written: the file would be too large.\n1 of 3 files formatted\n",
    );
    expect(home.read("a.journey")).toBe(largeUntidy);
    expect(home.read("b.journey")).toBe('persona A "A"\n');
    expect(home.list()).toEqual(["a.journey", "b.journey", "c.journey"]);
  });

  test("a full device", async () => {
    const home = folder(inputs);
    // Not as root, whom a mistake could let put a file in the place of a device.
    const asUser = unprivileged();
    if (process.platform === "linux") {
      for (const [output, words] of writers) {
        const full = words.map((word) => (word === output ? "/dev/full" : word));
        expect(await asUser(home, ...full)).toMatchObject({
          stdout: "",
          stderr: "sojourn: /dev/full cannot be written: the disk is full.\n",
          code: 2,
        });
      }
    }
    const device = process.platform === "linux" ? "/dev/full" : "big.txt";
    for (const line of [
      "check",
      "check --format json",
      "render x.journey",
      "fmt - < x.journey",
      "export",
      "import day.mmd",
      "explain",
      "completion bash",
      "init new",
    ]) {
      const { stderr, code } = await home.bash(
        `ulimit -f ${device === "/dev/full" ? "unlimited" : 0}; sojourn ${line} > ${device}`,
      );
      expect(code).toBe(2);
      expect(stderr).toMatch(/^sojourn: Standard output cannot be written: .*\.\n$/);
    }
  });

  test("a folder that may not be written to, and one that is none", async () => {
    const asUser = unprivileged();
    const home = folder({
      ...inputs,
      "untidy.journey": 'persona   A "A"\n',
      "shut/x.journey": 'persona   A "A"\n',
      file: "",
    });
    chmodSync(home.at("shut"), 0o555);
    try {
      for (const [output, words] of writers) {
        const into = (place: string) => words.map((word) => (word === output ? `${place}/${output}` : word));
        expect(await asUser(home, ...into("shut"))).toMatchObject({
          stdout: "",
          stderr: `sojourn: shut/${output} cannot be written: permission denied.\n`,
          code: 2,
        });
        expect(await home.run(...into("file"))).toMatchObject({
          stdout: "",
          stderr: `sojourn: file/${output} cannot be written: a part of its path is no folder.\n`,
          code: 2,
        });
        expect(await home.run(...into("file/deeper"))).toMatchObject({
          stdout: "",
          stderr: expect.stringContaining("a part of its path is no folder"),
          code: 2,
        });
      }
      expect(await asUser(home, "init", "shut")).toMatchObject({
        stdout: "",
        stderr: "sojourn: shut/first.journey cannot be written: permission denied.\n",
        code: 2,
      });
      expect(await home.run("init", "file")).toMatchObject({
        stdout: "",
        stderr: expect.stringContaining("a part of its path is no folder"),
        code: 2,
      });
      expect(await asUser(home, "fmt", "shut")).toMatchObject({
        stdout: "",
        stderr: "sojourn: shut/x.journey cannot be written: permission denied.\n0 of 1 file formatted\n",
        code: 2,
      });
      expect(home.read("shut/x.journey")).toBe('persona   A "A"\n');
      expect(home.list()).toEqual([
        "day.mmd",
        "file",
        "shut/",
        "shut/x.journey",
        "untidy.journey",
        "x.journey",
      ]);
    } finally {
      chmodSync(home.at("shut"), 0o755);
    }
  });

  test("a name that is too long, a folder, links in a circle", async () => {
    const home = folder({ ...inputs, "dir/x": "" });
    symlinkSync("round", home.at("round"));
    const rows = [
      ["dir", "dir cannot be written: it is a folder."],
      ["dir2/", "dir2/ is a folder. Name a file in it."],
      ["x".repeat(300), "its name is too long."],
      ["round", "its links lead in a circle."],
    ] as const;
    for (const [output, complaint] of rows) {
      for (const words of [
        ["export", "x.journey", "-o", output],
        ["import", "day.mmd", "-o", output],
      ]) {
        expect(await home.run(...words)).toMatchObject({
          stdout: "",
          stderr: expect.stringContaining(complaint),
          code: 2,
        });
      }
    }
    expect(home.list()).toEqual(["day.mmd", "dir/", "dir/x", "round", "x.journey"]);
    // A name may be as long as the disk allows: nothing is added to it on the way.
    const longest = `${"x".repeat(250)}.json`;
    expect(await home.run("export", "x.journey", "-o", longest)).toMatchObject({ code: 0 });
  });
});

describe("what is at the place of the output", () => {
  test("a link is kept, also one to a file that is not there yet, and other names of a file keep the old text", async () => {
    const home = folder({ ...inputs, "real/a.mmd": "old", "real/x": "" });
    symlinkSync("real/a.mmd", home.at("link.mmd"));
    symlinkSync("link2.mmd", home.at("link1.mmd"));
    symlinkSync("real/new.mmd", home.at("link2.mmd"));
    linkSync(home.at("real/a.mmd"), home.at("hard.mmd"));
    for (const link of ["link.mmd", "link1.mmd"]) {
      expect(await home.run("render", "x.journey", "-o", link)).toMatchObject({ code: 0 });
      expect(lstatSync(home.at(link)).isSymbolicLink()).toBe(true);
      expect(home.read(link)).toMatch(/^journey\n/);
    }
    expect(readlinkSync(home.at("link2.mmd"))).toBe("real/new.mmd");
    expect(lstatSync(home.at("real/new.mmd")).isFile()).toBe(true);
    expect(home.read("real/a.mmd")).toMatch(/^journey\n/);
    expect(home.read("hard.mmd")).toBe("old");
  });

  test("the mode of a file is kept, a new one is as the user wants new ones", async () => {
    const home = folder({ ...inputs, "out.mmd": "old" });
    chmodSync(home.at("out.mmd"), 0o604);
    await home.bash("umask 027; sojourn render x.journey -o out.mmd; sojourn render x.journey -o new.mmd");
    const mode = (name: string) => statSync(home.at(name)).mode & 0o777;
    expect([mode("out.mmd"), mode("new.mmd")]).toEqual([0o604, 0o640]);
  });

  test("a device and a pipe are written to and stay what they are", async () => {
    const home = folder(inputs);
    const text = (await home.run("render", "x.journey")).stdout;
    expect(await unprivileged()(home, "render", "x.journey", "-o", "/dev/null")).toMatchObject({ code: 0 });
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    expect((await home.bash("mkfifo p; cat p & sojourn render x.journey -o p; wait")).stdout).toBe(text);
    expect(lstatSync(home.at("p")).isFIFO()).toBe(true);
    expect((await home.bash("sojourn render x.journey -o /dev/stdout | cat")).stdout).toBe(text);
    expect((await home.bash("sojourn import day.mmd -o >(cat); wait")).stdout).toBe(
      (await home.run("import", "day.mmd")).stdout,
    );
  });

  test("folders on the way are made", async () => {
    const home = folder(inputs);
    expect(await home.run("render", "x.journey", "-o", "mới/sâu/x.mmd")).toMatchObject({
      stderr: "Wrote mới/sâu/x.mmd\n",
      code: 0,
    });
    expect(home.read("mới/sâu/x.mmd")).toMatch(/^journey\n/);
  });
});
