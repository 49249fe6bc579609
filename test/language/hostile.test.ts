// Texts that are meant to break a parser. Each is read in bounded work: the test's own limit of time ends it.

import { describe, expect, test } from "vitest";
import {
  compile,
  compileFiles,
  format,
  loadProject,
  type FileText,
  type Model,
} from "../../packages/language/src/index.ts";
import { modelOf } from "../support/texts.ts";

/** The codes of what is wrong with a text, each once, after formatting it too. */
function codesOf(text: string): string[] {
  const { diagnostics } = compile(text);
  const { text: formatted, refused } = format(text);
  if (refused.length > 0) expect(formatted).toBe(text);
  return [...new Set(diagnostics.map(({ code }) => code))].toSorted();
}

/** The model of `team A`, what is given, and `team Z`: both teams must survive it. */
function between(hostile: string): { readonly codes: string[]; readonly teams: string[] } {
  const { value, diagnostics } = compile(`team A\n${hostile}\nteam Z\n`);
  return {
    codes: [...new Set(diagnostics.map(({ code }) => code))].toSorted(),
    teams: value.teams.map(({ name }) => name),
  };
}

const empty: Model = compile("").value;

describe("nothing is wrong with", () => {
  test.each([
    ["an empty file", ""],
    ["a byte order mark alone", "\ufeff"],
    ["blanks and newlines", " \t\r\n\n\r"],
    ["ends of statements", ";;;\n;"],
  ])("%s", (_, text) => {
    expect(compile(text)).toEqual({ value: empty, diagnostics: [] });
    expect(format(text)).toEqual({ text: text.startsWith("\ufeff") ? "\ufeff" : "", refused: [] });
  });

  test("mixed newlines", () => {
    expect(modelOf("team A\nteam B\r\nteam C\rteam D\r\n\n\r").teams.map(({ name }) => name)).toEqual([
      "A",
      "B",
      "C",
      "D",
    ]);
  });

  test("control characters in a label, which the model keeps", () => {
    expect(modelOf('team A "\u001b[31mred\u001b]0;title\u0007"').teams[0]!.label).toBe(
      "\u001b[31mred\u001b]0;title\u0007",
    );
  });

  test.each(["<img src=x onerror=alert(1)>", "</style>", "]]>", "%%{init: {}}%%", "; # : , end"])(
    "%s in a label",
    (label) => {
      expect(modelOf(`team A "${label}"`).teams[0]!.label).toBe(label);
    },
  );

  test("10,000 touchpoints in a journey", () => {
    const touchpoints = Array.from(
      { length: 10_000 },
      (_, at) => `touchpoint T${at} "Số ${at}" { channel web; feels Lan 3; next T${(at + 1) % 10_000} }`,
    );
    const text = `persona Lan\njourney Buy {\n  for Lan\n  stage Act {\n    ${touchpoints.join("\n    ")}\n  }\n}\n`;
    expect(modelOf(text).journeys[0]!.stages[0]!.touchpoints).toHaveLength(10_000);
    expect(format(text)).toEqual({ text, refused: [] });
  });

  test.each([
    "__proto__",
    "constructor",
    "prototype",
    "hasOwnProperty",
    "toString",
    "valueOf",
    "__defineGetter__",
  ])("a name %s", (name) => {
    const text =
      `persona ${name}\nteam ${name}\nmetric ${name}\nbrand ${name} { competitor ${name}x }\n` +
      `journey ${name} { for ${name}; owner ${name}; tag ${name}; stage ${name} { touchpoint ${name} { next ${name}; measures ${name}; feels ${name} 3 } } }\n`;
    expect(modelOf(text).journeys).toMatchObject([
      { name, personas: [name], owner: name, tags: [name], stages: [{ name, touchpoints: [{ name }] }] },
    ]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.getPrototypeOf(modelOf(text))).toBe(Object.prototype);
  });

  test.each(["__proto__", "constructor", "toString"])("but %s is no word of the language", (word) => {
    expect(codesOf(`${word} A`)).toEqual(["unknown-block"]);
    expect(codesOf(`team A { ${word} "x" }`)).toEqual(["unknown-attribute"]);
    expect(codesOf(`journey A { state ${word} }`)).toEqual(["wrong-value"]);
  });
});

describe("a mistake costs itself only", () => {
  test.each([
    ["a NUL", "team B\0C", ["syntax-error"]],
    ["a NUL alone", "\0", ["syntax-error"]],
    ["an unclosed text", 'team B "B', ["unclosed-string"]],
    ["an unclosed long text", 'team B """B', ["unclosed-string"]],
    ["an unclosed comment", "team B /* B", ["unclosed-string"]],
    ["an unclosed block", "team B {", ["unclosed-block"]],
    ["a bidi override in a name", "team B\u202eC", ["syntax-error"]],
    ["a zero-width blank in a name", "team B\u200bC", ["syntax-error"]],
    ["a zero-width joiner in a name", "team B\u200dC", ["syntax-error"]],
    ["a variation selector in a name", "team B\ufe0f", ["syntax-error"]],
    ["half a character", "team B\ud800", ["syntax-error"]],
    [
      "a score that is no number",
      "journey J { stage S { touchpoint T { drives purchase NaN } } }",
      ["wrong-value"],
    ],
    ["a score of 99", "journey J { stage S { touchpoint T { feels 99 } } }", ["score-out-of-scale"]],
    ["a score of -1", "journey J { stage S { touchpoint T { feels -1 } } }", ["score-out-of-scale"]],
    ["a link that runs", 'brand B { link "javascript:alert(1)"; link "command:quit" }', ["wrong-value"]],
    ["500 blocks in each other", "a {".repeat(500) + "}".repeat(500), ["too-deep", "unknown-block"]],
    ["10,000 stray }", "}".repeat(10_000), ["syntax-error"]],
    ["10,000 stray } on lines", "}\n".repeat(10_000), ["syntax-error"]],
    ["a line of 4 MB", `brand B { note "${"x".repeat(4_000_000)}" }`, ["syntax-error"]],
    ["a text of 4 MB", `brand B { note """${"x\n".repeat(2_000_000)}""" }`, ["syntax-error"]],
    ["a name of 4 MB", `brand ${"x".repeat(4_000_000)}`, ["syntax-error"]],
    ["a number of 4 MB", `metric B { scale 0..${"9".repeat(4_000_000)} }`, ["syntax-error", "wrong-value"]],
  ])("%s", (_, hostile, codes) => {
    const { codes: found, teams } = between(hostile);
    expect(found).toEqual(codes);
    expect(teams.filter((name) => !name.startsWith("B"))).toEqual(["A", "Z"]);
  });

  test("twins of one name in NFC and NFD", () => {
    expect(codesOf(`team ${"Đặng".normalize("NFC")}\nteam ${"Đặng".normalize("NFD")}`)).toEqual([
      "duplicate-name",
    ]);
  });
});

describe("the work is bounded by the text's length for", () => {
  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join("\n");
  const inTouchpoint = (statements: string) => `journey J { stage S { touchpoint T {\n${statements}\n} } }`;
  test.each<[string, () => string]>([
    ["a million {", () => "{".repeat(1_000_000)],
    ["300,000 words with {", () => "a {\n".repeat(300_000)],
    ["300,000 }", () => "}".repeat(300_000)],
    ["300,000 unclosed texts", () => '"\n'.repeat(300_000)],
    ["300,000 unclosed long texts", () => '"""\n'.repeat(300_000)],
    ["a long text with a million escaped ends", () => `team A """${'\\"""'.repeat(1_000_000)}`],
    ["a million unclosed comments", () => "/*\n".repeat(1_000_000)],
    ["a million comments on a line", () => "/**/".repeat(1_000_000)],
    ["a million comments before a {", () => `a\n${"/**/".repeat(1_000_000)}{}`],
    ["a million characters that mean nothing", () => "#:".repeat(1_000_000)],
    ["a million curly quotes", () => "“a".repeat(1_000_000)],
    ["a million backslashes", () => `"${"\\u".repeat(1_000_000)}"`],
    ["a million numbers", () => "1-".repeat(1_000_000)],
    ["300,000 commas", () => "a ,\n".repeat(300_000)],
    ["100,000 statements in a block", () => `team A {\n${'note "x"\n'.repeat(100_000)}}`],
    [
      "100,000 names in a list",
      () => `team A { tag ${"a,\n".repeat(100_000)}a; tag ${"b,\n".repeat(100_000)}b }`,
    ],
    ["100,000 words that are not known", () => `team A {\n${many(100_000, (at) => `nota${at} "x"`)}\n}`],
    ["100,000 names that mean nothing", () => inTouchpoint(many(100_000, (at) => `next T${at}`))],
    [
      "20,000 names that mean nothing beside 20,000 that are near",
      () =>
        `${many(20_000, (at) => `team Team${at}`)}\n${inTouchpoint(many(20_000, (at) => `frontstage Taem${at}x`))}`,
    ],
    ["100,000 declarations of one name", () => "team A\n".repeat(100_000)],
    [
      "100,000 touchpoints of one name",
      () => `journey J { stage S {\n${"touchpoint T\n".repeat(100_000)}} }`,
    ],
    [
      "30,000 personas in one journey, who all feel",
      () =>
        `${many(30_000, (at) => `persona P${at}`)}\njourney J {\n for ${many(30_000, (at) => `P${at}`).replaceAll("\n", ",\n")}\n` +
        ` stage S { touchpoint T {\n${many(30_000, (at) => `feels P${at} 3`)}\n} } }`,
    ],
    ["100,000 imports of nothing", () => many(100_000, (at) => `import "./${at}.journey"`)],
    ["50,000 declarations in blocks that are never closed", () => "journey A {\npersona B\n".repeat(50_000)],
    [
      "a label of 100,000 characters in 10,000 messages",
      () =>
        `persona P\npersona Q\njourney J "${"x".repeat(99_000)}" {\n for Q\n stage S { touchpoint T {\n${"feels P 3\n".repeat(10_000)}} } }`,
    ],
    [
      "blocks in each other and beside each other",
      () => `${"a { ".repeat(60)}${"b\n".repeat(100_000)}${"}".repeat(60)}`,
    ],
  ])(
    "%s",
    (_, make) => {
      const text = make();
      const { diagnostics } = compile(text);
      const said = diagnostics.reduce((sum, { message }) => sum + message.length, 0);
      expect(said).toBeLessThan(500 * diagnostics.length + 1);
      format(text);
    },
    30_000,
  );
});

describe("imports", () => {
  const disk = (files: ReadonlyMap<string, string>, opened: string[] = []) => ({
    read(path: string): FileText {
      opened.push(path);
      const text = files.get(path);
      return text === undefined ? { why: "not-found" } : { text };
    },
  });

  test("out of the workspace are not opened", async () => {
    const paths = [
      "../x.journey",
      "./a/../../x.journey",
      "/x.journey",
      "C:/x.journey",
      "//server/x.journey",
      "https://example.org/x.journey",
      "file:///x.journey",
    ];
    const opened: string[] = [];
    const files = new Map([["main.journey", paths.map((path) => `import "${path}"\n`).join("")]]);
    const { diagnostics } = await loadProject(disk(files, opened), ["main.journey"]);
    expect(opened).toEqual(["main.journey"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(paths.map(() => "import-outside-workspace"));
  });

  test("of 10,000 files in a diamond read each once and know the names of all", async () => {
    const layers = 100;
    const width = 100;
    const path = (layer: number, at: number) => `${layer}/${at}.journey`;
    const files = new Map<string, string>();
    for (let layer = 0; layer < layers; layer++) {
      for (let at = 0; at < width; at++) {
        const below = [at, (at + 1) % width].map((to) => `import "../${path(layer + 1, to)}"\n`).join("");
        files.set(
          path(layer, at),
          `${layer + 1 < layers ? below : ""}team T${layer}x${at}\njourney J${layer}x${at} { owner T${layers - 1}x${at} }\n`,
        );
      }
    }
    const opened: string[] = [];
    const { value, diagnostics } = await loadProject(
      disk(files, opened),
      Array.from({ length: width }, (_, at) => path(0, at)),
      { profile: "essential" },
    );
    expect(diagnostics).toEqual([]);
    expect(opened.length).toBe(layers * width);
    expect(value.model.teams).toHaveLength(layers * width);
  }, 60_000);

  test("of 10,000 files that declare the same and import what is missing stay bounded", () => {
    const files = Array.from({ length: 10_000 }, (_, at) => ({
      path: `f${at}.journey`,
      text: `import "./f${at}x.journey"\nteam Care\njourney J { owner Care }\n`,
    }));
    const { diagnostics } = compileFiles(files, { profile: "essential" });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["import-not-found"]));
    expect(diagnostics).toHaveLength(10_000);
  }, 60_000);

  test("in a circle of 5,000 files are said once", () => {
    const files = Array.from({ length: 5_000 }, (_, at) => ({
      path: `${at}.journey`,
      text: `import "./${(at + 1) % 5_000}.journey"\n`,
    }));
    expect(compileFiles(files).diagnostics.map(({ code }) => code)).toEqual(["import-cycle"]);
  }, 60_000);

  test("of a file that vanishes say so, and recover when it is back", async () => {
    const files = new Map([
      ["a.journey", 'import "./b.journey"\njourney Buy { owner Care }'],
      ["b.journey", "team Care"],
    ]);
    const codes = async () =>
      (await loadProject(disk(files), ["a.journey"], { profile: "essential" })).diagnostics.map(({ code }) => code);
    expect(await codes()).toEqual([]);
    files.delete("b.journey");
    expect(await codes()).toEqual(["import-not-found", "unresolved-reference"]);
    files.set("b.journey", "team Care");
    expect(await codes()).toEqual([]);
  });
});

describe("a great many findings of one journey are reviewed in bounded work", () => {
  const many = (touchpoint: (at: number) => string): string =>
    `journey Buy {\n stage Act {\n${Array.from({ length: 30_000 }, (_, at) => touchpoint(at)).join("")} }\n}\n`;

  test("with as many errors beside what is missing", () => {
    const { diagnostics } = compile(many((at) => ` touchpoint T${at} { next N${at} }\n`), { profile: "strict" });
    expect(diagnostics.filter(({ code }) => code === "unresolved-reference")).toHaveLength(30_000);
    expect(diagnostics.filter(({ code }) => code === "touchpoint-without-owner")).toEqual([]);
  });

  test("with as many comments that silence them", () => {
    const { diagnostics } = compile(many((at) => ` // sojourn-ignore unscored-touchpoint\n touchpoint T${at}\n`));
    expect(diagnostics.map(({ code }) => code)).toEqual(["journey-without-persona"]);
  });

  test("with a great many codes in one comment", () => {
    const codes = Array.from({ length: 5000 }, (_, at) => `nothing-${at}`).join(", ");
    const { diagnostics } = compile(`// sojourn-ignore ${codes}\nteam A\n`, { severities: { "unused-declaration": "off" } });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["unknown-ignore"]));
  });
});
