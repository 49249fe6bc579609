import { describe, expect, test } from "vitest";
import { applyEdits, type Lang } from "../../packages/language/src/index.ts";
import { prepareRename, rename } from "../../packages/language/src/services/rename.ts";
import { open } from "../support/editor.ts";
import { dedent } from "../support/texts.ts";

/** All files after renaming what is at the cursor, as they are given: behind lines `--- people.journey` where they are several. */
function renamed(marked: string, wanted: string): string {
  const opened = open(marked);
  const answer = rename(opened, opened.offset, wanted);
  if (!answer || "refused" in answer) throw new Error(answer?.refused ?? "There is no name.");
  const { files } = opened.links;
  const texts = [...files].map(([path, { tree }]) => [path, applyEdits(tree.text, answer.edits.filter((edit) => edit.path === path))]);
  return files.size === 1 ? texts[0]![1]! : texts.map(([path, text]) => `--- ${path}\n${text}`).join("");
}

function refusal(marked: string, wanted: string, lang: Lang = "en"): string | undefined {
  const opened = open(marked, { lang });
  const answer = rename(opened, opened.offset, wanted);
  return answer && "refused" in answer ? answer.refused : undefined;
}

describe("renaming", () => {
  test("changes the declaration and every reference, in all files, and nothing else", () => {
    const before = `
      --- a.journey
      import "./teams.journey" // Care
      journey Buy {
        owner   Ca|re /* why */; scenario "Care"
        stage Care { touchpoint Care { owner Care; next Care } }
      }
      --- apart.journey
      team Care
      journey Sell { owner Care }
      --- teams.journey
      team Care "Care" { note "Care" }
    `;
    const after = `
      --- a.journey
      import "./teams.journey" // Care
      journey Buy {
        owner   Support /* why */; scenario "Care"
        stage Care { touchpoint Care { owner Support; next Care } }
      }
      --- apart.journey
      team Care
      journey Sell { owner Care }
      --- teams.journey
      team Support "Care" { note "Care" }
    `;
    expect(renamed(before, "Support")).toBe(dedent(after));
  });

  test("writes a name that was derived from a label before the label", () => {
    expect(renamed('journey A { owner Customer-care| }\nteam /* us */ "Customer care" { note "x" }\n', "Care")).toBe(
      'journey A { owner Care }\nteam Care /* us */ "Customer care" { note "x" }\n',
    );
    expect(renamed('team"Car|e"\n', "Us")).toBe('team Us "Care"\n');
    expect(renamed('journey A { stage phase ask "Asks|" }\n', "Ask")).toBe('journey A { stage Ask phase ask "Asks" }\n');
  });

  test("finds references whose accents are written otherwise, and writes the new name composed", () => {
    const [nfc, nfd] = ["Hải".normalize("NFC"), "Hải".normalize("NFD")];
    expect(renamed(`team ${nfc}|\njourney A { owner ${nfd} }\n`, "Đăng".normalize("NFD"))).toBe("team Đăng\njourney A { owner Đăng }\n");
  });

  test("keeps to the journey of a touchpoint", () => {
    const text = (name: string, cursor: string) =>
      `journey A { stage S { touchpoint ${name}; touchpoint Q { next ${name}${cursor} } } }\njourney B { stage S { touchpoint P { next P } } }\n`;
    expect(renamed(text("P", "|"), "Pay")).toBe(text("Pay", ""));
  });

  test("of the second of two that are declared under one name leaves the references to the first", () => {
    expect(renamed("journey A { stage S { touchpoint P; touchpoint |P; touchpoint Q { next P } } }\n", "P2")).toBe(
      "journey A { stage S { touchpoint P; touchpoint P2; touchpoint Q { next P } } }\n",
    );
    expect(renamed("team Care\nteam |Care\njourney A { owner Care }\n", "Support")).toBe("team Care\nteam Support\njourney A { owner Care }\n");
  });

  test("takes any word of the language, and what every object has, for a name", () => {
    expect(renamed("metric Speed|\nsurvey S { question q measures Speed expects Speed }\n", "measures")).toBe(
      "metric measures\nsurvey S { question q measures measures expects measures }\n",
    );
    expect(renamed("team Care|\nsurvey S { follow-up Care within 2 days }\n", "within")).toBe("team within\nsurvey S { follow-up within within 2 days }\n");
    expect(renamed("team Care|\njourney A { owner Care }\n", "__proto__")).toBe("team __proto__\njourney A { owner __proto__ }\n");
  });

  test("keeps newlines and characters beyond the basic plane", () => {
    expect(renamed("// 🙂\r\nteam Care| \"🙂\"\r\njourney A { owner Care }\r\n", "𝔸")).toBe("// 🙂\r\nteam 𝔸 \"🙂\"\r\njourney A { owner 𝔸 }\r\n");
  });

  test("changes nothing where the name stays, with blanks around it or in other characters", () => {
    const opened = open("team Care|");
    expect(rename(opened, opened.offset, " Care ")).toEqual({ edits: [] });
  });

  test("is refused where text could not be a name, with one that could", () => {
    expect(refusal("team Care|", "2nd team")).toBe(
      '"2nd team" cannot be a name. A name begins with a letter or "_" and goes on with letters, digits, "_" and "-". Write "_2nd-team", for example.',
    );
    expect(refusal("team Care|", " ")).toBe('"" cannot be a name. A name begins with a letter or "_" and goes on with letters, digits, "_" and "-".');
    expect(refusal("team Care|", "Chăm sóc", "vi")).toBe(
      'Không thể đặt tên là "Chăm sóc". Tên bắt đầu bằng chữ cái hoặc "_", tiếp theo là chữ cái, chữ số, "_" và "-". Hãy viết chẳng hạn "Chăm-sóc".',
    );
  });

  test("is refused where the name would mean two things in a file that sees both", () => {
    expect(refusal("team Care|\nteam Sales", "Sales")).toBe('A team "Sales" is declared in the same file already. Choose another name.');
    const three = "--- a.journey\nteam Care|\n--- b.journey\nteam Sales\n--- c.journey\nimport \"./a.journey\"\nimport \"./b.journey\"\n";
    expect(refusal(three, "Sales")).toBe('A team "Sales" is declared in b.journey already, and c.journey sees both. Choose another name.');
    expect(refusal(three, "Sales", "vi")).toBe('Nhóm "Sales" đã được khai báo trong b.journey, và c.journey nhìn thấy cả hai. Hãy chọn tên khác.');
  });

  test("is allowed where no file sees both, and where the other is of another kind", () => {
    expect(renamed("--- a.journey\nteam Care|\n--- b.journey\nteam Sales\n", "Sales")).toBe("--- a.journey\nteam Sales\n--- b.journey\nteam Sales\n");
    expect(renamed("team Care|\npersona Sales\n", "Sales")).toBe("team Sales\npersona Sales\n");
  });

  test("is refused where the journey has such a touchpoint, not where another has", () => {
    const text = 'journey A "Buying" { stage S { touchpoint P|; touchpoint Q } }\njourney B { stage S { touchpoint R } }\n';
    expect(refusal(text, "Q")).toBe('The journey "Buying" has a touchpoint "Q" already. Choose another name.');
    expect(refusal(text, "Q", "vi")).toBe('Hành trình "Buying" đã có điểm chạm "Q". Hãy chọn tên khác.');
    expect(refusal(text, "R")).toBeUndefined();
  });

  test("is refused for what is built in, and to its name", () => {
    const inTouchpoint = "journey A { stage S { touchpoint T { channel we|b } } }";
    expect(refusal(inTouchpoint, "site")).toBe('"web" is a built-in channel and keeps its name. Declare a channel of your own to use another.');
    expect(refusal("metric Happy|", "CSAT")).toBe('"CSAT" is a built-in metric. Choose another name.');
    expect(refusal("metric Happy|", "CSAT", "vi")).toBe('"CSAT" là chỉ số có sẵn. Hãy chọn tên khác.');
  });

  test("is refused where nobody declares the name", () => {
    expect(refusal("journey A { owner Care| }", "Support")).toBe('Nothing that this file sees declares the team "Care". Declare it, then rename it.');
  });
});

describe("before renaming", () => {
  const prepared = (marked: string) => {
    const opened = open(marked);
    return prepareRename(opened, opened.offset);
  };

  test("the name under the cursor is offered", () => {
    expect(prepared("team Care\njourney A { owner Ca|re }")).toEqual({ start: 28, end: 32, name: "Care" });
    expect(prepared('team "Customer| care"')).toEqual({ start: 5, end: 20, name: "Customer-care" });
  });

  test("what cannot be renamed is refused", () => {
    expect(prepared("journey A { stage S { touchpoint T { channel we|b } } }")).toHaveProperty("refused");
  });

  test.each(["|", "te|am Care", "team Care // Ca|re", 'team Care "Ca|re"'])("there is nothing to rename in %s", (marked) => {
    expect(prepared(marked)).toBeUndefined();
  });
});
