import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mermaidDiagrams, svgOf, themeNames, themes, viewOf, type Group, type Picture, type ViewOptions } from "@sojourn/diagrams";
import { compileFiles } from "@sojourn/language";
import { expectReadable } from "./support/contrast.ts";
import { anyJourney, wholeJourney, type Sample } from "./support/journeys.ts";
import { expectSound, groupsOf, textsOf } from "./support/sound.ts";

const view = viewOf("journey");

function picture({ journey, scope }: Sample, options: Partial<ViewOptions> = {}): Picture {
  return view.picture(journey, scope, { lang: "en", theme: "light", ...options });
}

function sample(text: string): Sample {
  const [first] = compileFiles([{ path: "a.journey", text }]).value.journeys();
  return first!;
}

const morning = sample(`
persona Lan "Lan"
persona Minh "Minh"
journey Morning "The morning coffee" {
  for Lan, Minh
  scenario "On the way to work."
  stage Ask "Asks" { touchpoint Read "Reads the reviews" { feels Lan 3.5, Minh 2 } }
  stage Act "Buys" {
    touchpoint Order "Orders ahead" { feels Lan 5, Minh 5 }
    touchpoint Wait "Waits"
  }
}`);

function roles(shown: Picture, role: string): Group[] {
  return groupsOf(shown.marks).filter((group) => group.role === role);
}

describe("the journey view", () => {
  test("leads from every part to what it stands for", () => {
    const shown = picture(morning);
    const [ask, act] = morning.journey.stages;
    expect(roles(shown, "stage").map(({ element }) => element)).toEqual([ask, act]);
    expect(roles(shown, "touchpoint").map(({ element }) => element)).toEqual([ask!.touchpoints[0], ask!.touchpoints[0], ...act!.touchpoints]);
    expect(roles(shown, "persona").map(({ element }) => element)).toEqual([morning.scope.find("persona", "Lan"), morning.scope.find("persona", "Minh")]);
  });

  test("says in words what a face shows", () => {
    expect(roles(picture(morning), "touchpoint").map(({ label }) => label)).toEqual([
      "Reads the reviews\nScore 3.5 of 5: Lan", "Reads the reviews\nScore 2 of 5: Minh", "Orders ahead\nScore 5 of 5: Lan, Minh", "Waits\nNobody says how it feels; it stands at 3.",
    ]);
    expect(roles(picture(morning, { lang: "vi" }), "touchpoint")[0]!.label).toBe("Reads the reviews\nĐiểm 3,5/5: Lan");
    expect(picture(morning).description).toBe("On the way to work. 2 stages, 3 touchpoints. Best: Orders ahead (5 of 5). Worst: Reads the reviews (2 of 5).");
  });

  test("shows those that are chosen only", () => {
    const shown = picture(morning, { personas: ["Minh"], stages: ["Act"] });
    expect(textsOf(shown.marks).map(({ text }) => text)).toEqual(["The morning coffee", "Minh", "Buys", "Orders ahead", "Waits"]);
  });

  test("writes what mermaidDiagrams writes", () => {
    const options = { lang: "en", theme: "light" } as const;
    expect(view.mermaid!(morning.journey, morning.scope, options)).toEqual(mermaidDiagrams(morning.journey, morning.scope).value.map(({ text }) => text));
  });

  test("is one picture where Mermaid would need several", () => {
    const long = sample(`journey Long "Long" { stage S "S" {\n${Array.from({ length: 1500 }, (_, at) => `touchpoint T${at} "Touchpoint number ${at} of very many that follow" { feels 4 }`).join("\n")}\n} }`);
    expect(view.mermaid!(long.journey, long.scope, { lang: "en", theme: "light" }).length).toBeGreaterThan(1);
    expect(roles(picture(long), "touchpoint")).toHaveLength(1500);
  });

  test("keeps the dots of any number of personas over their touchpoint", () => {
    const names = Array.from({ length: 40 }, (_, at) => `P${at}`);
    const feelings = names.map((name) => `${name} 3`).join(", ");
    const crowd = sample(`${names.map((name) => `persona ${name}`).join("\n")}
journey Crowd { for ${names.join(", ")}
  stage S { touchpoint First { feels ${feelings} }
    touchpoint Second { feels ${feelings} } } }`);
    const shown = picture(crowd);
    expectSound(shown);
    for (const { marks } of roles(shown, "touchpoint")) expect(marks.filter(({ kind }) => kind === "circle").length).toBeGreaterThanOrEqual(40);
  });

  test("says so where there is nothing to show", () => {
    const empty = sample('journey Empty "Trống" { }');
    expect(textsOf(picture(empty).marks).map(({ text }) => text).join(" ")).toBe("Trống Nothing to show yet: the journey has no touchpoint, or none for those who are chosen.");
    expect(textsOf(picture(empty, { lang: "vi" }).marks).map(({ text }) => text).join(" ")).toMatch(/^Trống Chưa có gì để vẽ/);
    expectSound(picture(empty));
  });

  test("sets a label smaller that a box does not hold, and ends with … only what the smallest does not hold", () => {
    const labels = ["Short", "One that needs three lines at full size here", "word ".repeat(16).trim(), "word ".repeat(60).trim(), "W".repeat(30)];
    const shown = picture(sample(`journey J "J" { stage S "S" {\n${labels.map((label, at) => `touchpoint T${at} "${label}"`).join("\n")}\n} }`));
    const set = roles(shown, "touchpoint").map((group) => textsOf(group.marks));
    expect(set.map((lines) => lines[0]!.size)).toEqual([16, expect.any(Number), expect.any(Number), 8.5, expect.any(Number)]);
    for (const [at, lines] of set.entries()) {
      const text = lines.map((line) => line.text).join(at === 4 ? "" : " ");
      if (at === 3) expect(text).toMatch(/^(word )+.*…$/);
      else expect(text).toBe(labels[at]);
      expect(lines[0]!.size > 8).toBe(true);
    }
    expect(roles(shown, "touchpoint")[3]!.label).toContain(labels[3]);
    expectSound(shown);
  });

  test("keeps a title of any length in the picture", () => {
    for (const times of [1, 4, 12, 200]) {
      const shown = picture(sample(`journey J "${"Khách hàng đi đặt hàng ".repeat(times)}" { stage S "S" { touchpoint T "T" } }`));
      expectSound(shown);
      expect(textsOf(shown.marks).map(({ text }) => text).join(" ")).toContain("Khách hàng đi đặt hàng ".repeat(times).trim());
    }
  });

  test.each(themeNames)("has texts that can be read in the %s theme, and a colour for each stage", (theme) => {
    const shown = picture(wholeJourney(12), { theme });
    expectReadable(shown);
    const fills = roles(shown, "stage").map(({ marks }) => marks.find((mark) => mark.kind === "box")!.fill);
    expect(fills).toEqual(fills.map((_, at) => themes[theme].stages[at % themes[theme].stages.length]!.head));
  });

  test("is sound for arbitrary journeys, the same bytes every time, with ids of its own", () => {
    fc.assert(
      fc.property(anyJourney, fc.constantFrom(...themeNames), fc.constantFrom("en", "vi"), (given, theme, lang) => {
        const shown = picture(given, { theme, lang });
        expectSound(shown);
        expect(svgOf(shown).text).toBe(svgOf(picture(given, { theme, lang })).text);
        const ids = groupsOf(shown.marks).flatMap(({ id }) => id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 1000 },
    );
  });
});
