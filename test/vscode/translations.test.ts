// Whatever the extension says, it says in English and in Vietnamese.

import { describe, expect, test } from "vitest";
import { json, manifest, sources } from "./support/extension.ts";

type Words = Readonly<Record<string, string>>;
const english = json<Words>("package.nls.json");
const vietnamese = json<Words>("package.nls.vi.json");
const bundle = json<Words>("l10n/bundle.l10n.vi.json");

describe("the words of the manifest", () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);

  test("are there in both languages, and none is there for nothing", () => {
    expect(used.length).toBeGreaterThan(40);
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(vietnamese).sort()).toEqual(Object.keys(english).sort());
  });

  test("lead to the same commands and pages", () => {
    const links = (text: string): readonly string[] => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
    expect(Object.entries(vietnamese).filter(([key, text]) => links(text).join() !== links(english[key]!).join())).toEqual([]);
  });

  test("are translated", () => {
    expect(Object.keys(english).filter((key) => english[key] === vietnamese[key])).toEqual([]);
  });

  test("are written in NFC", () => {
    expect([...Object.values(vietnamese), ...Object.values(bundle)].filter((text) => text !== text.normalize("NFC"))).toEqual([]);
  });
});

describe("what the extension says while it runs", () => {
  const calls = [...sources].flatMap(([path, text]) => [...text.matchAll(/\bl10n\.t\(\s*("(?:[^"\\]|\\.)*"|[^"\s])/g)].map(([, first]) => ({ path, first: first! })));

  test("is written where it is said, so that it can be looked up", () => {
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter(({ first }) => !first.startsWith('"'))).toEqual([]);
  });

  test("has its Vietnamese, and no Vietnamese is left over", () => {
    const said = calls.map(({ first }) => JSON.parse(first) as string);
    expect(Object.keys(bundle).sort()).toEqual([...new Set(said)].sort());
    expect(Object.entries(bundle).filter(([text, translated]) => translated.trim() === "" || translated === text)).toEqual([]);
  });

  test("has the same places to fill in", () => {
    const places = (text: string): string => [...text.matchAll(/\{\d+\}/g)].map(([place]) => place).sort().join();
    expect(Object.entries(bundle).filter(([text, translated]) => places(text) !== places(translated))).toEqual([]);
  });
});
