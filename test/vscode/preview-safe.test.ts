/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewNames } from "@sojourn/diagrams";
import { connect, type Client } from "../server/client.ts";
import { stage, type Opening, type Preview, type Stage } from "./preview-page.ts";

const hostile = [
  "<img src=x onerror=alert(1)>",
  "</style><script>alert(2)</script>",
  "javascript:alert(3)",
  "%%{init: {'theme':'dark','securityLevel':'loose'}}%%",
  "]]></svg><svg onload=alert(4)>",
  "url(https://evil.test/x.png)",
  "<a href='javascript:alert(5)'>go</a>",
] as const;

const text = `persona Lan ${JSON.stringify(hostile[0])} { need ${JSON.stringify(hostile[2])} quote ${JSON.stringify(hostile[1])} }
metric Wait ${JSON.stringify(hostile[6])} { unit days; better lower }
journey Buy ${JSON.stringify(hostile[3])} {
  for Lan
  scenario ${JSON.stringify(hostile[4])}
  goal ${JSON.stringify(hostile[5])}
${hostile
  .map(
    (label, at) => `  stage S${at} ${JSON.stringify(label)} {
    touchpoint T${at} ${JSON.stringify(label)} {
      feels Lan ${(at % 5) + 1} ${JSON.stringify(label)}
      pain ${JSON.stringify(label)}
      does ${JSON.stringify(label)}
      expects Lan ${JSON.stringify(label)} { importance 4; performance 2 }
      expects Lan Wait <= 5 days { importance 4 }
      delivers Wait ${at + 1} days
      backstage ${JSON.stringify(label)}
    }
  }`,
  )
  .join("\n")}
}
`;

let client: Client;
let browser: Stage;

beforeAll(async () => {
  client = await connect("");
  browser = await stage();
});

afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await client[Symbol.asyncDispose]();
});

let count = 0;

async function open(content: string, more: Partial<Opening> = {}): Promise<Preview> {
  const path = `file${count++}.journey`;
  client.open(path, content);
  return browser.open({ client, path, ...more });
}

/** What no picture of ours has: elements and attributes that load, lead or run. */
const alive = "script, style, img, image, foreignObject, iframe, object, embed, use, a, animate, set, [href], [onload], [onerror], [onclick], [style]";

describe("labels that would like to be more than text", () => {
  test.each(viewNames)("appear as they are in the view %s, and nothing runs", async (view) => {
    const preview = await open(text, { choice: { view } });
    const { page, trouble } = preview;
    await page.locator(".picture svg").first().waitFor();
    expect(await page.locator(".picture").locator(alive).evaluateAll((found) => found.map((one) => one.outerHTML.slice(0, 100)))).toEqual([]);
    const shown = await page.locator(".picture").evaluateAll((pictures) =>
      pictures.map((picture) => [picture.textContent, ...[...picture.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label"))].join("\n")).join("\n"),
    );
    const plain = shown.replaceAll(/\s+/g, "");
    const seen = hostile.filter((label) => plain.includes(label.replaceAll(/\s+/g, "")));
    // Each view has its own part of the journey; the persona is in all of them but the priorities.
    expect(seen.length).toBeGreaterThanOrEqual(view === "personas" ? 3 : hostile.length - 1);
    expect(await page.locator("svg.mermaid").count()).toBe(view === "journey" ? 1 : 0);
    expect(trouble).toEqual([]);
  });

  test("no part of what is saved is more than shapes and text", async () => {
    const preview = await open(text);
    const { page, said } = preview;
    await page.locator(".picture svg").first().waitFor();
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Save as SVG…" }).click();
    await waitFor(() => said.some(({ type }) => type === "save"));
    const saved = said.find((message) => message.type === "save")!;
    const found = await page.evaluate(
      ([svg, selector]) => {
        const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
        return [root.localName, root.querySelectorAll(selector).length, root.textContent?.includes("onerror=alert(1)")];
      },
      [saved.content as string, alive] as const,
    );
    expect(found).toEqual(["svg", 0, true]);
    expect(preview.trouble).toEqual([]);
  });
});

const journey = 'journey Buy "Mua hàng" {\n  stage A "Chọn" {\n    touchpoint T "Xem" { feels 3 }\n  }\n}\n';

describe("drawing that goes wrong", () => {
  test("a drawing that never ends costs itself only: the tools answer, and the picture is drawn without it", async () => {
    const hangs = "window.drawingPort.start(); window.drawingPort.postMessage({ isReady: true }); window.drawingPort.onmessage = () => { for (;;); };";
    const preview = await open(journey, { code: hangs });
    const { page } = preview;
    await page.locator("iframe.drawing").waitFor({ state: "attached" });
    // While the frame hangs, another view is chosen and drawn.
    await page.getByLabel("View", { exact: true }).selectOption("map");
    await page.locator(".picture svg:not(.mermaid)").waitFor();
    await waitFor(async () => (await page.locator("iframe.drawing").count()) === 0);
    expect(await page.locator("iframe.drawing").count()).toBe(0);
    await page.getByLabel("View", { exact: true }).selectOption("journey");
    await waitFor(async () => (await page.locator(".status").textContent())?.includes("drawn by Sojourn") ?? false);
    expect(await page.locator(".status").textContent()).toContain("Mermaid took too long: drawn by Sojourn.");
    expect(await page.locator('.part[data-role="touchpoint"]').count()).toBe(1);
  });

  test.each([
    ["cannot begin", "throw new Error('no')"],
    ["gives something else than a picture", "window.drawingPort.start(); window.drawingPort.postMessage({ isReady: true }); window.drawingPort.onmessage = () => window.drawingPort.postMessage({ svg: '<html/>' });"],
    ["fails", "window.drawingPort.start(); window.drawingPort.postMessage({ isReady: true }); window.drawingPort.onmessage = () => window.drawingPort.postMessage({ problem: 'no' });"],
  ])("where Mermaid %s, the picture is drawn without it", async (_what, code) => {
    const preview = await open(journey, { code });
    await preview.page.locator(".picture svg:not(.mermaid)").waitFor();
    expect(await preview.page.locator(".status").textContent()).toContain("drawn by Sojourn");
  });

  test("what draws sees nothing of the page, and nothing that it says is taken for the extension's word", async () => {
    const code = `
      const tried = [];
      for (const look of [() => parent.document.body, () => parent.acquireVsCodeApi, () => localStorage, () => top.location.href]) {
        try { tried.push(String(look())); } catch { tried.push("refused"); }
      }
      parent.postMessage({ type: "nothing", reason: "no-file" }, "*");
      window.drawingPort.start();
      window.drawingPort.postMessage({ isReady: true });
      window.drawingPort.onmessage = async () => {
        try { await fetch("https://evil.test/"); tried.push("fetched"); } catch { tried.push("refused"); }
        try { Function("return 1")(); tried.push("ran"); } catch { tried.push("refused"); }
        setTimeout(() => window.drawingPort.postMessage({ svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(2)</script><image href="https://evil.test/"/><rect width="9" height="9" onclick="alert(3)" style="fill:red" fill="url(https://evil.test/)"/><text>' + tried.join() + '</text></svg>' }), 200);
      };`;
    const preview = await open(journey, { code });
    const svg = preview.page.locator(".picture svg.mermaid");
    await svg.waitFor();
    expect(await svg.textContent()).toBe("refused,refused,refused,refused,refused,refused");
    expect(await preview.page.locator(".picture").locator(alive).count()).toBe(0);
    expect(await svg.locator("rect").first().evaluate((one) => [...one.attributes].map(({ name }) => name).sort())).toEqual(["height", "width"]);
    expect(await preview.page.locator(".empty").isVisible()).toBe(false);
    // What it tried the policy refused; no request left the browser.
    expect(preview.trouble.filter((one) => /^(dialog|request)/.test(one))).toEqual([]);
  });

  test("more than Mermaid could draw in time is not given to it", async () => {
    const touchpoints = Array.from({ length: 700 }, (_, at) => `    touchpoint T${at} "Điểm ${at}" { feels ${(at % 5) + 1} }`).join("\n");
    const preview = await open(`journey Long {\n  stage A {\n${touchpoints}\n  }\n}\n`);
    await preview.page.locator(".picture svg:not(.mermaid)").waitFor();
    expect(await preview.page.locator(".status").textContent()).toContain("Too large for Mermaid");
    expect(await preview.page.locator("iframe").count()).toBe(0);
  });

  test("messages of another shape change nothing", async () => {
    const preview = await open(journey);
    const { page } = preview;
    await page.locator(".picture svg").waitFor();
    for (const message of [null, "nothing", { type: "nothing" }, { type: "nothing", reason: "evil" }, { type: "picture", drawing: { pictures: [] } }, { type: "cursor", position: { line: "1" } }]) await preview.tell(message);
    expect(await page.locator(".picture svg").count()).toBe(1);
    expect(await page.locator(".empty").isVisible()).toBe(false);
    expect(preview.trouble).toEqual([]);
  });
});

async function waitFor(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = 200; left > 0 && !(await isSo()); left--) await new Promise((done) => setTimeout(done, 50));
}
