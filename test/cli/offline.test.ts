import { symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folder, soundJourney, type Folder } from "./support.ts";
import { watched, watchedProgram } from "./watched.ts";

describe("the command", () => {
  test("the watch sees a connection, a look-up, a datagram and a child where there are any", async () => {
    const { made } = await watchedProgram(`
      import { connect } from "node:net";
      import { lookup } from "node:dns";
      import { createSocket } from "node:dgram";
      import { spawn } from "node:child_process";
      connect(9, "127.0.0.1").on("error", () => {});
      lookup("localhost", () => {});
      createSocket("udp4").close();
      spawn(process.execPath, ["-e", ""]);
    `);
    expect(made).toEqual(
      expect.arrayContaining(["TCPWRAP", "TCPCONNECTWRAP", "GETADDRINFOREQWRAP", "UDPWRAP", "PROCESSWRAP"]),
    );
  });

  test("opens no connection, looks up no name and starts no program, whatever it is asked", async () => {
    const addresses = [
      "https://example.com/x.journey",
      "http://127.0.0.1:9/x.journey",
      "//server/share/x.journey",
      "\\\\\\\\server\\\\share\\\\x.journey",
      "file:///etc/passwd",
      "ftp://h/x.journey",
    ];
    const imports = addresses.map((address) => `import "${address}"\n`).join("");
    const home = folder({
      "a.journey": soundJourney(),
      "net.journey": `${imports}${soundJourney("Net")}`,
      "day.mmd": "journey\n  title T\n  section S\n    A: 3: Me\n",
    });
    const calls: readonly (readonly string[])[] = [
      ["check"],
      ["check", "--format", "sarif"],
      ["render", "a.journey"],
      ["render", "a.journey", "-o", "a.md"],
      ["fmt"],
      ["import", "day.mmd"],
      ["export", "a.journey"],
      ["init", "new"],
      ["explain", "wrong-value"],
      ["completion", "bash"],
      ["--help"],
      ["--version"],
      ["check", "https://example.com/x.journey"],
      ["render", "//server/share/x.journey"],
    ];
    for (const words of calls)
      expect({ words, made: (await watched(home, words)).made }).toEqual({ words, made: [] });
    const { stdout, code, opened } = await watched(home, ["check", "net.journey", "--format", "json"]);
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
    expect(diagnostics.map(({ code: name }) => name)).toEqual(
      addresses.map(() => "import-outside-workspace"),
    );
    expect(opened.filter((path) => path.endsWith(".journey"))).toEqual([home.at("net.journey")]);
  });
});

describe("an import that leads out of the workspace is not opened", () => {
  // A pipe that nobody writes into: whoever opens it waits for ever.
  async function outside(): Promise<Folder> {
    const elsewhere = folder({ "secret.journey": 'persona Secret "Secret"\n' });
    expect(await elsewhere.bash("mkfifo trap.journey")).toMatchObject({ code: 0 });
    return elsewhere;
  }

  test.each(["secret.journey", "trap.journey"])("by .. to %s", async (name) => {
    const elsewhere = await outside();
    const home = folder({
      "deep/a.journey": `import "../${elsewhere.path
        .split("/")
        .map(() => "..")
        .join("/")}${elsewhere.at(name)}"\njourney A "A" { for Secret }\n`,
    });
    const { stdout, code, opened } = await watched(home, ["check", "--format", "json"]);
    expect(code).toBe(1);
    expect(
      (JSON.parse(stdout) as { diagnostics: { code: string }[] }).diagnostics.map(({ code: name }) => name),
    ).toContain("import-outside-workspace");
    expect(opened).toContain(home.at("deep/a.journey"));
    expect(opened.filter((path) => path.startsWith(elsewhere.path))).toEqual([]);
  });

  test.each(["secret.journey", "trap.journey"])(
    "by a link to %s, or to the folder it is in",
    async (name) => {
      const elsewhere = await outside();
      const home = folder({
        "a.journey": `import "./link.journey"\nimport "./folder/${name}"\njourney A "A" { for Secret }\n`,
      });
      symlinkSync(elsewhere.at(name), home.at("link.journey"));
      symlinkSync(elsewhere.path, home.at("folder"));
      const { stdout, code, opened } = await watched(home, ["check", "a.journey"]);
      expect(code).toBe(1);
      expect(stdout.match(/import-outside-workspace/g)).toHaveLength(2);
      expect(stdout).not.toContain("Secret is");
      expect(opened.filter((path) => path.endsWith(".journey"))).toEqual([home.at("a.journey")]);
    },
  );

  test.each(["secret.journey", "trap.journey"])(
    "a link to %s is passed by where a folder is searched",
    async (name) => {
      const elsewhere = await outside();
      const home = folder({ "a.journey": soundJourney() });
      symlinkSync(elsewhere.at(name), home.at("link.journey"));
      symlinkSync(elsewhere.path, home.at("folder"));
      for (const words of [
        ["check"],
        ["check", "*.journey"],
        ["check", "**/*.journey"],
        ["fmt"],
        ["export"],
        ["render", "."],
      ]) {
        const { stdout, code, opened } = await watched(home, words);
        expect(code).toBe(0);
        expect(stdout).not.toContain("Secret");
        expect(opened.filter((path) => path.endsWith(".journey"))).toEqual([home.at("a.journey")]);
      }
    },
  );

  test("a link that is named is followed", async () => {
    const elsewhere = await outside();
    const home = folder();
    symlinkSync(elsewhere.at("secret.journey"), home.at("link.journey"));
    symlinkSync(elsewhere.at("trap.journey"), home.at("trap.journey"));
    expect(await home.run("check", "link.journey")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
    expect(await home.run("check", "trap.journey")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("trap.journey is no file that could be read"),
    });
  });

  test("inside the workspace, links and .. are followed, and a pipe is not read", async () => {
    const home = folder({
      ".git/HEAD": "",
      "lib/people.journey": 'persona Lan "Lan"\n',
      "app/a.journey":
        'import "../lib/people.journey"\nimport "./link.journey"\nimport "./trap.journey"\njourney A "A" { for Lan, Minh }\n',
      "lib/more.journey": 'persona Minh "Minh"\n',
    });
    symlinkSync("../lib/more.journey", home.at("app/link.journey"));
    expect(await home.bash("mkfifo app/trap.journey")).toMatchObject({ code: 0 });
    const { stdout, code } = await home.runWith({ cwd: "app" }, "check", "a.journey");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.journey:3:8 error import-not-found\n/);
    expect(stdout).toMatch(/✖ 1 error in 1 of 3 files\n$/);
  });
});
