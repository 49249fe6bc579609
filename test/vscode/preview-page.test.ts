/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewNames } from "@sojourn/diagrams";
import type { Client } from "../server/client.ts";
import { desk, part, text, told, until, type Desk } from "./preview-desk.ts";

let client: Client;
let open: Desk["open"];
let opened: Desk;

beforeAll(async () => {
  opened = await desk();
  ({ client, open } = opened);
});

afterAll(() => opened[Symbol.asyncDispose]());

describe("what is drawn", () => {
  test("Mermaid draws the journey; its parts say what they are and lead to their text, those of another file too", async () => {
    const preview = await open();
    const { page } = preview;
    expect(await page.locator("svg.mermaid").count()).toBe(1);
    expect(await page.locator(".part").evaluateAll((parts) => parts.map((one) => one.getAttribute("aria-label")))).toEqual([
      "Journey Mua hàng",
      "Persona Anh Minh",
      "Persona Chị Lan",
      "Stage Lựa chọn",
      "Touchpoint Xem trang web của cửa hàng, stage Lựa chọn, Chị Lan",
      "Touchpoint Xem trang web của cửa hàng, stage Lựa chọn, Anh Minh",
      "Touchpoint Hỏi qua chat, stage Lựa chọn, Anh Minh",
      "Stage Thanh toán",
      "Touchpoint Trả bằng thẻ, stage Thanh toán, Chị Lan",
    ]);
    await part(preview, "Stage Thanh toán").click();
    await part(preview, "Touchpoint Trả bằng thẻ, stage Thanh toán, Chị Lan").locator("rect").first().click();
    await part(preview, "Persona Chị Lan").click();
    await until(() => told(preview, "reveal").length, (length) => length === 3);
    expect(told(preview, "reveal").map(({ uri, range }) => [uri, range.start.line, range.start.character])).toEqual([
      [client.uri(preview.path), 14, 8],
      [client.uri(preview.path), 15, 15],
      [client.uri("people.journey"), 0, 8],
    ]);
    expect(preview.trouble).toEqual([]);
    expect(preview.wild).toEqual([]);
  });

  test("every other view is drawn by its own SVG, chosen from the list", async () => {
    const preview = await open();
    const { page } = preview;
    expect(await page.locator("select").first().locator("option").evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value))).toEqual([...viewNames]);
    for (const view of viewNames.filter((name) => name !== "journey")) {
      await page.locator("select").first().selectOption(view);
      await page.locator(".picture svg:not(.mermaid)").waitFor();
      await until(() => page.locator("select").first().inputValue(), (value) => value === view);
      expect(await page.locator(".part").count(), view).toBeGreaterThan(0);
      expect(await page.locator(".part").evaluateAll((parts) => parts.filter((one) => !one.getAttribute("aria-label")).length), view).toBe(0);
    }
    expect(preview.trouble).toEqual([]);
  });

  test("a list of journeys is there where a file has several", async () => {
    const preview = await open();
    const journeys = preview.page.getByLabel("Journey", { exact: true });
    await journeys.selectOption("Back");
    await part(preview, "Journey Trả hàng").waitFor();
    expect(await preview.page.getByRole("button", { name: "Personas" }).isVisible()).toBe(false);
  });

  test("personas can be left out and taken in again; without any, all are shown", async () => {
    const preview = await open();
    const { page } = preview;
    const touchpoints = page.locator('.part[aria-label^="Touchpoint"]');
    const labels = (): Promise<string> => touchpoints.evaluateAll((parts) => parts.map((one) => one.getAttribute("aria-label")?.split(", ").at(-1)).join());
    await page.getByRole("button", { name: "Personas" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Anh Minh" }).click();
    expect(await until(labels, (found) => found === "Chị Lan,Chị Lan")).toBe("Chị Lan,Chị Lan");
    expect(await page.getByRole("menuitemcheckbox", { name: "All personas" }).getAttribute("aria-checked")).toBe("false");
    await page.getByRole("menuitemcheckbox", { name: "Chị Lan" }).click();
    expect(await until(labels, (found) => found.split(",").length === 4)).toBe("Chị Lan,Anh Minh,Anh Minh,Chị Lan");
    expect(await page.getByRole("menuitemcheckbox", { name: "All personas" }).getAttribute("aria-checked")).toBe("true");
  });

  test("lanes of the map can be left out and taken in again, and other views have none", async () => {
    const preview = await open(text, { choice: { view: "map" } });
    const { page } = preview;
    const lanes = (): Promise<string> => page.locator('.picture [data-role^="lane "]').evaluateAll((all) => all.map((one) => one.getAttribute("data-role")!.slice(5)).join());
    expect(await lanes()).toBe("channels,emotions,pains");
    const tool = page.getByRole("button", { name: "Lanes of the map" });
    await tool.click();
    await page.getByRole("menuitemcheckbox", { name: "Channels" }).click();
    expect(await until(lanes, (found) => found === "emotions,pains")).toBe("emotions,pains");
    expect(await tool.getAttribute("aria-label")).toBe("Lanes of the map: Emotions, Pains");
    await page.getByRole("menuitemcheckbox", { name: "Emotions" }).click();
    expect(await until(lanes, (found) => found === "pains")).toBe("pains");
    await page.keyboard.press("Escape");
    await page.getByLabel("Journey", { exact: true }).selectOption("Back");
    // It has no pains: then all of its lanes are shown.
    expect(await until(lanes, (found) => found === "emotions")).toBe("emotions");
    expect(await tool.isVisible()).toBe(false);
    await page.getByLabel("View", { exact: true }).selectOption("gaps");
    await until(lanes, (found) => found === "");
    expect(await tool.isVisible()).toBe(false);
    expect(preview.trouble).toEqual([]);
  });

  test("the heads of stages, touchpoints and lanes stay in sight where the map's own are scrolled away", async () => {
    const preview = await open(text, { choice: { view: "map" }, width: 500, height: 300, state: { zoom: 1 } });
    const { page } = preview;
    const heads = (): Promise<string[]> => page.locator(".head:visible").allTextContents();
    expect(await heads()).toEqual([]);
    const pain = page.locator('.picture [data-role="pain"]').first();
    await pain.evaluate((one) => one.scrollIntoView({ block: "center", inline: "start" }));
    const seen = await until(heads, ({ length }) => length > 0);
    expect(seen).toEqual(expect.arrayContaining(["Pains", "Lựa chọn", "Xem trang web của cửa hàng"]));
    const [column, part] = [await page.locator(".touchpoint-head:visible").first().boundingBox(), await pain.boundingBox()];
    expect(Math.abs(column!.x - part!.x)).toBeLessThan(16);
    expect(await page.locator(".heads").getAttribute("aria-hidden")).toBe("true");
    // What is reached by a key is not covered by them.
    await pain.focus();
    await page.keyboard.press("ArrowLeft");
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (let at = 0; at < 6; at++) {
      await page.keyboard.press("ArrowLeft");
      const top = await page.evaluate(() => document.activeElement!.getBoundingClientRect().top - document.querySelector(".viewport")!.getBoundingClientRect().top);
      expect(await page.locator(".band").isVisible() ? top >= 44 : top >= 0).toBe(true);
    }
    await page.getByLabel("View", { exact: true }).selectOption("gaps");
    expect(await until(heads, ({ length }) => length === 0)).toEqual([]);
  });

  test("in a narrow window every tool and menu can be seen", async () => {
    const preview = await open(text, { choice: { view: "map" }, width: 280, height: 500 });
    const { page } = preview;
    for (const tool of await page.locator(".toolbar :is(select, button):visible").all()) {
      const { x, width } = (await tool.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(280);
    }
    for (const name of ["Personas", "Lanes of the map", "More actions"]) {
      await page.getByRole("button", { name }).click();
      const { x, width } = (await page.getByRole("menu").boundingBox())!;
      expect(x, name).toBeGreaterThanOrEqual(0);
      expect(x + width, name).toBeLessThanOrEqual(280);
      await page.keyboard.press("Escape");
    }
  });

  test("a part says what a click does when it is pointed at, and its name does not", async () => {
    const preview = await open(text, { choice: { view: "map" } });
    const card = preview.page.locator('.part[data-role="touchpoint"]').first();
    expect(await card.locator("> title").textContent()).toMatch(/\nClick to go to the text$/);
    expect(await card.getAttribute("aria-label")).not.toContain("Click");
    await card.hover({ position: { x: 40, y: 20 } });
    expect(await preview.page.locator(".outline-hover").count()).toBe(1);
    await preview.page.locator(".size").hover();
    expect(await preview.page.locator(".outline-hover").count()).toBe(0);
  });

  test("a file without a journey is told so in words, in the language of the editor", async () => {
    const preview = await open("persona X\n", { lang: "vi" });
    expect(await preview.page.locator(".empty").textContent()).toContain("Tệp này chưa có hành trình nào");
    expect(await preview.page.locator("select:visible").count()).toBe(0);
    await preview.edit(text);
    await preview.page.locator(".picture svg").waitFor();
    expect(await preview.page.locator(".empty").isVisible()).toBe(false);
    expect(await preview.page.getByRole("toolbar").getAttribute("aria-label")).toBe("Công cụ xem trước");
  });
});

describe("while one types", () => {
  test("the picture follows; while the text is broken the last one stays, with a sign that leads to the place", async () => {
    const preview = await open();
    const { page } = preview;
    await preview.edit(text.replace("Trả bằng thẻ", "Quét mã QR"));
    await page.locator('.part[aria-label*="Quét mã QR"]').waitFor();
    expect(await page.locator(".status").isVisible()).toBe(false);
    await preview.edit(text.replace('"Trả bằng thẻ" {', '"Quét'));
    await page.locator(".status button").waitFor();
    expect(await page.locator(".status").textContent()).toContain("this is the last picture");
    expect(await page.locator('.part[aria-label*="Quét mã QR"]').count()).toBe(1);
    await page.locator(".status button").click();
    const [reveal] = await until(() => told(preview, "reveal"), ({ length }) => length > 0);
    expect(reveal!.range.start.line).toBe(15);
    await preview.edit("xyzzy");
    expect(await page.locator('.part[aria-label*="Quét mã QR"]').count()).toBe(1);
    await preview.edit(text);
    await page.locator('.part[aria-label*="Trả bằng thẻ"]').waitFor();
    expect(await page.locator(".status").isVisible()).toBe(false);
  });

  test("however fast one types, each picture is that of its own text", async () => {
    const preview = await open();
    const { page } = preview;
    const shown = (): Promise<string | null> => page.locator(".part[aria-label*=Bước]").first().getAttribute("aria-label", { timeout: 10_000 });
    for (let at = 0; at < 12; at++) void preview.edit(text.replace("Trả bằng thẻ", `Bước ${at}`));
    expect(await until(shown, (label) => label?.includes("Bước 11,") ?? false)).toContain("Bước 11,");
    // What was drawn before is known, and not taken for another.
    for (const at of [3, 11, 0, 7]) {
      await preview.edit(text.replace("Trả bằng thẻ", `Bước ${at}`));
      expect(await until(shown, (label) => label?.includes(`Bước ${at},`) ?? false)).toContain(`Bước ${at},`);
    }
    expect(await page.locator(".status").isVisible()).toBe(false);
  });

  test("a broken text in another theme is drawn as far as it goes, and as it was when the theme is back", async () => {
    const preview = await open(text, { choice: { view: "map" } });
    const { page } = preview;
    const paper = (): Promise<string | null> => page.locator(".picture svg > rect").first().getAttribute("fill");
    const light = await paper();
    await preview.edit(text.replace('"Trả bằng thẻ" {', '"Quét'));
    await page.locator(".status button").waitFor();
    expect(await page.locator(".status").textContent()).toContain("this is the last picture");
    await preview.setTheme("vscode-dark");
    expect(await until(paper, (fill) => fill !== light)).not.toBe(light);
    expect(await page.locator(".status").textContent()).toContain("may be missing");
    expect(await page.locator('.part[aria-label*="Trả bằng thẻ"]').count()).toBe(0);
    await preview.setTheme("vscode-light");
    expect(await until(paper, (fill) => fill === light)).toBe(light);
    expect(await page.locator(".status").textContent()).toContain("this is the last picture");
    expect(await page.locator('.part[aria-label*="Trả bằng thẻ"]').count()).toBeGreaterThan(0);
    await page.locator('.part[aria-label*="Trả bằng thẻ"]').first().click({ position: { x: 40, y: 20 } });
    expect(await until(() => told(preview, "reveal").length, (length) => length === 1)).toBe(1);
    expect(preview.trouble).toEqual([]);
  });

  test("a file that is broken from the beginning is drawn as far as it goes", async () => {
    const preview = await open(text.replace('"Trả bằng thẻ" {', '"Quét'));
    expect(await preview.page.locator('.part[aria-label*="Hỏi qua chat"]').count()).toBe(1);
    expect(await preview.page.locator(".status").textContent()).toContain("may be missing");
  });

  test("the innermost part where the cursor is, is marked and scrolled to", async () => {
    const preview = await open(text, { choice: { view: "map" }, state: { zoom: 1.5 }, width: 500, height: 400 });
    const { page } = preview;
    const uri = client.uri(preview.path);
    const current = (): Promise<(string | null)[]> => page.locator('[aria-current="true"]').evaluateAll((parts) => parts.map((one) => one.getAttribute("data-role")));
    await page.emulateMedia({ reducedMotion: "reduce" });
    await preview.tell({ type: "cursor", uri, position: { line: 8, character: 12 } });
    expect(await until(current, ({ length }) => length > 0)).toEqual(["pain"]);
    const isSeen = await page.locator(".outline-current").evaluate((one) => {
      const [inner, outer] = [one.getBoundingClientRect(), document.querySelector(".viewport")!.getBoundingClientRect()];
      return inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;
    });
    expect(isSeen).toBe(true);
    await preview.tell({ type: "cursor", uri, position: { line: 6, character: 6 } });
    expect(await until(current, (roles) => roles.includes("touchpoint"))).toContain("touchpoint");
    await preview.tell({ type: "cursor", uri, position: { line: 1, character: 0 } });
    expect(await until(current, ({ length }) => length === 0)).toEqual([]);
  });
});
