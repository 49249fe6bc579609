import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, onTestFinished, test } from "vitest";
import { laneNames, viewNames, views } from "@sojourn/diagrams";
import { commands } from "../../packages/cli/src/command-line.ts";
import { endings } from "../../packages/cli/src/pictures/forms.ts";
import { commandFolder } from "./bundle.ts";
import { openPage, startBrowser } from "./chromium.ts";
import { readPdf } from "./pdf.ts";
import { command, folder, soundJourney } from "./support.ts";

const optionOf = (name: string) => commands.find((one) => one.name === "render")!.options.find(({ form }) => form.includes(`--${name} `))!;
const bytesOf = (path: string): Uint8Array => readFileSync(path);
const sizeIn = (svg: string): number[] => [...svg.matchAll(/ (?:width|height)="([\d.]+)"/g)].slice(0, 2).map(([, size]) => Number(size));

const vietnamese = `persona Lan "Lan" { need "Biết khi nào hàng tới" }
journey MuaHang "Mua hạt cà phê <&> \\"ngon\\"" {
  for Lan
  stage Hoi "Tìm hiểu" phase ask { touchpoint Doc "Đọc đánh giá" { channel web; feels Lan 4,5 "tò mò" } }
  stage Mua "Mua" phase act { touchpoint Tra "Trả tiền" { channel app; feels Lan 2; pain "Phải nhập thẻ hai lần" { severity 4 } } }
}
`.replace("4,5", "4.5");

describe("the command line offers what there is", () => {
  test("every view, and all", () => expect(optionOf("view").choices).toEqual([...viewNames, "all"]));
  test("every form", () => expect([...optionOf("to").choices!].sort()).toEqual(Object.keys(endings).sort()));
});

describe("sojourn render as SVG", () => {
  test("draws the map, with its text, the same bytes every time, from file to standard output", async () => {
    const home = folder({ "a.journey": vietnamese });
    expect(await home.run("render", "a.journey", "-o", "a.svg")).toMatchObject({ stdout: "", stderr: "Wrote a.svg\n", code: 0 });
    const svg = home.read("a.svg");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(svg).toContain("Mua hạt cà phê &lt;&amp;&gt; &quot;ngon&quot;");
    expect(svg).toContain("Đọc đánh giá");
    expect((await home.run("render", "a.journey", "--to", "svg")).stdout).toBe(svg);
    expect((await home.runWith({ input: vietnamese }, "render", "-", "--to", "svg", "--view", "map")).stdout).toBe(svg);
  });

  test("in the theme and language that are asked for", async () => {
    const home = folder({ "a.journey": vietnamese });
    const drawn = async (...words: string[]) => (await home.run("render", "a.journey", "--to", "svg", ...words)).stdout;
    const all = [await drawn(), await drawn("--theme", "dark"), await drawn("--theme", "print"), await drawn("--lang", "vi")];
    expect(new Set(all).size).toBe(4);
    expect(await drawn("--theme", "light", "--lang", "en")).toBe(all[0]);
  });

  test("--lanes shows some lanes of the map, and a lane that is not there is told", async () => {
    const home = folder({ "a.journey": vietnamese });
    const drawn = async (...words: string[]) => (await home.run("render", "a.journey", "--to", "svg", ...words)).stdout;
    const [all, pains, emotions] = [await drawn(), await drawn("--lanes", "pains"), await drawn("--lanes", "emotions, channels")];
    expect(all).toContain("Phải nhập thẻ");
    expect(pains).toContain("Phải nhập thẻ");
    expect(emotions).not.toContain("Phải nhập thẻ");
    expect(sizeIn(pains)[1]).toBeLessThan(sizeIn(all)[1]!);
    expect(await home.run("render", "a.journey", "--to", "svg", "--lanes", "pain")).toMatchObject({ stderr: "sojourn: There is no lane pain here. Did you mean pains?\n", code: 2 });
    expect((await home.run("render", "a.journey", "--to", "svg", "--lanes", ",")).stderr).toContain(laneNames.join(", "));
  });

  test("several views or journeys go into a folder, a file each", async () => {
    const home = folder({ "a.journey": soundJourney(), "b.journey": soundJourney("Return") });
    expect(await home.run("render", ".", "--to", "svg", "-v", "map", "-v", "emotion", "-o", "out/")).toMatchObject({ code: 0 });
    expect(home.list().filter((name) => name.startsWith("out/"))).toEqual(["out/", "out/Buy-emotion.svg", "out/Buy-map.svg", "out/Return-emotion.svg", "out/Return-map.svg"]);
    await home.run("render", ".", "--to", "svg", "-o", "one/");
    expect(home.list().filter((name) => name.startsWith("one/"))).toEqual(["one/", "one/Buy.svg", "one/Return.svg"]);
    expect(await home.run("render", "a.journey", "--view", "all", "-o", "all.svg")).toMatchObject({
      stderr: `sojourn: ${views.length} pictures do not go into one file. Write -o all/ for a folder, or a file ending in .pdf or .html, which holds them all.\n`,
      code: 2,
    });
    expect(await home.run("render", "a.journey", "--to", "svg", "--view", "all")).toMatchObject({
      stdout: "",
      stderr: `sojourn: These are ${views.length} pictures. Name one --view, or a folder with -o.\n`,
      code: 2,
    });
  });

  test("every view is drawn", async () => {
    const home = folder({ "a.journey": vietnamese });
    expect((await home.run("render", "a.journey", "--to", "svg", "--view", "all", "-o", "out/")).code).toBe(0);
    for (const { name } of views) expect(home.read(`out/MuaHang-${name}.svg`)).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });
});

/** A journey of one stage with so many touchpoints. */
const long = (count: number): string => {
  const touchpoints = Array.from({ length: count }, (_, at) => `    touchpoint T${at} "Touchpoint number ${at}" { channel web; feels Lan ${1 + (at % 5)} }`);
  return `persona Lan "Lan"\njourney Long "Long" {\n  for Lan\n  stage S "S" {\n${touchpoints.join("\n")}\n  }\n}\n`;
};

describe("sojourn render as PNG", () => {
  test("is twice as large as the picture, or as --scale says, and the same bytes every time", async () => {
    const home = folder({ "a.journey": vietnamese });
    const [width, height] = sizeIn((await home.run("render", "a.journey", "--to", "svg")).stdout);
    for (const [words, scale] of [[[], 2], [["--scale", "1"], 1], [["--scale", "0.5"], 0.5]] as const) {
      expect(await home.run("render", "a.journey", "-o", "a.png", ...words)).toMatchObject({ stderr: "Wrote a.png\n", code: 0 });
      const png = PNG.sync.read(Buffer.from(bytesOf(home.at("a.png"))));
      expect(Math.abs(png.width - width! * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(png.height - height! * scale)).toBeLessThanOrEqual(1);
    }
    const piped = spawnSync(process.execPath, [command, "render", "a.journey", "--to", "png", "--scale", "0.5"], { cwd: home.path });
    expect(Buffer.compare(piped.stdout, bytesOf(home.at("a.png")))).toBe(0);
  });

  test.each(["0", "0.05", "9", "-1", "2x", "", "1e3", "Infinity", "NaN"])("--scale %j is refused", async (scale) => {
    const home = folder({ "a.journey": soundJourney() });
    const { stderr, code } = await home.run("render", "a.journey", "-o", "a.png", `--scale=${scale}`);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `sojourn: --scale takes a number from 0.1 to 8, not ${scale === "" ? '""' : scale}.\n` });
    expect(home.list()).toEqual(["a.journey"]);
  });

  test("more pixels than can be drawn are refused, with the largest scale that can", async () => {
    const home = folder({ "long.journey": long(60) });
    const { stderr, code } = await home.run("render", "long.journey", "-o", "a.png", "--scale", "8");
    expect(code).toBe(2);
    const [, most] = /would take \d+ × \d+ pixels, more than can be drawn\. --scale ([\d.]+) is the most; a PDF or an SVG has no such limit\.\n$/.exec(stderr)!;
    expect(home.list()).toEqual(["long.journey"]);
    expect(Number(most)).toBeGreaterThan(1);
  });

  test("a picture too large for the usual scale is drawn smaller, and that is told", async () => {
    const home = folder({ "long.journey": long(400) });
    const { stderr, code } = await home.run("render", "long.journey", "-o", "a.png", "--lanes", "emotions");
    expect(code).toBe(0);
    expect(stderr).toMatch(/is large: it is drawn at --scale 0\.\d+, \d+ × \d+ pixels\./);
  });

  test.each([1_700, 20_000])("a picture of %d touchpoints, too large for any scale, is refused", async (count) => {
    const home = folder({ "long.journey": long(count) });
    const { stderr, code } = await home.run("render", "long.journey", "--view", "journey", "-o", "a.png");
    expect(stderr).toMatch(/^sojourn: "[^"]+" is \d+ × \d+ pixels: too large for a PNG, even at --scale 0\.1\. Choose some stages with --stage, or write SVG or HTML\.\n$/);
    expect(code).toBe(2);
    expect(home.list()).toEqual(["long.journey"]);
  });
});

describe("sojourn render as PDF", () => {
  test("has real text in embedded fonts, a page for each view as large as its picture, and the same bytes every time", async () => {
    const home = folder({ "a.journey": vietnamese });
    expect(await home.run("render", "a.journey", "--view", "map", "--view", "emotion", "--lang", "vi", "-o", "a.pdf")).toMatchObject({ stderr: "Wrote a.pdf\n", code: 0 });
    const pdf = readPdf(bytesOf(home.at("a.pdf")));
    expect(pdf.texts).toEqual(expect.arrayContaining(['Mua hạt cà phê <&> "ngon"', "Đọc đánh giá", "Trả tiền"]));
    expect(pdf.fonts).toEqual(expect.arrayContaining(["BeVietnamPro-Regular", "BeVietnamPro-SemiBold"]));
    expect(pdf.title).toContain('Mua hạt cà phê <&> "ngon"');
    expect(pdf.lang).toBe("vi");
    const svg = (await home.run("render", "a.journey", "--view", "map", "--lang", "vi", "--to", "svg")).stdout;
    expect(pdf.pages).toHaveLength(2);
    pdf.pages[0]!.forEach((size, at) => expect(size).toBeCloseTo(sizeIn(svg)[at]! * 0.75, 0));
    await home.run("render", "a.journey", "--view", "map", "--view", "emotion", "--lang", "vi", "-o", "b.pdf");
    expect(Buffer.compare(bytesOf(home.at("a.pdf")), bytesOf(home.at("b.pdf")))).toBe(0);
    expect(Buffer.from(bytesOf(home.at("a.pdf"))).toString("latin1")).not.toMatch(/CreationDate|\/JavaScript|\/URI/);
  });

  test("for print every page is an A3 in landscape", async () => {
    const home = folder({ "a.journey": vietnamese, "b.journey": soundJourney() });
    expect((await home.run("render", ".", "--theme", "print", "-o", "all.pdf")).code).toBe(0);
    expect(readPdf(bytesOf(home.at("all.pdf"))).pages).toEqual([[1190.55, 841.89], [1190.55, 841.89]]);
  });

  test("letters too small to be read are told, with what made them so: the paper, or the largest page that there is", async () => {
    const home = folder({ "long.journey": long(400) });
    const told = async (...words: string[]) => (await home.run("render", "long.journey", "--view", "journey", "-o", "a.pdf", ...words)).stderr;
    expect(await told("--theme", "print")).toMatch(/^sojourn: On A3 the smallest letters are \d\.\d points high\..* leave --theme print out .*\nWrote a\.pdf\n$/);
    expect(await told()).toMatch(/^sojourn: No page of a PDF is as large as this: the smallest letters are \d\.\d points high\. Choose some stages with --stage, or write SVG or HTML\.\nWrote a\.pdf\n$/);
  });

  test("a folder gets a document a journey", async () => {
    const home = folder({ "a.journey": soundJourney(), "b.journey": soundJourney("Return") });
    expect((await home.run("render", ".", "--to", "pdf", "--view", "all", "-o", "out/")).code).toBe(0);
    expect(home.list().filter((name) => name.startsWith("out/"))).toEqual(["out/", "out/Buy.pdf", "out/Return.pdf"]);
    expect(readPdf(bytesOf(home.at("out/Buy.pdf"))).pages).toHaveLength(views.length);
  });
});

describe("sojourn render as HTML", () => {
  test("brings its fonts and all its views in one file, which a browser shows without asking anybody", async () => {
    const home = folder({ "a.journey": vietnamese });
    expect(await home.run("render", "a.journey", "--view", "all", "--lang", "vi", "-o", "a.html")).toMatchObject({ stderr: "Wrote a.html\n", code: 0 });
    const browser = await startBrowser();
    onTestFinished(() => browser.close());
    const { page, faults } = await openPage(browser);
    await page.goto(`file://${home.at("a.html")}`);
    expect(await page.locator("main svg").count()).toBe(views.length);
    expect(await page.evaluate(`document.fonts.ready.then((fonts) => [...new Set([...fonts].filter(({ status }) => status === "loaded").map(({ family, weight, style }) => [family.replaceAll('"', ""), weight, style].join(" ")))].sort())`)).toEqual([
      "Be Vietnam Pro 400 italic",
      "Be Vietnam Pro 400 normal",
      "Be Vietnam Pro 600 normal",
    ]);
    expect(await page.getByRole("searchbox").isVisible()).toBe(true);
    expect(await page.locator("html").getAttribute("lang")).toBe("vi");
    expect(faults).toEqual([]);
  });

  test("one file holds several journeys; a folder gets a page a journey", async () => {
    const home = folder({ "a.journey": soundJourney(), "b.journey": soundJourney("Return") });
    expect((await home.run("render", ".", "-o", "all.html")).code).toBe(0);
    expect(home.read("all.html").match(/<svg /g)).toHaveLength(2);
    expect((await home.run("render", ".", "--to", "html", "--theme", "dark", "-o", "out/")).code).toBe(0);
    expect(home.list().filter((name) => name.startsWith("out/"))).toEqual(["out/", "out/Buy.html", "out/Return.html"]);
    expect(home.read("out/Buy.html")).toContain("color-scheme:dark");
  });

  test("letters that are not used bring no font", async () => {
    const home = folder({ "a.journey": soundJourney() });
    await home.run("render", "a.journey", "-o", "a.html");
    expect(home.read("a.html").match(/@font-face/g)!.length).toBeLessThan(9);
  });
});

describe("characters that the shipped font has not got", () => {
  const foreign = soundJourney().replace("Buying beans", "买咖啡 ☕").replace("Reads reviews", "Đọc 🙂");

  test.each(["png", "pdf"])("in %s boxes stand in their place, and that is told", async (form) => {
    const home = folder({ "a.journey": foreign });
    const { stderr, code } = await home.run("render", "a.journey", "-o", `a.${form}`);
    expect(code).toBe(0);
    expect(stderr).toBe(
      `sojourn: The font of the pictures has no 买 咖 啡 ☕ 🙂: boxes stand in their place. An SVG or an HTML page shows them in the fonts of its reader.\nWrote a.${form}\n`,
    );
  });

  test("SVG and HTML keep them, without a word", async () => {
    const home = folder({ "a.journey": foreign });
    for (const name of ["a.svg", "a.html"]) {
      expect((await home.run("render", "a.journey", "-o", name)).stderr).toBe(`Wrote ${name}\n`);
      expect(home.read(name)).toContain("买咖啡 ☕");
    }
  });
});

describe("sojourn render: what pictures share", () => {
  test.each([
    [["--to", "svg", "--scale", "2"], "--scale is for PNG; an SVG has no pixels."],
    [["--theme", "dark"], "--theme is for pictures; Mermaid has no colours of its own."],
    [["--to", "json", "--view", "map"], "--view is for what is drawn; JSON holds all of a journey."],
    [["--to", "svg", "--view", "emotion", "--lanes", "pains"], "--lanes is for the map: --view map --to svg, png, pdf or html."],
    [["--to", "svg", "-p", "Lam"], "There is no persona Lam here. Did you mean Lan?"],
  ])("an option that would do nothing is refused: %j", async (words, complaint) => {
    const home = folder({ "a.journey": soundJourney() });
    expect(await home.run("render", "a.journey", ...words)).toMatchObject({ stdout: "", stderr: `sojourn: ${complaint}\n`, code: 2 });
  });

  test("--journey, --persona and --stage choose what is drawn", async () => {
    const home = folder({ "a.journey": vietnamese });
    const { stdout } = await home.run("render", "a.journey", "-j", "MuaHang", "-s", "Mua", "--to", "svg");
    expect(stdout).toContain("Trả tiền");
    expect(stdout).not.toContain("Đọc đánh giá");
  });

  test.each(["svg", "png", "pdf", "html"])("%s is not drawn of what has errors, nor over its input", async (form) => {
    const home = folder({ "a.journey": `${soundJourney()}journey B "B" { for Nobody }\n`, "b.journey": soundJourney() });
    const { stderr, code } = await home.run("render", "a.journey", "-o", `a.${form}`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/1 error; nothing was written\.\n$/);
    symlinkSync("b.journey", home.at(`b.${form}`));
    expect((await home.run("render", "b.journey", "-o", `b.${form}`)).stderr).toContain("is the input");
    expect(existsSync(home.at(`a.${form}`))).toBe(false);
    expect(home.read("b.journey")).toBe(soundJourney());
  });

  test("a picture's bytes do not go to a terminal", async () => {
    const home = folder({ "a.journey": soundJourney() });
    for (const form of ["png", "pdf"]) {
      const typed = await home.bash(`script -qec '"${process.execPath}" "${command}" render a.journey --to ${form}' /dev/null`);
      expect(typed.stdout).toContain("is not for a terminal. Name a file with -o, or send it on with | or >.");
    }
  });

  test("a command without the packages that it needs for PNG and PDF still draws SVG and pages, and says what is missing", async () => {
    const home = folder({ "a.journey": soundJourney() });
    for (const part of ["bin", "package.json", "dist"]) await home.bash(`mkdir -p cli && cp -r "${join(commandFolder, part)}" cli/`);
    // Empty folders, so that no other installation further up is found.
    await home.bash("mkdir -p cli/node_modules/@resvg/resvg-js cli/node_modules/pdfkit");
    const run = (...words: string[]) => home.bash(`"${process.execPath}" cli/bin/sojourn.js render a.journey ${words.join(" ")}`);
    for (const name of ["a.svg", "a.html"]) expect(await run("-o", name)).toMatchObject({ stderr: `Wrote ${name}\n`, code: 0 });
    for (const [name, wanted] of [["a.png", "@resvg/resvg-js"], ["a.pdf", "pdfkit"]] as const) {
      const { stderr, code } = await run("-o", name);
      expect({ stderr, code }).toEqual({ stderr: `sojourn: ${name.slice(2).toUpperCase()} takes the package ${wanted}, which is not installed here. Install @sojourn/cli again, or write SVG or HTML.\n`, code: 2 });
    }
  });
});

describe("sojourn render: views as Mermaid", () => {
  test("a view that Mermaid has a diagram for is written; another is refused by itself and left out among several", async () => {
    const home = folder({ "a.journey": vietnamese });
    const withMermaid = views.filter(({ mermaid, name }) => mermaid !== undefined && name !== "journey").map(({ name }) => name);
    const without = views.filter(({ mermaid }) => mermaid === undefined).map(({ name }) => name);
    expect(withMermaid).toContain("emotion");
    expect((await home.run("render", "a.journey", "--view", "emotion")).stdout).toMatch(/^(---[\s\S]*?---\n)?xychart/);
    for (const name of without) {
      expect(await home.run("render", "a.journey", "--view", name)).toMatchObject({ stdout: "", stderr: `sojourn: Mermaid has no diagram like ${name}. Write --to svg, png, pdf or html.\n`, code: 2 });
    }
    const { stderr, code } = await home.run("render", "a.journey", "--view", "all", "--to", "markdown", "-o", "a.md");
    expect(code).toBe(0);
    if (without.length > 0) expect(stderr).toContain(`Mermaid has no diagram like ${without.join(", ")}`);
    expect(home.read("a.md")).toContain("```mermaid\njourney\n");
    expect(home.read("a.md")).toMatch(/```mermaid\n(---[\s\S]*?---\n)?xychart/);
  });
});
