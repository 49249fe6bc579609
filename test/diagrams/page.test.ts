import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, scopeOf, type Lang, type Model } from "@sojourn/language";
import { foreignCharacters, inOwnFont, pageOf, viewOf, views, type Chapter, type Picture, type ThemeName, type ViewName } from "@sojourn/diagrams";
import { openPage, startBrowser } from "../cli/chromium.ts";
import { nastyText } from "./nasty.ts";
import { expectSound } from "./support/sound.ts";

const hash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

const text = `persona Lan "Lan"
journey Buy "Mua cà phê" {
  for Lan
  stage Ask "Tìm hiểu" phase ask { touchpoint Read "Đọc đánh giá" { channel web; feels Lan 4 "tò mò" } }
  stage Act "Mua" phase act {
    touchpoint Pay "Trả tiền" { channel app; feels Lan 2; expects Lan Wait <= 5 minutes; delivers Wait 7.5 minutes; pain "Nhập thẻ hai lần" }
  }
}
metric Wait "Thời gian chờ" { unit minutes; better lower }
`;

function chapterOf(source: string, names: readonly ViewName[], theme: ThemeName | undefined, lang: Lang = "en"): Chapter {
  return chapterIn(compile(source).value, names, theme, lang);
}

function chapterIn(model: Model, names: readonly ViewName[], theme: ThemeName | undefined, lang: Lang): Chapter {
  const journey = model.journeys[0]!;
  const scope = scopeOf(model);
  const sections = names.map((name) => {
    const view = viewOf(name);
    const drawn = (as: ThemeName): Picture => view.picture(journey, scope, { lang, theme: as });
    return { view, picture: drawn(theme ?? "light"), ...(theme === undefined ? { dark: drawn("dark") } : {}) };
  });
  return { journey, scope, sections };
}

const page = (chapters: readonly Chapter[], theme: ThemeName | undefined, lang: Lang = "en"): string => pageOf(chapters, { lang, theme, fonts: "", hash });
const documentOf = (html: string): Document => new JSDOM(html).window.document;

describe("a page of pictures", () => {
  const html = page([chapterOf(text, views.map(({ name }) => name), undefined)], undefined);
  const document = documentOf(html);

  test("is the same text every time, and the same whatever is drawn before", () => {
    expect(page([chapterOf(text, views.map(({ name }) => name), undefined)], undefined)).toBe(html);
  });

  test("has a heading for each view, one level apart, and the language", () => {
    expect(document.documentElement.lang).toBe("en");
    expect([...document.querySelectorAll("h1")].map(({ textContent }) => textContent)).toEqual(["Mua cà phê"]);
    expect([...document.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual(views.map(({ label }) => label.en));
    expect(document.querySelectorAll("main svg")).toHaveLength(views.length);
  });

  test("names no part twice, and every link of its contents leads to one", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.getAttribute("href")!);
    expect(links.length).toBeGreaterThan(views.length + 3);
    for (const link of links) expect(ids).toContain(decodeURIComponent(link.slice(1)));
    expect([...document.querySelectorAll("nav li.part a")].map(({ textContent }) => textContent)).toEqual(["Đọc đánh giá", "Trả tiền"]);
  });

  test("needs nothing but itself: no address, no script or style that its policy does not name", () => {
    expect(html.match(/https?:\/\/[^"]*/g)?.filter((address) => address !== "http://www.w3.org/2000/svg") ?? []).toEqual([]);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute("content")!;
    for (const element of document.querySelectorAll("script, style")) expect(policy).toContain(`'${hash(element.textContent!)}'`);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|http/);
    expect([...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()).filter((name) => /^on|^style$|src/.test(name))).toEqual([]);
  });

  test("has its gaps as a table, figures as its readers write them", () => {
    const rows = (of: Document) => [...of.querySelectorAll("tbody tr")].map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows(document)).toEqual([["Trả tiền", "Lan", "Thời gian chờ", "delivered against expected", "≤ 5 minutes", "7.5 minutes", "−2.5 minutes (−50%)", "failed"]]);
    expect(rows(documentOf(page([chapterOf(text, ["map"], "light", "vi")], "light", "vi")))[0]!.slice(4, 7)).toEqual(["≤ 5 phút", "7,5 phút", "−2,5 phút (−50%)"]);
  });

  test("of several journeys has a chapter each", () => {
    const both = documentOf(page([chapterOf(text, ["map"], "light"), chapterOf(text, ["map"], "light")], "light", "vi"));
    expect(both.querySelector("h1")!.textContent).toBe("Các hành trình");
    expect(both.querySelectorAll("h2")).toHaveLength(2);
    expect(both.querySelectorAll("h3")).toHaveLength(2);
    const ids = [...both.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("shows hostile text as text, and nothing that could act", () => {
    const known = new Set([
      ..."html head meta title style body a header h1 h2 div label input output nav details summary ul li main section p".split(" "),
      ..."table thead tbody tr th td script svg desc g rect line path circle text".split(" "),
    ]);
    fc.assert(
      fc.property(fc.tuple(nastyText, nastyText, nastyText), ([journeyLabel, touchpointLabel, personaLabel]) => {
        const { value: model } = compile(text);
        const [found] = model.journeys;
        const stages = found!.stages.map((stage) => ({ ...stage, touchpoints: stage.touchpoints.map((one) => ({ ...one, label: touchpointLabel, actions: [journeyLabel] })) }));
        const hostile = { ...model, journeys: [{ ...found!, label: journeyLabel, stages }], personas: model.personas.map((one) => ({ ...one, label: personaLabel })) };
        const shown = documentOf(page([chapterIn(hostile, ["map", "gaps", "personas"], undefined, "en")], undefined));
        expect([...shown.querySelectorAll("*")].map(({ localName }) => localName).filter((name) => !known.has(name))).toEqual([]);
        expect([...shown.querySelectorAll("script, style")].map(({ localName }) => localName)).toEqual(["style", "script"]);
        expect([...shown.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()).filter((name) => /^on|^style$|^src$/.test(name))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("in a real browser", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "sojourn-page-"));
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(html: string, options: Parameters<typeof openPage>[1] = {}) {
    const file = join(folder, "page.html");
    writeFileSync(file, html);
    const seen = await openPage(browser, options);
    await seen.page.goto(`file://${file}`);
    return seen;
  }

  test("words are found with or without their accents, and Enter goes to them", async () => {
    const { page: shown, faults } = await opened(page([chapterOf(text, ["map", "emotion"], undefined, "vi")], undefined, "vi"));
    await shown.getByRole("searchbox").fill("danh gia");
    const found = await shown.locator("#found").innerText();
    expect(found).toMatch(/^\d+ kết quả$/);
    expect(Number.parseInt(found, 10)).toBeGreaterThan(0);
    expect(await shown.locator("svg text.aside").count()).toBeGreaterThan(0);
    await shown.getByRole("searchbox").press("Enter");
    expect(await shown.locator("svg text.here").count()).toBe(1);
    await shown.getByRole("searchbox").fill("zzz");
    expect(await shown.locator("#found").innerText()).toBe("0 kết quả");
    await shown.getByRole("searchbox").press("Escape");
    expect(await shown.locator("svg text.aside").count()).toBe(0);
    expect(faults).toEqual([]);
    await shown.context().close();
  });

  test("a page of no theme is dark where its reader has it dark, and light on paper", async () => {
    const html = page([chapterOf(text, ["map"], undefined)], undefined);
    const colours = async (options: Parameters<typeof openPage>[1], media?: "print") => {
      const { page: shown, faults } = await opened(html, options);
      if (media) await shown.emulateMedia({ media });
      const found = await shown.evaluate(`[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector("main svg > rect")).fill].join(" ")`);
      expect(faults).toEqual([]);
      await shown.context().close();
      return found;
    };
    const light = await colours({ colorScheme: "light" });
    expect(light).toBe("rgb(255, 255, 255) rgb(255, 255, 255)");
    expect(await colours({ colorScheme: "dark" })).toBe("rgb(15, 20, 27) rgb(15, 20, 27)");
    expect(await colours({ colorScheme: "dark" }, "print")).toBe(light);
  });

  test("is printed on A3, one picture a page", async () => {
    const { page: shown } = await opened(page([chapterOf(text, ["map", "emotion", "gaps"], "print")], "print"));
    const pdf = (await shown.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
    expect(boxes).toHaveLength(3);
    for (const box of boxes) expect(box).toEqual([1191, 842]);
    await shown.context().close();
  });

  test("a link of the contents shows its touchpoint", async () => {
    const { page: shown } = await opened(page([chapterOf(text, ["gaps", "map"], "light")], "light"));
    await shown.locator("nav summary").click();
    await shown.getByRole("link", { name: "Trả tiền" }).click();
    const target = shown.locator("g:target");
    expect(await target.count()).toBe(1);
    expect(await target.textContent()).toContain("Trả tiền");
    await expect.poll(() => shown.evaluate(`(() => { const { top, bottom } = document.querySelector("g:target").getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`)).toBe(true);
    await shown.context().close();
  });
});

describe("characters that the font of pictures has not got", () => {
  const picture = viewOf("map").picture(...drawnOf(text.replace("Trả tiền", "付钱 Trả 👩‍👩‍👧 tiền x́")));

  test("are told, each once", () => {
    expect(foreignCharacters(picture)).toEqual(["付", "钱", "👩", "👧"]);
    expect(foreignCharacters(viewOf("map").picture(...drawnOf(text)))).toEqual([]);
  });

  test("give way to boxes, one for each character that people see, and the rest stays in its place", () => {
    const own = inOwnFont(picture);
    expect(foreignCharacters(own)).toEqual([]);
    expectSound(own);
    expect(JSON.stringify(own)).toContain('"text":"Trả"');
    expect(inOwnFont(own)).toBe(own);
  });
});

function drawnOf(source: string): Parameters<ReturnType<typeof viewOf>["picture"]> {
  const { value: model } = compile(source);
  return [model.journeys[0]!, scopeOf(model), { lang: "en", theme: "light" }];
}
