import { describe, expect, test } from "vitest";
import { applyEdits, compileFiles, type Diagnostic, type ReviewOptions } from "../../packages/language/src/index.ts";
import { codeActions, type ActionRequest, type CodeAction } from "../../packages/language/src/services/code-actions.ts";
import { today } from "../support/diagnose.ts";
import { open, type Opened } from "../support/editor.ts";
import { filesIn } from "../support/texts.ts";
import type { Lang } from "../../packages/language/src/index.ts";

type Options = ReviewOptions & ActionRequest & { readonly lang?: Lang };

/** What is found at the cursor of a text, and what can be done there. */
function actionsAt(marked: string, { only, ...options }: Options = {}): { readonly opened: Opened; readonly diagnostics: readonly Diagnostic[]; readonly actions: readonly CodeAction[] } {
  const opened = open(marked, options);
  const [start, end = start!] = opened.offsets;
  const diagnostics = opened.review.diagnose(opened.file.path).filter((one) => one.start <= end! && start! <= one.end);
  const review = { profile: "recommended", today, isWhole: true, ...options } as const;
  return { opened, diagnostics, actions: codeActions(opened, { start: start!, end: end! }, diagnostics, only ? { only, review } : { review }) };
}

function titlesAt(marked: string, options?: Options): string[] {
  return actionsAt(marked, options).actions.map(({ title }) => title);
}

interface Done {
  /** Every file after the action, in one text as it was given. */
  readonly text: string;
  readonly before: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
}

/** Makes the one action whose title begins so, and expects that it answers its findings, makes no errors and loses no comment. */
function perform(marked: string, title: string, options: Options = {}): Done {
  const { opened, diagnostics, actions } = actionsAt(marked, options);
  const chosen = actions.filter((action) => action.title.startsWith(title));
  expect(chosen.map((action) => action.title), titlesOf(actions)).toHaveLength(1);
  const [action] = chosen;
  const files = new Map(filesIn(marked.replaceAll("|", "")).map(({ path, text }) => [path, text]));
  const before = [...opened.review.links.files.keys()].flatMap((path) => opened.review.diagnose(path));
  for (const edit of action!.edits) {
    if (!("create" in edit)) continue;
    expect(files.has(edit.create)).toBe(false);
    files.set(edit.create, edit.text);
  }
  for (const [path, edits] of Map.groupBy(action!.edits.filter((edit) => "path" in edit), (edit) => edit.path)) {
    edits.forEach((edit, at) => expect(edit.start).toBeGreaterThanOrEqual(edits[at - 1]?.end ?? 0));
    files.set(path, applyEdits(files.get(path)!, edits));
  }
  const written = [...files].map(([path, text]) => ({ path, text }));
  const { diagnostics: after } = compileFiles(written, { profile: "recommended", today, isWhole: true, missing: () => ({ why: "not-found" }), ...options });
  for (const index of action!.diagnostics ?? []) {
    const { code, message } = diagnostics[index]!;
    expect(after.filter((one) => one.code === code && one.message === message)).toEqual([]);
  }
  const errors = (all: readonly Diagnostic[]): string[] => all.filter(({ severity }) => severity === "error").map(({ message }) => message);
  const known = errors(before);
  expect(errors(after).filter((message) => !known.includes(message))).toEqual([]);
  const all = written.map(({ text }) => text).join("\n");
  for (const comment of marked.replaceAll("|", "").match(/\/\/ [^\n]*/g) ?? []) expect(all).toContain(comment.trimEnd());
  return { text: written.length === 1 ? all : written.map(({ path, text }) => `--- ${path}\n${text}`).join(""), before, after };
}

function titlesOf(actions: readonly CodeAction[]): string {
  return actions.map((action) => action.title).join("\n");
}

describe("fixes of the checks", () => {
  test("are offered with the finding that they mend, the first of them preferred", () => {
    const { actions } = actionsAt("team Care\njourney Buy {\n  owner Ca|er\n}\n");
    expect(actions[0]).toEqual({
      title: 'Write "Care"',
      kind: "quickfix",
      edits: [{ path: "test.journey", start: 32, end: 36, text: "Care" }],
      isPreferred: true,
      diagnostics: [0],
    });
    expect(perform("team Care\njourney Buy {\n  owner Ca|er\n}\n", "Write").text).toBe("team Care\njourney Buy {\n  owner Care\n}\n");
  });

  test("are left out where other kinds are asked for", () => {
    expect(titlesAt("team Care\njourney Buy {\n  owner Ca|er\n}\n", { only: ["refactor"] })).toEqual([]);
    expect(titlesAt("team Care\njourney Buy {\n  owner Ca|er\n}\n", { only: ["quickfix"] })).toContain('Write "Care"');
  });
});

describe("creating what is missing", () => {
  test("declares it before the journey, above the comments that belong to that", () => {
    expect(perform("// Header\n\n// About buying\njourney Buy {\n  owner Customer|Care\n}\n", 'Create the team "CustomerCare" here').text).toBe(
      '// Header\n\nteam CustomerCare "Customer care"\n\n// About buying\njourney Buy {\n  owner CustomerCare\n}\n',
    );
  });

  test("declares it behind others of its kind", () => {
    expect(perform('team Sales "Sales" // ours\n\njourney Buy {\n  owner Ca|re\n}\n', "Create the team \"Care\" here").text).toBe(
      'team Sales "Sales" // ours\nteam Care "Care"\n\njourney Buy {\n  owner Care\n}\n',
    );
  });

  test.each([
    ["persona", "for |X"],
    ["channel", "stage A { touchpoint P { channel |X } }"],
    ["metric", "stage A { touchpoint P { expects |X <= 5 days } }"],
    ["survey", "stage A { touchpoint P { asks |X } }"],
    ["competitor", "stage A { touchpoint P { versus |X 3 } }"],
    ["non-customer", "stage A { touchpoint P { attracts |X } }"],
  ])("works for a %s", (kind, statement) => {
    expect(perform(`journey Buy {\n  ${statement}\n}\n`, `Create the ${kind} "X" here`).text).toMatch(new RegExp(`^${kind} X "X"\n\njourney`));
  });

  test("a persona also joins those of its journey", () => {
    expect(perform('persona Lan "Lan"\n\njourney Buy {\n  for Lan // one\n  stage A { touchpoint P { feels Mi|nh 3 } }\n}\n', "Create the persona \"Minh\" here").text).toBe(
      'persona Lan "Lan"\npersona Minh "Minh"\n\njourney Buy {\n  for Lan, Minh // one\n  stage A { touchpoint P { feels Minh 3 } }\n}\n',
    );
  });

  test("makes a file for it and imports that", () => {
    expect(perform("journey Buy {\n  for Li|nh\n}\n", 'Create the persona "Linh" in ./people.journey').text).toBe(
      '--- test.journey\nimport "./people.journey"\n\njourney Buy {\n  for Linh\n}\n--- people.journey\npersona Linh "Linh"\n',
    );
  });

  test("writes it into an imported file that holds such, or into the file of that name", () => {
    expect(perform('--- a.journey\nimport "./cast.journey"\njourney Buy {\n  for Li|nh\n}\n--- cast.journey\npersona Lan "Lan"\n', "Create the persona \"Linh\" in ./cast.journey").text).toMatch(
      /--- cast.journey\npersona Lan "Lan"\npersona Linh "Linh"\n$/,
    );
    expect(perform('--- maps/a.journey\njourney Buy {\n  owner Ca|re\n}\n--- maps/teams.journey\n// Teams\n', "Create the team \"Care\" in ./teams.journey").text).toBe(
      '--- maps/a.journey\nimport "./teams.journey"\n\njourney Buy {\n  owner Care\n}\n--- maps/teams.journey\n// Teams\n\nteam Care "Care"\n',
    );
  });

  test("is not offered where another file declares it, nor into a file that would close a circle", () => {
    expect(titlesAt('--- a.journey\njourney Buy {\n  owner Ca|re\n}\n--- b.journey\nteam Care "Care"\n')).toEqual(['Import the team from "./b.journey"']);
    expect(titlesAt('--- a.journey\njourney Buy {\n  owner Ca|re\n}\n--- teams.journey\nimport "./a.journey"\n')).toEqual(['Create the team "Care" here']);
  });

  test("speaks Vietnamese", () => {
    expect(titlesAt("journey Buy {\n  owner Ca|re\n}\n", { lang: "vi" })).toEqual(['Tạo nhóm "Care" tại đây', 'Tạo nhóm "Care" trong ./teams.journey']);
  });
});

describe("extracting a declaration", () => {
  test("moves it with its comments to a new file, which is imported", () => {
    expect(perform('// Header\n\n// Our best\npersona La|n "Lan" { // office\n  age 25..34\n}\n\njourney Buy { for Lan }\n', "Extract the persona \"Lan\" to ./people.journey").text).toBe(
      '--- test.journey\n// Header\n\nimport "./people.journey"\n\njourney Buy { for Lan }\n--- people.journey\n// Our best\npersona Lan "Lan" { // office\n  age 25..34\n}\n',
    );
  });

  test("moves it to the file that holds such already", () => {
    expect(perform('--- a.journey\nimport "./people.journey"\n\npersona Min|h "Minh" // new\n\njourney Buy { for Minh, Lan }\n--- people.journey\n\npersona Lan "Lan"\n', "Extract").text).toBe(
      '--- a.journey\nimport "./people.journey"\n\njourney Buy { for Minh, Lan }\n--- people.journey\n\npersona Lan "Lan"\npersona Minh "Minh" // new\n',
    );
  });

  test("who used it through this file still sees it", () => {
    const { after } = perform('--- a.journey\nteam Ca|re "Care"\n\njourney Buy { owner Care }\n--- b.journey\nimport "./a.journey"\njourney Sell { owner Care }\n', "Extract the team");
    expect(after.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("what it refers to in other files is imported in its new one", () => {
    expect(perform('--- a.journey\nimport "./org.journey"\nchannel Za|lo "Zalo" { routed-to Care }\n\njourney Buy { owner Care }\n--- org.journey\nteam Care "Care"\n', "Extract").text).toBe(
      '--- a.journey\nimport "./org.journey"\nimport "./channels.journey"\n\njourney Buy { owner Care }\n--- org.journey\nteam Care "Care"\n--- channels.journey\nimport "./org.journey"\n\nchannel Zalo "Zalo" { routed-to Care }\n',
    );
  });

  test("is not offered where it would close a circle, clash, or share its line", () => {
    expect(titlesAt('team Care "Care"\nchannel Za|lo "Zalo" { routed-to Care }\n', { only: ["refactor"] })).toEqual([]);
    expect(titlesAt('--- a.journey\nteam Ca|re "Care"\n--- teams.journey\nteam Care "Other"\n', { only: ["refactor"] })).toEqual([]);
    expect(titlesAt('team Ca|re "Care"; team Sales\n', { only: ["refactor"] })).toEqual([]);
    expect(titlesAt('--- teams.journey\nteam Ca|re "Care"\n', { only: ["refactor"] })).toEqual([]);
    expect(titlesAt("journey B|uy {}\n", { only: ["refactor"] })).toEqual([]);
  });
});

describe("completing a touchpoint", () => {
  const only = ["refactor.rewrite"];

  test("adds what is missing, from what is known of the journey", () => {
    expect(
      perform(
        'team Care "Care"\npersona Lan\npersona Minh\njourney Buy {\n  for Lan, Minh\n  goal "Coffee at nine"\n  owner Care\n  stage A {\n    touchpoint P "Pays" { // why\n      feels Lan 4\n      pain "x"\n    |}\n    touchpoint Q "Waits" { channel store }\n  }\n}\n',
        'Add what "Pays" misses: channel, owner, feels, expects',
        { only },
      ).text,
    ).toContain(
      '    touchpoint P "Pays" { // why\n      channel store\n      owner Care\n      feels Lan 4\n      pain "x"\n      feels Minh 3\n      expects "Coffee at nine"\n    }\n',
    );
  });

  test("makes a block where there is none, and breaks one that is written on one line", () => {
    expect(perform('journey Buy {\n  stage A {\n    touchpoint P|ay "Pays" // c\n  }\n}\n', "Add", { only }).text).toBe(
      'journey Buy {\n  stage A {\n    touchpoint Pay "Pays" {\n      channel web\n      feels 3\n      expects "It works the first time"\n    } // c\n  }\n}\n',
    );
    expect(perform('journey Buy {\n  stage A {\n    touchpoint P|ay { does "x"; /* c */ promises "Here in three days" }\n  }\n}\n', "Add", { only }).text).toBe(
      'journey Buy {\n  stage A {\n    touchpoint Pay {\n      channel web\n      does "x" /* c */\n      promises "Here in three days"\n      feels 3\n      expects "Here in three days" { from explicit-promise }\n    }\n  }\n}\n',
    );
  });

  test("expects what is promised in figures", () => {
    expect(perform("metric Time { unit days; better lower }\njourney Buy {\n  stage A {\n    touchpoint P|ay {\n      promises Time <= 3 days\n    }\n  }\n}\n", "Add", { only }).text).toContain(
      "expects Time <= 3 days { from explicit-promise }",
    );
  });

  test("is not offered where nothing is missing, or where the touchpoint could not be read", () => {
    expect(titlesAt('journey Buy { stage A { touchpoint P|ay { channel web; owner Nobody; feels 3; expects "x" } } }\n', { only })).toEqual([]);
    expect(titlesAt("journey Buy { stage A { touchpoint P|ay { owner 5 } } }\n", { only })).toEqual([]);
  });

  test("writes CRLF and Vietnamese where these are in use", () => {
    const { actions } = actionsAt("journey Buy {\r\n  stage A {\r\n    touchpoint P|ay {\r\n    }\r\n  }\r\n}\r\n", { only, lang: "vi" });
    expect(actions[0]!.title).toBe('Thêm những gì "Pay" còn thiếu: channel, feels, expects');
    expect(actions[0]!.edits).toMatchObject([{ text: '      channel web\r\n      feels 3\r\n      expects "Mọi việc suôn sẻ ngay từ lần đầu"\r\n' }]);
  });
});

describe("sorting imports", () => {
  const only = ["source.organizeImports"];

  test("sorts by path, makes one of two that are the same, and keeps comments with their import", () => {
    expect(
      perform('// Header\n\n// people\nimport "./people.journey"\n\nimport "./b.journey" // b\nimport ".//b.journey" // again\n/* a */ import "./a.journey"\n\nteam Care|\n', "Sort", { only }).text,
    ).toBe('// Header\n\n/* a */ import "./a.journey"\n// again\nimport "./b.journey" // b\n// people\nimport "./people.journey"\n\nteam Care\n');
  });

  test("brings together imports that stand apart", () => {
    expect(perform('import "./b.journey"\nteam Care\n// a\nimport "./a.journey"\nteam Sales|\n', "Sort", { only }).text).toBe(
      '// a\nimport "./a.journey"\nimport "./b.journey"\nteam Care\nteam Sales\n',
    );
  });

  test("is not offered where there is nothing to sort, and without being asked for only at an import", () => {
    expect(titlesAt('import "./a.journey"\nimport "./b.journey"\n|', { only })).toEqual([]);
    expect(titlesAt('import "./b.jour|ney"\nimport "./a.journey"\nteam Care\n')).toContain("Sort and merge imports");
    expect(titlesAt('import "./b.journey"\nimport "./a.journey"\nteam Care "C|are"\n')).not.toContain("Sort and merge imports");
  });
});

describe("making all safe fixes", () => {
  test("makes those that fixes uncover as well, and is offered only where it is asked for", () => {
    const text = 'team Care "Care" // c\njourney Buy {\n  ownr Care|\n  gaol "x"\n}\n';
    expect(perform(text, "Make all safe fixes", { only: ["source.fixAll"] }).text).toBe('team Care "Care" // c\njourney Buy {\n  owner Care\n  goal "x"\n}\n');
    expect(titlesAt(text)).not.toContain("Make all safe fixes");
    expect(titlesAt("team Care|\n", { only: ["source"] })).toEqual([]);
  });
});

describe("silencing a finding", () => {
  test("writes a comment above its statement, as far in as that stands", () => {
    expect(perform('journey Buy "Buying" {\n  for Lan\n  stage A|sk {\n  }\n}\npersona Lan\n', 'Silence "stage-without-touchpoint" here').text).toBe(
      'journey Buy "Buying" {\n  for Lan\n  // sojourn-ignore stage-without-touchpoint why\n  stage Ask {\n  }\n}\npersona Lan\n',
    );
  });

  test("goes above the line of a block that is written on one, and stands inside a line that has no other place", () => {
    expect(perform("persona Lan\njourney Buy { for Lan; stage A|sk {} }\n", "Silence \"stage").text).toBe(
      "persona Lan\n// sojourn-ignore stage-without-touchpoint why\njourney Buy { for Lan; stage Ask {} }\n",
    );
    expect(perform("persona Lan; journey Buy { for Lan; stage A|sk {} }\n", "Silence \"stage").text).toBe(
      "persona Lan; journey Buy { for Lan; /* sojourn-ignore stage-without-touchpoint why */ stage Ask {} }\n",
    );
  });

  test("is not offered for errors, nor for comments that silence nothing", () => {
    expect(titlesAt("journey Buy {\n  owner Ca|re\n}\n").filter((title) => title.startsWith("Silence"))).toEqual([]);
    expect(titlesAt("// sojourn-ignore unused-decl|aration why\njourney Buy {\n}\n").filter((title) => title.startsWith("Silence"))).toEqual([]);
  });
});
