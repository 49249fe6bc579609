/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Locator } from "playwright-core";
import { viewNames } from "@sojourn/diagrams";
import { choiceOf } from "../../packages/vscode/src/preview/choice.ts";
import type { FromWebview } from "../../packages/vscode/src/preview/messages.ts";
import { readState, type PreviewState } from "../../packages/vscode/src/preview/state.ts";
import { connect, type Client } from "../server/client.ts";
import { stage, type Opening, type Preview, type Stage } from "./preview-page.ts";

const people = 'persona Lan "Chị Lan" { need "Nhanh" }\npersona Minh "Anh Minh" { need "Rẻ" }\n';
const text = `import "./people.journey"

journey Buy "Mua hàng" {
  for Lan, Minh
  stage Choose "Lựa chọn" {
    touchpoint Site "Xem trang web của cửa hàng" {
      channel web
      feels Lan 3 "tò mò", Minh 4
      pain "Chờ lâu" { severity 4 }
    }
    touchpoint Chat "Hỏi qua chat" {
      feels Minh 2
    }
  }
  stage Pay "Thanh toán" {
    touchpoint Card "Trả bằng thẻ" {
      feels Lan 5
    }
  }
}

journey Back "Trả hàng" {
  for Lan
  stage Return "Gửi lại" {
    touchpoint Post "Mang ra bưu điện" { feels Lan 1 }
  }
}
`;

let client: Client;
let browser: Stage;

beforeAll(async () => {
  client = await connect(`--- people.journey\n${people}`);
  browser = await stage();
});

afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await client[Symbol.asyncDispose]();
});

let count = 0;

/** Opens a preview of a file of its own. */
async function open(content = text, more: Partial<Opening> = {}): Promise<Preview & { readonly path: string; readonly edit: (content: string) => Promise<void> }> {
  const path = `file${count++}.journey`;
  client.open(path, content);
  const preview = await browser.open({ client, path, ...more });
  await preview.page.locator(".picture svg, .empty:not([hidden])").first().waitFor();
  const edit = (next: string): Promise<void> => {
    client.change(path, [{ text: next }]);
    return preview.refresh();
  };
  return { ...preview, path, edit };
}

function part({ page }: Preview, label: string): Locator {
  return page.locator(`.part[aria-label="${label}"]`).first();
}

function told<Type extends FromWebview["type"]>({ said }: Preview, type: Type): Extract<FromWebview, { type: Type }>[] {
  return said.filter((message): message is Extract<FromWebview, { type: Type }> => message.type === type);
}

async function until<Value>(what: () => Value | Promise<Value>, isIt: (value: Value) => boolean): Promise<Value> {
  for (let left = 100; ; left--) {
    const value = await what();
    if (isIt(value) || left === 0) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
}

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

describe("by keys and pointers", () => {
  test("everything is reached and done by keys", async () => {
    const preview = await open();
    const { page } = preview;
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? null);
    const names: (string | null)[] = [];
    for (let at = 0; at < 11; at++) {
      await page.keyboard.press("Tab");
      names.push(await focused());
    }
    expect(names).toEqual(["View", "Journey", "Personas", "Zoom out", "Actual size", "Zoom in", "Fit to window", "Stay with this file", "More actions", "Picture of the journey", "Journey Mua hàng"]);
    const first = "Journey Mua hàng";
    await page.keyboard.press("ArrowRight");
    const second = await focused();
    expect(second).not.toBe(first);
    expect(await page.locator(".outline-focus").count()).toBe(1);
    await page.keyboard.press("End");
    expect(await focused()).toContain("Trả bằng thẻ");
    await page.keyboard.press("Enter");
    expect((await until(() => told(preview, "reveal"), ({ length }) => length > 0))[0]!.range.start.line).toBe(15);
    await page.keyboard.press("Home");
    expect(await focused()).toBe(first);
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Picture of the journey");
    expect(await page.locator(".outline-focus").count()).toBe(0);
  });

  test("menus open, move and close by keys", async () => {
    const preview = await open();
    const { page } = preview;
    const more = page.getByRole("button", { name: "More actions" });
    await more.focus();
    await page.keyboard.press("Enter");
    expect(await page.getByRole("menuitem").allTextContents()).toEqual(["Copy as Mermaid", "Copy as SVG", "Save as SVG…", "Save as PNG…"]);
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy as SVG");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").isVisible()).toBe(false);
    expect(await more.evaluate((one) => document.activeElement === one)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const [copied] = await until(() => told(preview, "copy"), ({ length }) => length > 0);
    expect(copied).toMatchObject({ format: "mermaid", text: expect.stringMatching(/^journey\n {2}title Mua hàng/) as string });
  });

  test("nearer and farther by wheel, keys and buttons; a drag moves the picture and is no click", async () => {
    const preview = await open();
    const { page } = preview;
    const size = page.locator(".size");
    const scale = async (): Promise<number> => Number((await size.textContent())!.replace(" %", ""));
    await size.click();
    expect(await scale()).toBe(100);
    await page.mouse.move(400, 300);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    expect(await until(scale, (value) => value > 100)).toBeGreaterThan(100);
    await page.keyboard.press("0");
    expect(await scale()).toBe(100);
    for (const key of ["+", "+", "+"]) await page.keyboard.press(key);
    expect(await scale()).toBe(173);
    const box = (await page.locator("rect.task").nth(1).boundingBox())!;
    const before = await page.locator(".viewport").evaluate(({ scrollLeft }) => scrollLeft);
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x - 120, box.y + 20, { steps: 5 });
    await page.mouse.up();
    expect(await page.locator(".viewport").evaluate(({ scrollLeft }) => scrollLeft)).toBe(before + 140);
    expect(told(preview, "reveal")).toEqual([]);
    await page.locator(".viewport").focus();
    await page.keyboard.press("ArrowRight");
    await until(() => page.locator(".viewport").evaluate(({ scrollLeft }) => scrollLeft), (left) => left > before + 140);
    expect(await page.locator(".viewport").evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(before + 140);
    await page.getByLabel("Fit to window").click();
    const { width, height } = (await page.locator(".picture").boundingBox())!;
    expect(width).toBeLessThanOrEqual(900);
    expect(height).toBeLessThanOrEqual(640);
  });

  test("what was chosen is there again after a reload", async () => {
    const preview = await open();
    const { page } = preview;
    await page.getByLabel("View", { exact: true }).selectOption("map");
    await page.locator(".picture svg:not(.mermaid)").waitFor();
    await page.getByLabel("Stay with this file").click();
    for (const key of ["0", "+", "+"]) await page.keyboard.press(key);
    await page.locator(".viewport").evaluate((viewport) => viewport.scrollTo(200, 100));
    await until(() => page.evaluate(() => sessionStorage.getItem("kept")), (kept) => kept?.includes('"top":100') ?? false);
    expect(JSON.parse((await page.evaluate(() => sessionStorage.getItem("kept"))) ?? "")).toMatchObject({ uri: client.uri(preview.path), view: "map", isLocked: true, zoom: 1.44, scroll: { left: 200, top: 100 } });
    await page.reload();
    await page.locator(".picture svg:not(.mermaid)").waitFor();
    expect(await page.locator(".size").textContent()).toBe("144 %");
    expect(await page.locator(".viewport").evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])).toEqual([200, 100]);
    expect(await page.getByLabel("Stay with this file").getAttribute("aria-pressed")).toBe("true");
    expect(told(preview, "lock").map(({ isLocked }) => isLocked)).toEqual([true]);
  });

  test("a preview that VS Code brings back shows what it showed", async () => {
    const first = await open();
    await first.page.getByLabel("View", { exact: true }).selectOption("map");
    await first.page.getByLabel("Journey", { exact: true }).selectOption("Back");
    await first.page.getByLabel("Journey", { exact: true }).selectOption("Buy");
    await first.page.getByRole("button", { name: "Lanes of the map" }).click();
    await first.page.getByRole("menuitemcheckbox", { name: "Channels" }).click();
    const keptBy = async ({ page }: Preview): Promise<PreviewState> => readState(JSON.parse((await page.evaluate(() => sessionStorage.getItem("kept"))) ?? "null"));
    const kept = await until(() => keptBy(first), ({ lanes }) => lanes !== undefined);
    expect(kept).toMatchObject({ uri: client.uri(first.path), view: "map", journey: "Buy", lanes: ["emotions", "pains"] });
    // What the page kept is all that VS Code gives for the new panel.
    const again = await browser.open({ client, path: first.path, choice: choiceOf(kept), state: kept });
    await again.page.locator('.picture [data-role="lane pains"]').waitFor();
    expect(await again.page.locator('.picture [data-role="lane channels"]').count()).toBe(0);
    expect(await again.page.getByLabel("View", { exact: true }).inputValue()).toBe("map");
    expect(await until(() => keptBy(again), ({ lanes }) => lanes !== undefined)).toEqual(kept);
    expect(again.trouble).toEqual([]);
  });
});
