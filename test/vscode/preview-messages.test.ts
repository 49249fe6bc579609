import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageOf } from "../../packages/vscode/src/preview/html.ts";
import { readDrawing, readFromWebview, readToWebview } from "../../packages/vscode/src/preview/messages.ts";
import { oneAtATime } from "../../packages/vscode/src/preview/requests.ts";
import { readState } from "../../packages/vscode/src/preview/state.ts";
import { isWords } from "../../packages/vscode/src/preview/page-words.ts";
import { wordsIn } from "../../packages/vscode/src/preview/words.ts";
import { innermost } from "../../packages/vscode/src/preview/webview/innermost.ts";

const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };
const drawing = {
  uri: "file:///a.journey",
  name: "Buy",
  title: "Mua hàng",
  journeys: [{ name: "Buy", label: "Mua hàng", range }],
  personas: [{ name: "Lan", label: "Chị Lan", uri: "file:///people.journey", range, selectionRange: range }, { name: "Minh", label: "Minh" }],
  view: "map",
  views: [{ name: "map", label: "Map" }],
  lanes: [{ name: "pains", label: "Pains" }],
  diagrams: [{ title: "Mua hàng", text: "journey\n", sources: [{ kind: "task", index: 0, name: "Pay", range, selectionRange: range }] }],
  pictures: [{ title: "Mua hàng", svg: "<svg/>", width: 10.5, height: 20, sources: [{ id: 0, role: "touchpoint", range, selectionRange: range }] }],
  mermaid: [],
  notices: [],
};

describe("messages between the extension and its page", () => {
  test.each([
    { type: "picture", drawing, choice: { view: "map", personas: ["Lan"], lanes: ["pains"] }, theme: "dark" },
    { type: "nothing", reason: "no-journey", uri: "file:///a.journey", broken: { message: "Hm.", range } },
    { type: "cursor", uri: "file:///a.journey", position: { line: 0, character: 0 } },
    { type: "code" },
  ])("what the extension tells is understood: $type", (message) => {
    expect(readToWebview(message)).toBe(message);
    expect(readFromWebview({ ...message, type: "picture" })).toBeUndefined();
  });

  test.each([
    { type: "ready" },
    { type: "choose", choice: { view: "map" } },
    { type: "choose", choice: { journey: "Buy", personas: [] } },
    { type: "lock", isLocked: true },
    { type: "reveal", uri: "file:///a.journey", range },
    { type: "code" },
    { type: "copy", format: "svg", text: "<svg/>" },
    { type: "save", format: "png", name: "Mua hàng", content: new Uint8Array([1]) },
  ])("what the page tells is understood: $type", (message) => {
    expect(readFromWebview(message)).toBe(message);
  });

  test.each([
    undefined,
    null,
    "ready",
    [],
    {},
    { type: "toString" },
    { type: "__proto__" },
    { type: ["ready"] },
    { type: "choose" },
    { type: "choose", choice: { view: 1 } },
    { type: "choose", choice: { personas: "Lan" } },
    { type: "lock", isLocked: "yes" },
    { type: "reveal", uri: "file:///a.journey", range: { start: { line: -1, character: 0 }, end: range.end } },
    { type: "reveal", uri: "file:///a.journey", range: { start: { line: 0.5, character: 0 }, end: range.end } },
    { type: "reveal", uri: 1, range },
    { type: "reveal", uri: "x".repeat(30_000), range },
    { type: "copy", format: "html", text: "" },
    { type: "save", format: "exe", name: "a", content: "" },
    { type: "save", format: "png", name: "a", content: [1, 2] },
  ])("what no page of ours would tell is not acted upon: %j", (message) => {
    expect(readFromWebview(message)).toBeUndefined();
  });

  test("whatever comes, reading it neither throws nor makes up anything", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const read of [readFromWebview, readToWebview]) {
          const found = read(value);
          expect(found === undefined || found === value).toBe(true);
        }
        expect(Object.keys(readState(value)).every((key) => Object.hasOwn(value as object, key))).toBe(true);
      }),
    );
  });

  test("a message with one part of another kind is none", () => {
    const message = { type: "picture", drawing, choice: {}, theme: "light" };
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (typeof value === "object" && value !== null) for (const [key, one] of Object.entries(value)) walk(one, [...path, Array.isArray(value) ? Number(key) : key]);
      else paths.push(path);
    };
    walk(message, []);
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      const spoiled = structuredClone(message) as unknown as Record<string | number, unknown>;
      const holder = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, key) => at[key] as Record<string | number, unknown>, spoiled);
      holder[path.at(-1)!] = Symbol.iterator;
      expect(readToWebview(spoiled), path.join(".")).toBeUndefined();
    }
  });

  test("an answer of the server that is none is not drawn", () => {
    const { uri, ...answer } = drawing;
    expect(readDrawing(uri, answer)).toEqual(drawing);
    for (const wrong of [null, undefined, "map", { ...answer, pictures: undefined }, { ...answer, diagrams: [{}] }]) expect(readDrawing(uri, wrong)).toBeUndefined();
  });

  test("what a preview remembers comes back, and nothing else", () => {
    const state = { uri: "file:///a.journey", view: "map", journey: "Buy", personas: ["Lan"], lanes: ["pains"], isLocked: true, zoom: 1.5, scroll: { left: 3, top: 4 } };
    expect(readState(structuredClone(state))).toEqual(state);
    expect(readState({ zoom: "fit" })).toEqual({ zoom: "fit" });
    for (const wrong of [null, 1, { zoom: "large" }, { zoom: Number.NaN }, { personas: [1] }, { lanes: "pains" }, { scroll: {} }]) expect(readState(wrong)).toEqual({});
  });
});

describe("which part of a picture the cursor is in", () => {
  const at = (name: string, from: readonly [number, number], to: readonly [number, number], uri = "a"): { name: string; uri: string; range: typeof range } => ({
    name,
    uri,
    range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
  });
  const all = [
    at("journey", [1, 0], [20, 1]),
    at("touchpoint", [4, 4], [8, 5]),
    at("pain", [5, 6], [5, 30]),
    at("again", [4, 4], [8, 5]),
    at("other touchpoint", [9, 4], [12, 5]),
    at("stage", [3, 2], [13, 3]),
    at("persona", [4, 0], [4, 40], "b"),
  ];
  const found = (line: number, character: number, uri = "a"): string[] => innermost(all, uri, { line, character }).map(({ name }) => name);

  test("the innermost, wherever the picture shows it", () => {
    expect(found(5, 10)).toEqual(["pain"]);
    expect(found(6, 0)).toEqual(["touchpoint", "again"]);
    expect(found(8, 5)).toEqual(["touchpoint", "again"]);
    expect(found(9, 0)).toEqual(["stage"]);
    expect(found(3, 1)).toEqual(["journey"]);
  });

  test("none outside of everything, and of other files only their own", () => {
    expect(found(0, 0)).toEqual([]);
    expect(found(20, 2)).toEqual([]);
    expect(found(4, 10, "b")).toEqual(["persona"]);
    expect(found(4, 10, "c")).toEqual([]);
  });
});

describe("asking while an answer is awaited", () => {
  test("is done once more, never in a queue", async () => {
    let begun = 0;
    const ends: (() => void)[] = [];
    const ask = oneAtATime(() => new Promise((done) => (begun++, ends.push(done))));
    for (let at = 0; at < 20; at++) ask();
    expect(begun).toBe(1);
    ends.shift()!();
    await turn();
    expect(begun).toBe(2);
    ends.shift()!();
    await turn();
    expect(begun).toBe(2);
    ask();
    expect(begun).toBe(3);
  });

  test("is heard at whatever moment it comes", async () => {
    let begun = 0;
    const ask = oneAtATime(async () => void begun++);
    ask();
    for (let at = 0; at < 10; at++) {
      const before = begun;
      for (let later = 0; later < at; later++) await Promise.resolve();
      ask();
      await turn();
      expect(begun).toBeGreaterThan(before);
    }
  });

  test("goes on after a failure", async () => {
    let begun = 0;
    const ask = oneAtATime(async () => {
      begun++;
      throw new Error("no");
    });
    ask();
    await turn();
    ask();
    await turn();
    expect(begun).toBe(2);
  });
});

describe("the page", () => {
  const state = { uri: `file:///"><script>alert(1)</script>&'.journey` };
  const html = pageOf({ lang: "en", nonce: "abc", source: "https://source.test", script: "https://source.test/p.js", style: "https://source.test/p.css", words: wordsIn({ t: (text) => text }), state });

  test("may load what is shipped, by its word, and nothing else", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll("&#39;", "'");
    expect(policy.split("; ").sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "img-src blob:",
      "script-src 'nonce-abc'",
      "style-src https://source.test 'nonce-abc'",
    ]);
  });

  test("holds what it was told as text only", () => {
    expect(html.match(/<script/g)).toHaveLength(1);
    const kept = /data-state="([^"]*)"/.exec(html)![1]!;
    const plain = kept.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    expect(JSON.parse(plain)).toEqual(state);
  });

  test("has all of its words", () => {
    expect(isWords(wordsIn({ t: (text) => text }))).toBe(true);
  });
});

function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
