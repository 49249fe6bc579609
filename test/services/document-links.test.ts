import { describe, expect, test } from "vitest";
import { documentLinks } from "../../packages/language/src/services/document-links.ts";
import { open } from "../support/editor.ts";

function links(text: string): string[] {
  const opened = open(text);
  return documentLinks(opened).map((link) => `${opened.text.slice(link.start, link.end)} → ${"url" in link ? link.url : link.path + link.rest}`);
}

describe("a link leads", () => {
  test("from an import to its file, there or not", () => {
    expect(links('--- sub/a.journey\nimport "./b.journey"\r\nimport "../c.journey"\nteam Care\n')).toEqual([
      "./b.journey → sub/b.journey",
      "../c.journey → c.journey",
    ]);
  });

  test("to pages and mail", () => {
    expect(links('team Care { link "https://example.org/a?b#c" "Our page"; link "mailto:a@b.c" }')).toEqual([
      "https://example.org/a?b#c → https://example.org/a?b#c",
      "mailto:a@b.c → mailto:a@b.c",
    ]);
  });

  test("to files, beside its own or from the top of the workspace", () => {
    expect(links('--- sub/a.journey\nteam Care { link "notes.md#one"; link "../../x"; link "/docs/Khảo sát.pdf"; link """../b.csv""" }\n')).toEqual([
      "notes.md#one → sub/notes.md#one",
      "/docs/Khảo sát.pdf → docs/Khảo sát.pdf",
      "../b.csv → b.csv",
    ]);
  });

  test("from wherever it stands, in the order of the text", () => {
    expect(
      links('journey A {\n  link "a.md"\n  stage S { touchpoint T { pain "x" { link "b.md" }; link "c.md" } }\n  link "d.md"\n}\nsurvey Q { question q open { link "e.md" } }'),
    ).toEqual(["a.md → a.md", "b.md → b.md", "c.md → c.md", "d.md → d.md", "e.md → e.md"]);
  });

  test("nowhere where it would run something, leave the workspace, name another computer or say nothing", () => {
    expect(links('import "../../x.journey"\nimport "./x.txt"\nteam T { link "javascript:x"; link "//host/x"; link "..\\\\x"; link ""; link "#top"; link "/.." }')).toEqual([]);
  });

  test("as far as it is written", () => {
    expect(links('team Care { link "a.md\n}')).toEqual(["a.md → a.md"]);
    expect(links("")).toEqual([]);
  });
});
