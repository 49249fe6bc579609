import { describe, expect, test } from "vitest";
import { semanticTokens, type TokenOptions } from "../../packages/language/src/services/semantic-tokens.ts";
import { open } from "../support/editor.ts";

/** Tokens as `text:type`, with their modifiers; those between the first two cursors where there are two. */
function tokens(marked: string, options?: TokenOptions): string {
  const opened = open(marked);
  const [start, end] = opened.offsets;
  const range = end === undefined ? undefined : { start: start!, end };
  return semanticTokens(opened, range, options)
    .map((token) => [`${opened.text.slice(token.start, token.start + token.length)}:${token.type}`, ...token.modifiers].join("+"))
    .join(" ");
}

describe("what words mean", () => {
  test("words of the block are keywords, what they declare has the colour of its kind", () => {
    expect(tokens('persona Lan "Lan"\nteam Care\njourney Buy { stage Ask phase ask { touchpoint Pay } }')).toBe(
      'persona:keyword Lan:class+declaration "Lan":string team:keyword Care:type+declaration '
      + "journey:keyword Buy:namespace+declaration stage:keyword Ask:namespace+declaration phase:keyword ask:enumMember "
      + "touchpoint:keyword Pay:function+declaration",
    );
  });

  test("a name has the colour of what it refers to; what is built in says so, what is not known has none", () => {
    expect(tokens("team Care\njourney Buy { owner Care; for Nobody; stage A { touchpoint P { channel web; next Q; measures NPS }; touchpoint Q { next R } } }")).toBe(
      "team:keyword Care:type+declaration journey:keyword Buy:namespace+declaration owner:keyword Care:type for:keyword "
      + "stage:keyword A:namespace+declaration touchpoint:keyword P:function+declaration channel:keyword web:enum+defaultLibrary next:keyword Q:function "
      + "measures:keyword NPS:variable+defaultLibrary touchpoint:keyword Q:function+declaration next:keyword",
    );
  });

  test("a declaration in the place of what is built in, and one in another file, are like any other", () => {
    expect(tokens('--- a.journey\nimport "./b.journey"\njourney Buy { owner Care; stage A { touchpoint P { channel web| } } }\n--- b.journey\nteam Care\nchannel web { online }\n')).toMatch(
      /owner:keyword Care:type .*web:enum$/,
    );
  });

  test("figures, units, signs and words that introduce a value", () => {
    expect(tokens("journey B { stage A { touchpoint P { measures CSAT { target >= 80% by 2026-12-31 }; expects Time <= 5 days } } }")).toMatch(
      /target:keyword >=:operator 80%:number by:keyword 2026-12-31:number expects:keyword <=:operator 5:number days:number$/,
    );
    expect(tokens("journey B { review every 3 months }")).toMatch(/review:keyword every:keyword 3:number months:number$/);
    expect(tokens("metric M { unit days; better lower; scale 1..7 }")).toMatch(/unit:keyword days:number better:keyword lower:enumMember scale:keyword 1..7:number$/);
  });

  test("a question is declared by its name even where that is a word of the language", () => {
    expect(tokens('survey S { question open open "Why?"; tag a, b }')).toMatch(
      /question:keyword open:property\+declaration open:keyword "Why\?":string tag:keyword a:decorator b:decorator$/,
    );
  });

  test("words that are not known, or stand in the wrong block, have no colour", () => {
    expect(tokens('nonsense x { goal "y" }\nteam A { goal 5 }')).toBe('"y":string team:keyword A:type+declaration 5:number');
    expect(tokens("constructor __proto__ { toString 1 }")).toBe("1:number");
  });

  test("comments and texts of several lines come line by line, unless the editor takes them whole", () => {
    const text = 'team A { /* one\n\n  two */ note """x\r\n  y""" }';
    expect(tokens(text)).toBe('team:keyword A:type+declaration /* one:comment   two */:comment note:keyword """x:string   y""":string');
    expect(tokens(text, { multiline: true })).toBe('team:keyword A:type+declaration /* one\n\n  two */:comment note:keyword """x\r\n  y""":string');
  });

  test("a range has the tokens that lie in it or reach into it", () => {
    expect(tokens("team A\nteam |B\nte|am C")).toBe("B:type+declaration team:keyword");
  });

  test("names are found in NFC and in NFD, characters beyond the first plane count as two", () => {
    expect(tokens(`team ${"Phở".normalize("NFD")} "🙂"\njourney B { owner ${"Phở".normalize("NFC")} }`)).toMatch(/"🙂":string .*owner:keyword Phở:type$/);
  });
});
