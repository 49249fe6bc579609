/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fence, markdownBrowser, type MarkdownBrowser } from "./markdown-page.ts";

let browser: MarkdownBrowser;
beforeAll(async () => {
  browser = await markdownBrowser();
});
afterAll(() => browser.close());

const morning = `persona Lan "Lan"

journey Morning "Cà phê sáng" {
  for Lan
  scenario "Trước giờ làm"
  stage Act "Mua" {
    touchpoint Order "Đặt trước" { feels Lan 5 }
    touchpoint Wait "Chờ ở quầy" { feels Lan 2 }
  }
}
`;

describe("a journey in a Markdown preview", () => {
  test("is drawn in the place of its fence, and its code stays behind a word", async () => {
    const { page, complaints } = await browser.open(`<h1>Buổi sáng</h1>${fence(morning)}<p>Xong.</p>`);
    expect(await page.locator("figure.sojourn-fence svg text").allTextContents()).toEqual(["Cà phê sáng", "Lan", "Mua", "Đặt trước", "Chờ ở quầy"]);
    const picture = page.getByRole("img", { name: /^Cà phê sáng\. Trước giờ làm\./ });
    await expect(picture.isVisible()).resolves.toBe(true);
    expect(await page.locator("pre").isVisible()).toBe(false);
    await page.locator("summary").click();
    expect(await page.locator("pre > code").textContent()).toBe(morning);
    expect(await page.locator("pre").isVisible()).toBe(true);
    expect(await page.locator(".markdown-body").evaluate((body) => [...body.children].map(({ localName }) => localName))).toEqual(["h1", "figure", "p"]);
    expect(complaints).toEqual([]);
  });

  test("is set in the font that it was measured in", async () => {
    const { page } = await browser.open(fence(morning));
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family.replaceAll('"', "")))).toContain("Be Vietnam Pro");
  });

  test("is drawn anew as the document is written, with the code as open as it was", async () => {
    const { page, update } = await browser.open(fence(morning));
    await page.locator("summary").click();
    await update(fence(morning.replace("Chờ ở quầy", "Đứng chờ"), { line: 7 }));
    expect(await page.locator("figure svg text").last().textContent()).toBe("Đứng chờ");
    expect(await page.locator("figure.sojourn-fence").count()).toBe(1);
    expect(await page.locator("details").evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
    expect(await page.locator("figure").getAttribute("data-line")).toBe("7");
    await update("<p>Không còn gì.</p>");
    expect(await page.locator("figure").count()).toBe(0);
  });

  test("follows the theme, also when it changes", async () => {
    const { page } = await browser.open(fence(morning), { theme: "vscode-light" });
    const background = (): Promise<string | null> => page.locator("figure svg > rect").first().getAttribute("fill");
    expect(await background()).toBe("#ffffff");
    await page.evaluate(() => document.body.classList.replace("vscode-light", "vscode-dark"));
    await page.waitForFunction(() => document.querySelector("figure svg > rect")?.getAttribute("fill") !== "#ffffff");
    const dark = await background();
    await page.evaluate(() => (document.body.className = "vscode-body vscode-high-contrast vscode-high-contrast-light"));
    await page.waitForFunction((before) => document.querySelector("figure svg > rect")?.getAttribute("fill") !== before, dark);
    expect(await background()).toBe("#ffffff");
    expect(await page.locator("figure").count()).toBe(1);
  });

  test("is drawn as another view where the fence names one", async () => {
    const { page } = await browser.open(fence(morning, { info: "journey:emotion" }) + fence(morning, { info: "journey:nonsense" }) + fence(morning));
    const svgs = await page.locator("figure svg").evaluateAll((all) => all.map((svg) => svg.outerHTML.replace(/sojourn-\d+/g, "")));
    expect(svgs).toHaveLength(3);
    expect(svgs[0]).not.toBe(svgs[2]);
    expect(svgs[1]).toBe(svgs[2]);
    expect(await page.locator(".sojourn-note").allTextContents()).toEqual([expect.stringMatching(/^There is no view "nonsense"; there are .*journey/)]);
  });

  test("says what is wrong in it, with the line of the document, and draws the rest", async () => {
    const broken = morning.replace("feels Lan 5", "feels Lan 9").replace("scenario", "scenery");
    const { page, complaints } = await browser.open(fence(broken, { line: 10 }));
    const problems = await page.locator(".sojourn-problems li").allTextContents();
    expect(problems.map((problem) => problem.split(":")[0])).toEqual(["Line 16", "Line 18"]);
    expect(await page.locator("figure svg text").allTextContents()).toContain("Chờ ở quầy");
    expect(complaints).toEqual([]);
  });

  test("says it in Vietnamese to who reads Vietnamese", async () => {
    const { page } = await browser.open(fence(morning.replace("feels Lan 5", "feels Lan 9")), { lang: "vi" });
    expect(await page.locator(".sojourn-problems li").allTextContents()).toEqual([expect.stringMatching(/^Dòng 10: /)]);
    expect(await page.locator("summary").textContent()).toBe("Mã nguồn");
  });

  test("does not complain of an import that a preview cannot follow", async () => {
    const { page } = await browser.open(fence(`import "./people.journey"\n${morning.replace('persona Lan "Lan"', "")}`));
    expect(await page.locator(".sojourn-problems").count()).toBe(0);
    expect(await page.locator("figure svg text").allTextContents()).toContain("Lan");
  });

  test("stands in quotes and lists as well, and other languages are left alone", async () => {
    const content = `<blockquote>${fence(morning)}</blockquote><ul><li>${fence(morning, { info: "Journey" })}</li></ul>${fence("journey\n  title A", { info: "mermaid" })}${fence("x", { info: "journeys" })}`;
    const { page } = await browser.open(content);
    expect(await page.locator("blockquote > figure svg").count()).toBe(1);
    expect(await page.locator("li > figure svg").count()).toBe(1);
    expect(await page.locator(".markdown-body > pre").count()).toBe(2);
  });

  test("keeps the code open where there is nothing to draw", async () => {
    const { page } = await browser.open(fence('persona Lan "Lan"'));
    expect(await page.locator("pre").isVisible()).toBe(true);
    expect(await page.locator("figure svg").count()).toBe(0);
  });
});

describe("a hostile fence", () => {
  const labels = [
    "<img src=x onerror=alert(1)>", "</title></svg><script>alert(1)</script>", "</style><style>*{display:none}</style>", "]]>", "javascript:alert(1)",
    "%%{init: {'theme':'dark'}}%%", "&lt;script&gt;", "url(#x)", "{{constructor.constructor('alert(1)')()}}",
  ];

  test("is text: nothing of its labels runs, is asked for or becomes an element", async () => {
    const touchpoints = labels.map((label, at) => `touchpoint T${at} "${label}" { feels Evil ${1 + (at % 5)} ; link "javascript:alert(2)" }`);
    const text = `persona Evil "<svg onload=alert(3)>"\njourney J "<b onmouseover=alert(4)>J</b>" { for Evil\n stage S "</div><iframe src=//evil.test>" {\n${touchpoints.join("\n")}\n} }`;
    const { page, complaints } = await browser.open(fence(text) + fence(text, { info: "journey:</pre><script>alert(5)</script>" }));
    expect(await page.locator("figure svg").count()).toBe(2);
    const titles = await page.locator("figure").first().locator("title").allTextContents();
    for (const label of labels) expect(titles.some((title) => title.startsWith(`${label}\n`)), label).toBe(true);
    expect(await page.locator("figure :is(script, style, iframe, img, a, b, foreignObject, image, use)").count()).toBe(0);
    const names = await page.locator("figure *").evaluateAll((all) => all.flatMap((element) => element.getAttributeNames()));
    expect(names.filter((name) => /^on|href|^src$|^style$/i.test(name))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("that is too long is not read, and the page goes on", async () => {
    const { page, complaints } = await browser.open(fence(`// ${"x".repeat(60_000)}\n${morning}`) + fence(morning));
    expect(await page.locator(".sojourn-note").allTextContents()).toEqual([expect.stringMatching(/^A block of more than 60000 characters/)]);
    expect(await page.locator("figure svg").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("of a thousand on a page leaves the last as code, once", async () => {
    const { page, complaints } = await browser.open(Array.from({ length: 1000 }, () => fence(morning)).join(""));
    expect(await page.locator("figure").count()).toBe(60);
    expect(await page.locator(".markdown-body > pre").count()).toBe(940);
    expect(complaints).toEqual([]);
  });

  test("of any bytes breaks nothing", async () => {
    const pieces = ["journey J {", "}", '"', "\u0000", "\uD800", "stage S {", "touchpoint", "feels 99999", "\u202E", "import \"", "/*", "`"];
    const content = Array.from({ length: 40 }, (_, at) => fence(Array.from({ length: 12 }, (_piece, index) => pieces[(at * 7 + index * (at + 1)) % pieces.length]!).join(" ")));
    const { page, complaints } = await browser.open(content.join(""));
    expect(await page.locator("figure").count()).toBe(40);
    expect(complaints).toEqual([]);
  });
});
