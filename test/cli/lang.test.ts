import { describe, expect, test } from "vitest";
import { checkOf } from "@sojourn/language";
import { folder, soundJourney } from "./support.ts";

const broken = "journey Buy { for Mihn }\npersona Minh \"Minh\"\n";

describe("the language that people are spoken to in", () => {
  test.each<readonly [words: readonly string[], config: string, env: Readonly<Record<string, string>>, lang: "en" | "vi"]>([
    [[], "{}", {}, "en"],
    [[], "{}", { LANG: "vi_VN.UTF-8" }, "vi"],
    [[], "{}", { LANG: "vi" }, "vi"],
    [[], "{}", { LANG: "vie_x" }, "en"],
    [[], "{}", { LANG: "en_GB.UTF-8", LC_MESSAGES: "vi_VN" }, "vi"],
    [[], "{}", { LANG: "vi_VN", LC_MESSAGES: "en_GB" }, "en"],
    [[], "{}", { LANG: "en_GB", LC_MESSAGES: "en_GB", LC_ALL: "vi_VN.utf8" }, "vi"],
    [[], "{}", { LANG: "vi_VN", LC_ALL: "" }, "vi"],
    [[], '{ "locale": "en" }', { LANG: "vi_VN" }, "en"],
    [[], '{ "locale": "vi" }', {}, "vi"],
    [["--lang", "en"], '{ "locale": "vi" }', { LANG: "vi_VN" }, "en"],
    [["--lang", "vi"], '{ "locale": "en" }', {}, "vi"],
  ])("%j with the configuration %s in %j", async (words, config, env, lang) => {
    const home = folder({ "sojourn.config.json": config, "a.journey": broken });
    const { stdout } = await home.runWith({ env }, "check", ...words);
    expect(stdout.includes("There is no persona")).toBe(lang === "en");
    expect(stdout.includes("lỗi unresolved-reference")).toBe(lang === "vi");
    const { stdout: explained } = await home.runWith({ env }, "explain", "unused-declaration", ...words);
    expect(explained).toContain(checkOf("unused-declaration")!.documentation.what[lang]);
    await home.runWith({ env }, "init", ...words);
    expect(home.read("first.journey").includes("Lò bánh")).toBe(lang === "vi");
  });

  test("is that of the journeys' own configuration, where they lie elsewhere", async () => {
    const home = folder({ "p/sojourn.config.json": '{ "locale": "vi" }', "p/a.journey": broken, "q/note.md": "" });
    expect((await home.runWith({ cwd: "q" }, "check", "../p")).stdout).toContain("lỗi unresolved-reference");
    expect((await home.run("init", "p")).code).toBe(0);
    expect(home.read("p/first.journey")).toContain("Lò bánh");
  });

  test("is taken from a configuration in which something else is wrong", async () => {
    const home = folder({ "sojourn.config.json": '{ "locale": "vi", "profil": "strict" }', "a.journey": "" });
    expect((await home.run("check")).stderr).toBe(
      [
        "sojourn.config.json:1:19 lỗi unknown-setting",
        '  Không có thiết lập "profil". Có phải bạn muốn viết "profile"?',
        "",
        '> 1 | { "locale": "vi", "profil": "strict" }',
        "    |                   ^^^^^^^^",
        "",
        "sojourn: sojourn.config.json chưa dùng được; chưa có gì được thực hiện.",
        "",
      ].join("\n"),
    );
  });

  test("is that of headings and labels in Markdown", async () => {
    const home = folder({ "a.journey": soundJourney() });
    expect((await home.run("render", "a.journey", "--to", "markdown")).stdout).toContain("\n## Personas\n");
    expect((await home.run("render", "a.journey", "--to", "markdown", "--lang", "vi")).stdout).toContain("\n## Chân dung khách hàng\n");
  });

  test("changes nothing in what programs read", async () => {
    const home = folder({ "a.journey": soundJourney() });
    const english = await home.run("export");
    expect(await home.runWith({ env: { LANG: "vi_VN" } }, "export")).toEqual(english);
  });
});
