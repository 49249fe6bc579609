import { spawn, type ChildProcess } from "node:child_process";
import { appendFileSync, chmodSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { views } from "@sojourn/diagrams";
import type { PictureMessage, StateMessage } from "../../packages/cli/src/preview/messages.ts";
import { openPage, startBrowser } from "./chromium.ts";
import { command, environment, folder, soundJourney, type Folder } from "./support.ts";

interface Preview {
  readonly address: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** The exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  readonly stderr: () => string;
}

/** Starts the real command and waits until it says where it is. */
async function start(home: Folder, ...words: string[]): Promise<Preview> {
  const child = spawn(process.execPath, [command, "preview", ...words], { cwd: home.path, env: environment({ PATH: `${home.path}/bin:${process.env["PATH"]}` }), stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  let [out, errors] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(out) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on("exit", () => reject(new Error(`It ended: ${out}${errors}`)));
  });
  return { address, port: Number(new URL(address).port), process: child, ended, stderr: () => errors };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks with headers as a browser would never let a page set them. */
function ask({ port }: Preview, path: string, { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

const stateOf = async (preview: Preview): Promise<StateMessage> => JSON.parse((await ask(preview, "/state")).body) as StateMessage;

describe("sojourn preview over HTTP", () => {
  test("lists the journeys and views, and draws each with the places of its parts", async () => {
    const home = folder({ "a.journey": soundJourney(), "sub/b.journey": soundJourney("Return") });
    const preview = await start(home);
    const { journeys, views: offered, problems, lang } = await stateOf(preview);
    expect(journeys).toEqual([
      { key: "a.journey#Buy", title: "Buying beans", file: "a.journey" },
      { key: "sub/b.journey#Return", title: "Buying beans", file: "sub/b.journey" },
    ]);
    expect(offered.map(({ name }) => name)).toEqual(views.map(({ name }) => name));
    expect({ problems, lang }).toEqual({ problems: [], lang: "en" });
    for (const { name } of offered) {
      const { body, status } = await ask(preview, `/picture?journey=${encodeURIComponent("sub/b.journey#Return")}&view=${name}&theme=dark`);
      expect(status).toBe(200);
      const { svg, title, places } = JSON.parse(body) as PictureMessage;
      expect(svg).toMatch(/^<svg /);
      expect(title).toContain("Buying beans");
      for (const place of places.filter((one) => one !== null)) expect(place).toMatchObject({ path: home.at("sub/b.journey"), file: "sub/b.journey" });
    }
    const { places } = JSON.parse((await ask(preview, "/picture?journey=a.journey%23Buy&view=map")).body) as PictureMessage;
    expect(places).toContainEqual({ path: home.at("a.journey"), file: "a.journey", line: 7, column: 16 });
  });

  test("tells the lanes of the map and draws those that are asked for; all where none of them is there", async () => {
    const preview = await start(folder({ "a.journey": soundJourney().replace('feels Lan 4 "curious"', 'feels Lan 4 "curious"\n      channel web\n      pain "Nothing is < 3 days"') }));
    const picture = async (more: string): Promise<PictureMessage> => JSON.parse((await ask(preview, `/picture?journey=a.journey%23Buy&${more}`)).body) as PictureMessage;
    const drawn = ({ svg }: PictureMessage): string[] => [...svg.matchAll(/data-role="lane (\w+)"/g)].map(([, name]) => name!);
    const all = await picture("view=map");
    expect(all.lanes.map(({ name }) => name)).toEqual(drawn(all));
    expect(all.lanes).toContainEqual({ name: "pains", label: "Pains" });
    const few = await picture("view=map&lanes=pains,__proto__,xyzzy");
    expect([drawn(few), few.lanes]).toEqual([["pains"], all.lanes]);
    for (const lanes of ["", "xyzzy", "surveys"]) expect(drawn(await picture(`view=map&lanes=${lanes}`)), lanes).toEqual(drawn(all));
    expect((await picture("view=blueprint&lanes=pains")).lanes).toEqual([]);
  });

  test("follows the option of language and theme", async () => {
    const preview = await start(folder({ "a.journey": soundJourney() }), "a.journey", "--lang", "vi", "--theme", "print");
    const { lang, theme, words } = await stateOf(preview);
    expect({ lang, theme, fit: words.fit }).toEqual({ lang: "vi", theme: "print", fit: "Vừa cửa sổ" });
    expect((await ask(preview, "/")).body).toContain('<html lang="vi" data-theme="print">');
  });

  test("answers only who comes by its own address, from its own page or by a visit", async () => {
    const preview = await start(folder({ "a.journey": soundJourney() }));
    const own = `127.0.0.1:${preview.port}`;
    const status = async (headers: Record<string, string>, path = "/state") => (await ask(preview, path, { headers })).status;
    expect(await status({})).toBe(200);
    expect(await status({ host: `localhost:${preview.port}` })).toBe(200);
    for (const host of ["evil.example", `evil.example:${preview.port}`, "127.0.0.1", "localhost", `127.0.0.1:${preview.port + 1}`]) expect(await status({ host })).toBe(421);
    for (const origin of ["http://evil.example", "null", `https://${own}`, `http://localhost:${preview.port}`]) expect(await status({ origin })).toBe(403);
    expect(await status({ origin: `http://${own}` })).toBe(200);
    for (const site of ["cross-site", "same-site"]) expect(await status({ "sec-fetch-site": site, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" })).toBe(403);
    expect(await status({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }, "/")).toBe(403);
    expect(await status({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }, "/")).toBe(200);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])("%s is not allowed", async (method) => {
    const preview = await start(folder({ "a.journey": soundJourney() }));
    expect((await ask(preview, "/state", { method })).status).toBe(405);
  });

  test("serves nothing but what it shows: no file, whatever the path", async () => {
    const home = folder({ "a.journey": soundJourney(), "secret.txt": "secret" });
    const preview = await start(home);
    const paths = ["/secret.txt", "/a.journey", "/../secret.txt", "/..%2fsecret.txt", "/fonts/../../package.json", "/fonts/..%5c..%5cpackage.json", "/fonts/OFL.txt", "//", "//etc/passwd", `/${home.path}/secret.txt`, "/sojourn.js", "/%00", "/__proto__", "/constructor"];
    for (const path of paths) expect(await ask(preview, path), path).toMatchObject({ status: 404, body: "" });
    for (const query of ["journey=..%2Fsecret.txt&view=map", "journey=a.journey%23Buy&view=__proto__", "journey=__proto__&view=map", "journey=a.journey%23Buy&view=constructor", ""]) {
      expect((await ask(preview, `/picture?${query}`)).status, query).toBe(404);
    }
    for (const path of ["/", "/state", "/preview.js", "/preview.css", "/icon.svg", "/fonts/vietnamese-regular.woff2", "/nowhere"]) {
      const { headers } = await ask(preview, path);
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin", "cache-control": "no-store" });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  test("listens on this machine alone", async () => {
    const preview = await start(folder({ "a.journey": soundJourney() }));
    const { stdout } = await folder().bash(`cat /proc/net/tcp /proc/net/tcp6`);
    const port = preview.port.toString(16).toUpperCase().padStart(4, "0");
    const listening = stdout.split("\n").map((line) => line.trim().split(/\s+/)).filter(([, local, , state]) => state === "0A" && local?.endsWith(`:${port}`));
    expect(listening.map(([, local]) => local)).toEqual([`0100007F:${port}`]);
  });

  test("tells of each change, also of an import, of a file that is renamed into place, and of one in a new folder", async () => {
    const home = folder({ "people.journey": 'persona Lan "Lan"\n', "a.journey": `import "./people.journey"\n${soundJourney().replace('persona Lan "Lan"\n', "")}` });
    const preview = await start(home, ".");
    const versions: number[] = [];
    const listening = request({ host: "127.0.0.1", port: preview.port, path: "/events" }, (response) => {
      response.setEncoding("utf8").on("data", (text: string) => versions.push(...[...text.matchAll(/data: (\d+)/g)].map(([, version]) => Number(version))));
    });
    listening.on("error", () => {});
    listening.end();
    const shown = async () => (JSON.parse((await ask(preview, "/picture?journey=a.journey%23Buy&view=personas")).body) as PictureMessage).svg;
    await expect.poll(() => versions).toEqual([1]);
    home.write("people.journey", 'persona Lan "Lan Anh"\n');
    await expect.poll(shown).toContain("Lan Anh");
    home.write("people.tmp", 'persona Lan "Thu Lan"\n');
    renameSync(home.at("people.tmp"), home.at("people.journey"));
    await expect.poll(shown).toContain("Thu Lan");
    home.write("new/b.journey", soundJourney("Later"));
    await expect.poll(async () => (await stateOf(preview)).journeys.map(({ key }) => key)).toContain("new/b.journey#Later");
    rmSync(home.at("new"), { recursive: true });
    await expect.poll(async () => (await stateOf(preview)).journeys.map(({ key }) => key)).toEqual(["a.journey#Buy"]);
    expect(versions.at(-1)).toBe((await stateOf(preview)).version);
  });

  test("tells of changes while something never stops writing", async () => {
    const home = folder({ "a.journey": soundJourney() });
    const preview = await start(home);
    const version = async () => (JSON.parse((await ask(preview, "/state")).body) as StateMessage).version;
    const before = await version();
    const writing = setInterval(() => appendFileSync(home.at("a.journey"), "// more\n"), 10);
    onTestFinished(() => clearInterval(writing));
    await vi.waitUntil(async () => (await version()) > before, { timeout: 10_000 });
  });

  test("closes connections above what it can hold, and answers when they have gone", async () => {
    const home = folder({ "a.journey": soundJourney() });
    const preview = await start(home);
    const sockets = Array.from({ length: 200 }, () => connect(preview.port, "127.0.0.1"));
    let closed = 0;
    for (const socket of sockets) socket.on("error", () => {}).on("close", () => (closed += 1));
    onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
    await vi.waitUntil(() => closed === 200 - 128, { timeout: 10_000 });
    for (const socket of sockets) socket.destroy();
    await vi.waitUntil(async () => (await ask(preview, "/state").catch(() => undefined))?.status === 200, { timeout: 10_000 });
  });

  test("keeps the last good picture while the text is broken, with what is wrong in words, and recovers", async () => {
    const home = folder({ "a.journey": soundJourney() });
    const preview = await start(home, "a.journey");
    const good = (await ask(preview, "/picture?journey=a.journey%23Buy&view=map")).body;
    home.write("a.journey", soundJourney().replace("for Lan", "for Nobody"));
    await expect.poll(async () => (await stateOf(preview)).problems.length).toBeGreaterThan(0);
    const { problems, isOld } = await stateOf(preview);
    expect(isOld).toBe(true);
    expect(problems[0]).toEqual({ place: "a.journey:4:7", message: expect.stringContaining('"Nobody"') });
    expect((await ask(preview, "/picture?journey=a.journey%23Buy&view=map")).body).toBe(good);
    rmSync(home.at("a.journey"));
    await expect.poll(async () => (await stateOf(preview)).problems).toEqual([{ message: "There is no file or folder a.journey." }]);
    expect((await ask(preview, "/picture?journey=a.journey%23Buy&view=map")).status).toBe(200);
    home.write("a.journey", soundJourney().replace("Buying beans", "Buying tea"));
    await expect.poll(async () => (await stateOf(preview)).journeys[0]?.title).toBe("Buying tea");
    expect((await stateOf(preview)).problems).toEqual([]);
  });

  test("what was broken from the beginning is shown as far as it can be read", async () => {
    const preview = await start(folder({ "a.journey": soundJourney().replace("feels Lan 4", "feels Nobody 4") }));
    const { journeys, isOld, problems } = await stateOf(preview);
    expect({ count: journeys.length, isOld }).toEqual({ count: 1, isOld: false });
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe("sojourn preview as a command", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("ends well on %s, also while someone listens", async (signal) => {
    const preview = await start(folder({ "a.journey": soundJourney() }));
    const listening = request({ host: "127.0.0.1", port: preview.port, path: "/events" });
    listening.on("error", () => {});
    listening.end();
    await ask(preview, "/state");
    preview.process.kill(signal);
    expect(await preview.ended).toBe(0);
    expect(preview.stderr()).toBe("");
  });

  test("takes the port that is asked for, and says where another program has it", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as { port: number };
    const home = folder({ "a.journey": soundJourney() });
    expect(await home.run("preview", "--port", String(port))).toMatchObject({
      stdout: "",
      stderr: `sojourn: Port ${port} cannot be listened at: another program has it; without --port a free one is chosen.\n`,
      code: 2,
    });
    await new Promise((resolve) => taken.close(resolve));
    expect((await start(home, "--port", String(port))).port).toBe(port);
  });

  test.each([
    [["--port", "x"], "--port takes a number from 0 to 65535, not x."],
    [["--port", "70000"], "--port takes a number from 0 to 65535, not 70000."],
    [["-"], "preview follows files as they change; standard input is none. Name a file or a folder."],
    [["nothere"], "There is no file or folder nothere."],
  ])("%j is refused", async (words, complaint) => {
    expect(await folder({ "a.journey": soundJourney() }).run("preview", ...words)).toMatchObject({ stdout: "", stderr: `sojourn: ${complaint}\n`, code: 2 });
  });

  test("opens the browser only when it is asked to, by what the system has for it", async () => {
    const home = folder({ "a.journey": soundJourney(), "bin/xdg-open": '#!/bin/sh\necho "$1" > opened\n' });
    chmodSync(home.at("bin/xdg-open"), 0o755);
    await ask(await start(home), "/state");
    expect(home.list()).not.toContain("opened");
    const { address } = await start(home, "--open");
    await expect.poll(() => (home.list().includes("opened") ? home.read("opened") : "")).toBe(`${address}\n`);
  });
});

describe("sojourn preview in a real browser", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await startBrowser()));
  afterAll(() => browser.close());

  test("shows a journey, leads from a part to its text, follows changes, and keeps the picture while the text is broken", async () => {
    const sound = `${soundJourney().replace('feels Lan 4 "curious"', 'feels Lan 4 "curious"\n      expects Lan Wait <= 5 days\n      delivers Wait 7 days')}metric Wait "Waiting" { unit days; better lower }\n`;
    const home = folder({ "a.journey": sound, "b.journey": soundJourney("Return").replace("Buying beans", "Trả hàng") });
    const preview = await start(home);
    const { page, faults } = await openPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(preview.address);
    await page.waitForSelector("main svg");
    expect(await page.getByRole("combobox", { name: "Journey" }).locator("option").allInnerTexts()).toEqual(["Buying beans", "Trả hàng"]);
    expect(await page.getByRole("combobox", { name: "View" }).locator("option").count()).toBe(views.length);

    const part = page.locator('main g[data-role="touchpoint"][role="button"]').first();
    await part.click();
    expect(await page.locator(".place code").innerText()).toBe("a.journey:7:16");
    expect(await page.getByRole("link", { name: "Open in VS Code" }).getAttribute("href")).toBe(`vscode://file${home.at("a.journey")}:7:16`);
    await page.getByRole("button", { name: "Copy the place" }).click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toBe("a.journey:7:16");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".place", { state: "hidden" });
    await part.press("Enter");
    expect(await page.locator(".place code").innerText()).toBe("a.journey:7:16");

    // One part is in the order of tabs; arrows lead to the others.
    expect(await page.locator('main g[role="button"][tabindex="0"]').count()).toBe(1);
    const focused = () => page.evaluate(`document.activeElement.getAttribute("aria-label")`);
    await page.locator("main").focus();
    await page.keyboard.press("Tab");
    const first = await focused();
    await page.keyboard.press("Home");
    const names = [await focused()];
    await page.keyboard.press("ArrowRight");
    names.push(await focused());
    expect(new Set(names).size).toBe(2);
    expect(names.join() + String(first)).not.toContain("Click");
    expect(await page.locator('main g[role="button"][tabindex="0"]').count()).toBe(1);

    await page.getByRole("combobox", { name: "View" }).selectOption("gaps");
    const row = page.locator('main g[data-role="expectation gap"][role="button"]').first();
    const { x, y, width, height } = (await row.boundingBox())!;
    // Between its letters and lines too.
    for (const across of [0.02, 0.3, 0.5, 0.7, 0.98]) {
      await page.mouse.click(x + width * across, y + height / 2);
      expect(await page.locator(".place code").innerText()).toBe("a.journey:10:7");
      await page.keyboard.press("Escape");
    }
    await page.getByRole("combobox", { name: "View" }).selectOption("map");

    home.write("a.journey", sound.replace("Reads reviews", "Asks a friend"));
    await page.locator("main svg text", { hasText: "Asks a friend" }).first().waitFor();
    home.write("a.journey", sound.replace("Reads reviews", "Asks nobody").replace("for Lan", "for Nobody"));
    await page.waitForSelector(".notice:not([hidden])");
    expect(await page.locator(".notice").innerText()).toMatch(/^The text has errors\. The picture is that of before\.\n+a\.journey:4:7 /);
    expect(await page.locator("main svg text", { hasText: "Asks a friend" }).count()).toBeGreaterThan(0);
    home.write("a.journey", sound.replace("Reads reviews", "Asks nobody"));
    await page.waitForSelector(".notice", { state: "hidden" });
    await page.locator("main svg text", { hasText: "Asks nobody" }).first().waitFor();

    await page.getByRole("combobox", { name: "Journey" }).selectOption({ label: "Trả hàng" });
    await page.getByRole("combobox", { name: "View" }).selectOption("emotion");
    await expect.poll(() => page.title()).toContain("Trả hàng");
    await page.reload();
    await expect.poll(() => page.title()).toContain("Trả hàng");
    expect(await page.getByRole("combobox", { name: "View" }).inputValue()).toBe("emotion");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("is drawn in the shipped font, in the browser's theme, and grows and shrinks", async () => {
    const preview = await start(folder({ "a.journey": soundJourney().replace("Buying beans", "Đặng mua cà phê") }), "--lang", "vi");
    const { page, faults } = await openPage(browser, { colorScheme: "dark" });
    await page.goto(preview.address);
    await page.waitForSelector("main svg");
    expect(await page.evaluate(`document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === "loaded").map(({ family }) => family.replaceAll('"', ""))[0])`)).toBe("Be Vietnam Pro");
    expect(await page.locator("main svg > rect").first().getAttribute("fill")).toBe("#0f141b");
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => page.locator("main svg > rect").first().getAttribute("fill")).toBe("#ffffff");
    const width = async () => Number(await page.locator("main svg").getAttribute("width"));
    const before = await width();
    await page.getByRole("button", { name: "Phóng to" }).click();
    expect(await width()).toBeCloseTo(before * 1.25, 3);
    await page.keyboard.press("-");
    expect(await width()).toBeCloseTo(before, 3);
    const [sheet, scrolled] = [page.locator("main"), () => page.evaluate(`document.querySelector("main").scrollLeft`)];
    await page.keyboard.press("1");
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await sheet.evaluate((one) => one.scrollTo(0, 0));
    const { x, y } = (await page.locator('main g[data-role="stage"]').first().boundingBox())!;
    await page.mouse.move(x + 200, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + 100, y + 20, { steps: 4 });
    await page.mouse.up();
    expect(await scrolled()).toBe(100);
    expect(await page.locator(".place").isVisible()).toBe(false);
    await page.keyboard.press("1");
    expect(await width()).toBe(await page.evaluate(`document.querySelector("main svg").viewBox.baseVal.width`));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("lanes of the map are chosen by pointer and by keys, and are there after a reload", async () => {
    const preview = await start(folder({ "a.journey": soundJourney().replace('feels Lan 4 "curious"', 'feels Lan 4 "curious"\n      channel web\n      pain "Slow"') }));
    const { page, faults } = await openPage(browser, { viewport: { width: 400, height: 640 } });
    await page.goto(preview.address);
    const drawn = () => page.locator('main [data-role^="lane "]').evaluateAll((all) => all.map((one) => one.getAttribute("data-role")!.slice(5)));
    await expect.poll(drawn).toContain("channels");
    const [all, button] = [await drawn(), page.locator(".lanes summary")];
    await button.click();
    await page.getByRole("checkbox", { name: "Channels" }).click();
    await expect.poll(drawn).toEqual(all.filter((name) => name !== "channels"));
    expect(await button.innerText()).toBe(`Lanes (${all.length - 1}/${all.length})`);
    const list = (await page.locator(".lanes .list").boundingBox())!;
    expect(list.x + list.width).toBeLessThanOrEqual(400);
    await page.keyboard.press("Escape");
    expect(await page.locator(".lanes .list").isVisible()).toBe(false);
    await page.reload();
    await expect.poll(drawn).toEqual(all.filter((name) => name !== "channels"));
    await page.keyboard.press("Tab");
    await button.press("Enter");
    await page.getByRole("checkbox", { name: "All lanes" }).press(" ");
    await expect.poll(drawn).toEqual(all);
    expect(new URL(page.url()).hash).not.toContain("lanes");
    await page.getByRole("combobox", { name: "View" }).selectOption("gaps");
    await page.waitForSelector(".lanes", { state: "hidden" });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("opens a wide map so that it can be read; all of its width is one click away", async () => {
    const touchpoints = Array.from({ length: 12 }, (_, at) => `touchpoint T${at} "Step ${at}" { feels Lan 3 }`).join("\n");
    const preview = await start(folder({ "a.journey": soundJourney().replace(/touchpoint /, `${touchpoints}\n touchpoint `) }));
    const { page } = await openPage(browser, { viewport: { width: 700, height: 700 } });
    await page.goto(preview.address);
    await page.waitForSelector("main svg");
    const scale = (): Promise<number> => page.locator("main svg").evaluate((svg) => Number(svg.getAttribute("width")) / Number(svg.getAttribute("viewBox")!.split(" ")[2]));
    expect(await scale()).toBeCloseTo(0.8, 3);
    await page.getByRole("button", { name: "Fit to the window" }).click();
    expect(await page.locator("main").evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth)).toBe(true);
    await page.context().close();
  });

  test("labels that are HTML, scripts or links are shown as they are, and nothing runs", async () => {
    const label = `<img src=x onerror=alert(1)></style><script>alert(2)</script> javascript:alert(3) ]]> %%{init}%%`;
    const home = folder({ "a.journey": soundJourney().replace("Reads reviews", label).replace("Buying beans", label) });
    symlinkSync("a.journey", home.at("b.journey"));
    const preview = await start(home, "a.journey");
    const { page, faults } = await openPage(browser);
    await page.goto(preview.address);
    for (const { name } of views) {
      await page.getByRole("combobox", { name: "View" }).selectOption(name);
      await page.waitForSelector("main svg");
      expect(await page.evaluate(`document.querySelectorAll("main :is(img, script, style, a, foreignObject, iframe), body > script").length`)).toBe(1);
    }
    expect(await page.title()).toContain("<script>alert(2)</script>");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("says so when the preview has ended", async () => {
    const preview = await start(folder({ "a.journey": soundJourney() }));
    const { page } = await openPage(browser);
    await page.goto(preview.address);
    await page.waitForSelector("main svg");
    preview.process.kill("SIGTERM");
    await preview.ended;
    await page.waitForSelector(".notice:not([hidden])");
    expect(await page.locator(".notice").innerText()).toContain("The preview has ended.");
    expect(await page.locator("main svg").count()).toBe(1);
    await page.context().close();
  });
});
