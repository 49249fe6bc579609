import { describe, expect, test } from "vitest";
import { definition } from "../../packages/language/src/services/definition.ts";
import { open, shown } from "../support/editor.ts";

/** Where the cursor leads: the names, and the whole statements of their declarations. */
function lead(marked: string): { readonly names: string[]; readonly wholes: string[]; readonly origin: string } | undefined {
  const opened = open(marked);
  const found = definition(opened, opened.offset);
  return (
    found && {
      names: shown(opened, found.targets.map(({ path, name }) => ({ path, ...name }))),
      wholes: shown(opened, found.targets),
      origin: opened.text.slice(found.origin.start, found.origin.end),
    }
  );
}

describe("a name leads to its declaration", () => {
  test("with the name, and with all of the statement", () => {
    expect(lead('journey Buy { owner Ca|re }\nteam Care "Customer care" {\n  note "x"\n}\n')).toEqual({
      names: ["test.journey:2:6 Care"],
      wholes: ['test.journey:2:1 team Care "Customer care" {\n  note "x"\n}'],
      origin: "Care",
    });
  });

  test("from the declaration itself", () => {
    expect(lead("team Ca|re")?.names).toEqual(["test.journey:1:6 Care"]);
  });

  test("in a file that is imported, also by way of another", () => {
    const found = lead(`
      --- a.journey
      import "./b.journey"
      journey Buy { owner Car|e }
      --- b.journey
      import "./deep/c.journey"
      --- deep/c.journey
      // Our people.
      team Care
    `);
    expect(found).toEqual({ names: ["deep/c.journey:2:6 Care"], wholes: ["deep/c.journey:2:1 team Care"], origin: "Care" });
  });

  test("by the label where the name is derived from it", () => {
    expect(lead('journey Buy { owner Customer-ca|re }\nteam "Customer care"')?.names).toEqual(['test.journey:2:6 "Customer care"']);
  });

  test("in its own journey, of touchpoints that two journeys call alike", () => {
    const found = lead("journey A { stage S { touchpoint P } }\njourney B { stage S { touchpoint O { next P| }; touchpoint P } }");
    expect(found?.names).toEqual(["test.journey:2:59 P"]);
  });

  test("whichever way its accents are written", () => {
    const [nfc, nfd] = ["Hải".normalize("NFC"), "Hải".normalize("NFD")];
    expect(lead(`journey Buy { owner ${nfd}| }\nteam ${nfc}`)?.names).toEqual([`test.journey:2:6 ${nfc}`]);
  });

  test("of two of that name the first", () => {
    expect(lead("journey Buy { owner Care| }\nteam Care\nteam Care")?.names).toEqual(["test.journey:2:6 Care"]);
  });

  test("called like a property that every object has", () => {
    expect(lead("journey Buy { owner constructor| }\nteam constructor")?.names).toEqual(["test.journey:2:6 constructor"]);
    expect(lead("journey Buy { owner __proto__| }")).toBeUndefined();
  });
});

describe("the path of an import leads to its file", () => {
  test("from anywhere in it", () => {
    expect(lead('--- a.journey\nimport "./sub/b.jour|ney"\n--- sub/b.journey\nteam Care\n')).toEqual({
      names: ["sub/b.journey:1:1 "],
      wholes: ["sub/b.journey:1:1 "],
      origin: '"./sub/b.journey"',
    });
  });

  test("but not where the file is gone, or outside", () => {
    expect(lead('import "./gone.jour|ney"')).toBeUndefined();
    expect(lead('import "../../etc|/x.journey"')).toBeUndefined();
  });
});

test.each([
  ["what is built in", "journey B { stage S { touchpoint T { channel we|b } } }"],
  ["what nobody declares", "journey B { owner Nobod|y }"],
  ["a word of the language", "jour|ney B"],
  ["a comment", "team Care\n// Ca|re\n"],
  ["a text", 'team Care "Ca|re"'],
  ["an empty file", "|"],
  ["a name that is declared where no import leads", "--- a.journey\njourney B { owner Car|e }\n--- b.journey\nteam Care\n"],
])("%s leads nowhere", (_what, marked) => {
  expect(lead(marked)).toBeUndefined();
});

test("a name still leads somewhere in text that is broken around it", () => {
  expect(lead('journey B {\n  owner Car|e\n  stage "open\n  goal {\nteam Care')?.names).toEqual(["test.journey:5:6 Care"]);
  expect(lead("journey B {\r\n  owner Car|e\r\n}\r\nteam Care\r\n")?.names).toEqual(["test.journey:4:6 Care"]);
});
