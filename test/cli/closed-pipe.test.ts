import { describe, expect, test } from "vitest";
import { folder, writableInputs as inputs } from "./support.ts";

describe("a reader that has gone", () => {
  const long = Array.from({ length: 3000 }, (_, at) => `journey J${at} "J" { for N${at} }\n`).join("");

  test.each([
    "check",
    "check --format json",
    "check --format sarif",
    "check --format github",
    "render x.journey -t markdown",
    "fmt - < long.journey",
    "export x.journey",
    "import day.mmd",
    "explain",
    "completion zsh",
    "--help",
    "--version",
    "check --help",
    "init new",
  ])("ends sojourn %s quietly", async (line) => {
    const home = folder({ ...inputs, "long.journey": long });
    for (const reader of ["head -1", "true"]) {
      const { stderr } = await home.bash(`rm -rf new; sojourn ${line} | ${reader}`);
      expect(stderr).toBe("");
    }
    const { stdout } = await home.bash(
      `rm -rf new; sojourn ${line} 2>&1 | head -c 1 > /dev/null; echo "\${PIPESTATUS[0]}"`,
    );
    expect(["0", "1"]).toContain(stdout.trim());
    // Outputs that are closed from the beginning.
    expect([0, 1, 2]).toContain((await home.bash(`sojourn ${line} >&- 2>&-`)).code);
  });
});
