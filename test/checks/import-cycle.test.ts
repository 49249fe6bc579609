import { expect, test } from "vitest";
import { compileFiles } from "../../packages/language/src/index.ts";
import { diagnose } from "../support/diagnose.ts";
import { projectOf } from "../support/texts.ts";

test("files that import each other are shown once, at the first of them", () => {
  const messages = diagnose(`
    --- a.journey
    import "./b.journey"
           ~~~~~~~~~~~~~ import-cycle
    --- b.journey
    import "./c.journey"
    --- c.journey
    import "./a.journey"
    import "./b.journey"
  `);
  expect(messages).toEqual([
    "These files import each other in a circle: a.journey → b.journey → c.journey → a.journey. Move what they share into a file of its own.",
  ]);
});

test("a file that imports itself is shown", () => {
  diagnose(
    '--- a.journey\nimport "./a.journey"\n       ~~~~~~~~~~~~~ import-cycle\n--- b.journey\nteam Care\n',
  );
});

test("names are known all around the circle", () => {
  const { diagnostics } = projectOf(
    '--- a.journey\nimport "./b.journey"\nteam A\njourney X { owner B }\n--- b.journey\nimport "./a.journey"\nteam B\njourney Y { owner A }',
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["import-cycle"]);
});

test("a long circle is told in brief", () => {
  const count = 2000;
  const files = Array.from({ length: count }, (_, at) => ({
    path: `${at}.journey`,
    text: `import "./${(at + 1) % count}.journey"`,
  }));
  const { diagnostics } = compileFiles(files);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "These files import each other in a circle: 0.journey → 1.journey → 2.journey → 3.journey → … → 1999.journey → 0.journey. " +
      "Move what they share into a file of its own.",
  ]);
});

test("two ways to one file are no circle", () => {
  const { diagnostics } = projectOf(
    '--- a.journey\nimport "./b.journey"\nimport "./c.journey"\n--- b.journey\nimport "./c.journey"\n--- c.journey\nteam Care',
  );
  expect(diagnostics).toEqual([]);
});
