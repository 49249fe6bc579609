import { describe, expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { projectOf } from "../support/texts.ts";

const diamond = `
  --- a.journey
  import "./b.journey"
  import "./c.journey"
  --- b.journey
  import "./d.journey"
  --- c.journey
  import "./d.journey"
  --- d.journey
  team Care
`;

describe("a name is known", () => {
  test.each([
    ["where it is declared, above or below", "journey Buy { owner Care }\nteam Care"],
    [
      "where it is imported",
      '--- a.journey\nimport "./b.journey"\njourney Buy { owner Care }\n--- b.journey\nteam Care',
    ],
    [
      "where what is imported imports it",
      '--- a.journey\nimport "./b.journey"\njourney Buy { owner Care }\n--- b.journey\nimport "./c.journey"\n--- c.journey\nteam Care',
    ],
    [
      "by several ways",
      '--- a.journey\nimport "./b.journey"\nimport "./c.journey"\njourney Buy { owner Care }\n' +
        '--- b.journey\nimport "./d.journey"\n--- c.journey\nimport "./d.journey"\n--- d.journey\nteam Care',
    ],
    [
      "in a folder beside or above",
      '--- x/a.journey\nimport "../y/b.journey"\njourney Buy { owner Care }\n--- y/b.journey\nteam Care',
    ],
    ["from its label", 'journey Buy { owner Customer-care }\nteam "Customer care"'],
    [
      "in either normal form",
      `journey Buy { for ${"Thảo".normalize("NFD")} }\npersona ${"Thảo".normalize("NFC")}`,
    ],
    ["though other kinds have it too", "journey Care { owner Care; for Care }\nteam Care\npersona Care"],
    [
      "as a touchpoint of any stage of its journey",
      "journey Buy { stage A { touchpoint P { next Q } }\n stage B { touchpoint Q { next P, Q } } }",
    ],
    [
      "as a built-in metric or channel",
      "journey Buy { stage A { touchpoint P { channel web, word-of-mouth; measures NPS; measures CES } } }",
    ],
  ])("%s", (_, text) => {
    expect(projectOf(text).diagnostics).toEqual([]);
  });
});

describe("a name is not known", () => {
  test("in a file that is imported, where the importer declares it", () => {
    const messages = diagnose(`
      --- a.journey
      import "./b.journey"
      team Care
      --- b.journey
      journey Buy { owner Care }
                          ~~~~ unresolved-reference
    `);
    expect(messages).toEqual([
      'The team "Care" stands in a file that this one does not import. Write import "./a.journey".',
    ]);
  });

  test("as a touchpoint of another journey", () => {
    diagnose(`
      journey Buy { stage A { touchpoint P } }
      journey Return { stage A { touchpoint Q { next P } } }
                                                     ~ unresolved-reference
    `);
  });
});

describe("what is built in", () => {
  test("is found by name, and gives way to a declaration", () => {
    const scope = projectOf("metric CSAT { unit points }\nchannel web { offline }").value.scope(
      "test.journey",
    )!;
    expect(scope.find("metric", "NPS")).toMatchObject({
      measure: "nps",
      scale: { min: 0, max: 10 },
      better: "higher",
    });
    expect(scope.find("metric", "CES")).toMatchObject({
      measure: "ces",
      scale: { min: 1, max: 7 },
      better: "higher",
    });
    expect(scope.find("metric", "CSAT")).toMatchObject({ unit: "points" });
    expect(scope.find("channel", "app")).toMatchObject({ online: true });
    expect(scope.find("channel", "store")).toMatchObject({ offline: true });
    expect(scope.find("channel", "web")).toEqual({
      kind: "channel",
      name: "web",
      offline: true,
      routedTo: [],
      notes: [],
      links: [],
      tags: [],
    });
    expect(scope.find("channel", "pigeon")).toBeUndefined();
  });

  test("gives way where a file imports the declaration, and there alone", () => {
    const { value } = projectOf(
      '--- a.journey\nimport "./b.journey"\n--- b.journey\nchannel web { offline }\n--- c.journey\nteam Care',
    );
    expect(value.scope("a.journey")!.find("channel", "web")).toMatchObject({ offline: true });
    expect(value.scope("c.journey")!.find("channel", "web")).toMatchObject({ online: true });
  });
});

describe("a scope", () => {
  test("prefers what the file itself declares", () => {
    const { value } = projectOf(
      '--- a.journey\nimport "./b.journey"\nteam Care "Own"\n--- b.journey\nteam Care "Imported"',
    );
    expect(value.scope("a.journey")!.find("team", "Care")!.label).toBe("Own");
    expect(value.scope("b.journey")!.find("team", "Care")!.label).toBe("Imported");
    expect(value.scope("c.journey")).toBeUndefined();
  });

  test("holds all of a kind that the file sees", () => {
    const { value } = projectOf(
      '--- a.journey\nimport "./c.journey"\nteam A\nteam A2\n--- b.journey\nteam B\n--- c.journey\nteam C',
    );
    expect(
      value
        .scope("a.journey")!
        .all("team")
        .map(({ name }) => name),
    ).toEqual(["A", "A2", "C"]);
    expect(
      value
        .scope("b.journey")!
        .all("team")
        .map(({ name }) => name),
    ).toEqual(["B"]);
  });
});

describe("a name is declared twice", () => {
  test("in one file", () => {
    diagnose(`
      team Care
      team Care "Call centre"
           ~~~~ duplicate-name
      team "Care"
           ~~~~~~ duplicate-name
    `);
  });

  test("in a file and in one that it imports, said in the importer", () => {
    const messages = diagnose(`
      --- a.journey
      import "./x/b.journey"
      team Care
           ~~~~ duplicate-name
      --- x/b.journey
      import "./c.journey"
      --- x/c.journey
      team Care
    `);
    expect(messages).toEqual(['A team "Care" is declared in ./x/c.journey already. Rename one of them.']);
  });

  test("in two files that a third imports, said where they meet and not behind it", () => {
    const messages = diagnose(`
      --- a.journey
      import "./b.journey"
      import "./c.journey"
             ~~~~~~~~~~~~~ duplicate-name
      --- b.journey
      team Care
      --- c.journey
      import "./d.journey"
      --- d.journey
      team Care
      --- e.journey
      import "./a.journey"
    `);
    expect(messages).toEqual([
      'A team "Care" is declared in both ./b.journey and ./d.journey. Rename one of them.',
    ]);
  });

  test("in both normal forms of its letters", () => {
    const nfd = "Thảo".normalize("NFD");
    const messages = diagnose(
      `persona Thảo\npersona ${nfd}\n        ${"~".repeat(nfd.length)} duplicate-name\n`,
    );
    expect(messages).toEqual([
      'A persona "Thảo" is declared already (written with other Unicode characters that look the same). Rename one of them.',
    ]);
  });

  test("as a stage or touchpoint of one journey, in whichever stage", () => {
    diagnose(`
      journey Buy {
        stage Ask { touchpoint Read }
        stage Ask { touchpoint Read }
              ~~~ duplicate-name
                               ~~~~ duplicate-name
      }
      journey Return { stage Ask { touchpoint Read } }
    `);
  });

  test("with the place of the first beside it", () => {
    const [diagnostic] = projectOf("team Care\n\nteam Care").diagnostics;
    expect(diagnostic!.related).toEqual({
      file: "test.journey",
      start: 5,
      end: 9,
      message: "It is declared here.",
    });
  });
});

describe("a name is not declared twice", () => {
  test.each([
    ["where kinds differ", "team Care\npersona Care\nbrand Care"],
    ["where nothing sees both", "--- a.journey\nteam Care\n--- b.journey\nteam Care"],
    ["where one declaration is imported by two ways", diamond],
    ["where it overrides what is built in", "channel web\nmetric NPS"],
  ])("%s", (_, text) => {
    expect(projectOf(text).diagnostics).toEqual([]);
  });
});
