import { describe, expect, test } from "vitest";
import { references } from "../../packages/language/src/services/references.ts";
import { open, shown } from "../support/editor.ts";

function found(marked: string, withDeclaration = true): string[] {
  const opened = open(marked);
  return shown(opened, references(opened, opened.offset, { withDeclaration }));
}

const workspace = `
  --- a.journey
  import "./teams.journey"
  journey Buy { owner Ca|re; stage S { touchpoint P { owner Care } } }
  --- apart.journey
  team Care
  journey Sell { owner Care }
  --- b.journey
  import "./a.journey"
  journey Return { owner Care }
  --- teams.journey
  team Care "Customer care"
`;

describe("references", () => {
  test("are found in all files, with the declaration or without", () => {
    const references = ["a.journey:2:21 Care", "a.journey:2:58 Care", "b.journey:2:24 Care"];
    expect(found(workspace)).toEqual([...references, "teams.journey:1:6 Care"]);
    expect(found(workspace, false)).toEqual(references);
  });

  test("are found where their accents are written otherwise", () => {
    const [nfc, nfd] = ["Hải".normalize("NFC"), "Hải".normalize("NFD")];
    expect(found(`team ${nfc}|\njourney A { owner ${nfd} }`)).toEqual([`test.journey:1:6 ${nfc}`, `test.journey:2:19 ${nfd}`]);
  });

  test("to a touchpoint stay in its journey", () => {
    const text = "journey A { stage S { touchpoint P; touchpoint Q { next P| } } }\njourney B { stage S { touchpoint P { next P } } }";
    expect(found(text)).toEqual(["test.journey:1:34 P", "test.journey:1:57 P"]);
  });

  test("mean the first of two touchpoints of one name", () => {
    const text = (first: string, second: string) => `journey A { stage S { touchpoint ${first}; touchpoint ${second}; touchpoint Q { next P } } }`;
    expect(found(text("P|", "P"), false)).toEqual(["test.journey:1:71 P"]);
    expect(found(text("P", "P|"), false)).toEqual([]);
  });

  test("to what is built in are found as far as nobody declares it anew", () => {
    const inJourney = (channel: string) => `journey J { stage S { touchpoint T { channel ${channel} } } }`;
    expect(found(`--- a.journey\n${inJourney("we|b, web")}\n--- b.journey\n${inJourney("web")}\n--- c.journey\nchannel web { online }\n${inJourney("web")}\n`)).toEqual([
      "a.journey:1:46 web",
      "a.journey:1:51 web",
      "b.journey:1:46 web",
    ]);
  });

  test("to what nobody declares are found too", () => {
    expect(found("journey A { owner Nobody| }\njourney B { owner Nobody }")).toEqual(["test.journey:1:19 Nobody", "test.journey:2:19 Nobody"]);
    expect(found("journey A { stage S { touchpoint T { next X|, X } } }\njourney B { stage S { touchpoint T { next X } } }")).toHaveLength(2);
  });

  test("of different kinds are different, though they share a name", () => {
    expect(found("team Lan\npersona Lan|\njourney A { for Lan; owner Lan }")).toEqual(["test.journey:2:9 Lan", "test.journey:3:17 Lan"]);
  });

  test.each(["|", "team Care // Ca|re", 'team Care "Ca|re"', "te|am Care"])("are none for %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
