import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { openSync, type Font } from "fontkit";
import { describe, expect, test } from "vitest";
import { characters } from "../../packages/diagrams/src/text/metrics.ts";
import { evenWidth } from "../../packages/diagrams/src/text/even.ts";
import { widthOf } from "../../packages/diagrams/src/text/measure.ts";
import { isSettable, settable } from "../../packages/diagrams/src/text/settable.ts";
import { wrap } from "../../packages/diagrams/src/text/wrap.ts";
import { fontFile } from "../../scripts/generate/font-metrics.ts";
import { nastyText } from "./nasty.ts";

const faces = ["regular", "semibold", "italic"] as const;
const fonts = Object.fromEntries(faces.map((face) => [face, openSync(fontFile(face)) as Font])) as Record<(typeof faces)[number], Font>;
const face = fc.constantFrom(...faces);

/** What the font's own tables make of a text, by another reader of them. */
function setWidth(text: string, size: number, of: (typeof faces)[number]): number {
  const font = fonts[of];
  return (font.layout(text.normalize("NFC")).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * size) / font.unitsPerEm;
}

/** Every text between quotes in the examples. */
const exampleTexts = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".journey"))
  .flatMap((path) => Array.from(readFileSync(`examples/${path}`, "utf8").matchAll(/"([^"\n]+)"/g), ([, text]) => text!));

const letters = Array.from(characters).filter((character) => !/[\u00A0\u2044]/.test(character));
const vietnamese = Array.from("aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐ").flatMap((letter) => ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((mark) => (letter + mark).normalize("NFC")));
const fontText = fc.array(fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...vietnamese), fc.constantFrom(" ", "fi", "ff", "ffi", "Tê", "AV")), { maxLength: 30 }).map((all) => all.join(""));

describe("the width of a text", () => {
  test("is the font's own for every text of the examples, in NFC and in NFD", () => {
    expect(exampleTexts.length).toBeGreaterThan(1000);
    for (const of of faces) {
      for (const text of exampleTexts) {
        const wanted = setWidth(text, 14, of);
        expect(Math.abs(widthOf(text, 14, of) - wanted), text).toBeLessThan(0.001);
        expect(widthOf(text.normalize("NFD"), 14, of)).toBe(widthOf(text.normalize("NFC"), 14, of));
      }
    }
  });

  test("is the font's own for arbitrary mixes of its characters", () => {
    fc.assert(
      fc.property(fontText, face, fc.integer({ min: 6, max: 60 }), (text, of, size) => {
        const wanted = setWidth(text, size, of);
        // Three f in a row are set by what stands around them, which pairs do not tell.
        const slack = text.includes("fff") ? 0.005 * wanted + 0.01 * size * text.length : 0.001;
        expect(Math.abs(widthOf(text, size, of) - wanted)).toBeLessThanOrEqual(slack);
      }),
      { numRuns: 3000 },
    );
  });

  test("is finite and at least nothing for any text", () => {
    fc.assert(
      fc.property(fc.oneof(nastyText, fc.string({ unit: "binary" })), face, (text, of) => {
        const width = widthOf(text, 12, of);
        expect(Number.isFinite(width) && width >= 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("counts an emoji of several parts once, and a mark not at all", () => {
    expect(widthOf("👩‍👩‍👧", 10, "regular")).toBe(widthOf("👩", 10, "regular"));
    expect(widthOf("👍🏽", 10, "regular")).toBe(widthOf("👍", 10, "regular"));
    expect(widthOf("a\u0332b", 10, "regular")).toBe(widthOf("ab", 10, "regular"));
  });
});

describe("what can be set", () => {
  test("holds no control character, no mark of direction, no half of a character and no run of blanks", () => {
    fc.assert(
      fc.property(fc.oneof(nastyText, fc.string({ unit: "binary" })), (text) => {
        const set = settable(text);
        expect(set).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uFEFF]| {2}|^\s|\s$/u);
        expect(settable(set)).toBe(set);
        expect(set.normalize("NFC")).toBe(set);
      }),
      { numRuns: 3000 },
    );
  });

  test("keeps every letter, sign and emoji", () => {
    expect(settable("  Ca\u0300 phe\u0302 \u202E#1;\u202C <b>👩‍👩‍👧 5\u00A0ngày\n")).toBe("Cà phê #1; <b>👩‍👩‍👧 5\u00A0ngày");
    expect(settable("\uD800x\uFFFE")).toBe("\uFFFDx\uFFFD");
  });
});

const widths = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 400 }));
const anyText = fc.oneof(nastyText, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", maxLength: 40 }), fc.constantFrom(...exampleTexts), fc.array(nastyText, { maxLength: 8 }).map((all) => all.join(" ")));
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

describe("wrapping", () => {
  test("loses nothing but blanks between lines, and cuts no character in two", () => {
    fc.assert(
      fc.property(anyText, face, widths, (text, of, width) => {
        const whole = settable(text);
        const lines = wrap(text, 12, of, width);
        const ends = new Set(Array.from(segmenter.segment(whole), ({ index }) => index));
        let at = 0;
        for (const line of lines) {
          expect(line).not.toBe("");
          if (whole[at] === " " && line[0] !== " ") at += 1;
          expect(ends.has(at)).toBe(true);
          expect(whole.slice(at, at + line.length)).toBe(line);
          at += line.length;
        }
        expect(at).toBe(whole.length);
      }),
      { numRuns: 5000 },
    );
  });

  test("keeps each line within the width, but one of a single character", () => {
    fc.assert(
      fc.property(anyText, face, widths, (text, of, width) => {
        for (const line of wrap(text, 12, of, width)) {
          if (Array.from(segmenter.segment(line)).length > 1) expect(widthOf(line, 12, of)).toBeLessThanOrEqual(width + 0.01);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test("fills a line as far as it can", () => {
    const lines = wrap("Chậm cũng được, nhưng phải nói cho tôi biết là chậm.", 12, "regular", 120);
    for (const [at, line] of lines.slice(0, -1).entries()) {
      const [first] = lines[at + 1]!.split(" ");
      expect(widthOf(`${line} ${first}`, 12, "regular")).toBeGreaterThan(120);
    }
    expect(lines.join(" ")).toBe("Chậm cũng được, nhưng phải nói cho tôi biết là chậm.");
  });

  test("cuts behind hyphens, dashes and slashes, but not within figures", () => {
    expect(wrap("word-of-mouth", 12, "regular", 60)).toEqual(["word-of-", "mouth"]);
    expect(wrap("chat/phone", 12, "regular", 40)).toEqual(["chat/", "phone"]);
    expect(wrap("sáng—chiều", 12, "regular", 50)).toEqual(["sáng—", "chiều"]);
    expect(wrap("on 2026-12-31", 12, "regular", 80)).toEqual(["on", "2026-12-31"]);
    expect(wrap("from −3 or -3 on", 12, "regular", 70).join("|")).not.toMatch(/[-−]\|/);
  });

  test("parts Chinese and Japanese anywhere, yet begins no line with a closing sign and ends none with an opening one", () => {
    const text = "朝、駅の前で「コーヒー」を買って、電車に乗る。とても美味しい（と思う）！";
    for (let width = 24; width < 200; width += 1) {
      const lines = wrap(text, 12, "regular", width);
      expect(lines.join("")).toBe(text);
      for (const line of lines) {
        if (width >= 60) expect(line).not.toMatch(/^[、。」）！ー]|[「（]$/u);
        expect(widthOf(line, 12, "regular")).toBeLessThanOrEqual(width + 0.01);
      }
    }
  });

  test("cuts a word that is too long by its width", () => {
    const lines = wrap("Donaudampfschifffahrtsgesellschaft", 12, "regular", 80);
    expect(lines.join("")).toBe("Donaudampfschifffahrtsgesellschaft");
    expect(lines.length).toBe(3);
  });

  test("gives no line for blanks and for nothing", () => {
    expect(wrap(" \n\t\u200B", 12, "regular", 100)).toEqual([]);
    expect(wrap("", 12, "regular", 0)).toEqual([]);
  });

  test("puts a character in each line where there is no room for one", () => {
    expect(wrap("phê 👩‍👩‍👧", 12, "regular", 0)).toEqual(["p", "h", "ê", "👩‍👩‍👧"]);
  });
});

describe("the even width of a text", () => {
  test("takes as many lines as the whole width, is no wider", () => {
    fc.assert(
      fc.property(anyText, face, fc.integer({ min: 1, max: 400 }), (text, of, width) => {
        const even = evenWidth(text, 12, of, width);
        expect(even).toBeLessThanOrEqual(width);
        expect(wrap(text, 12, of, even).length).toBe(wrap(text, 12, of, width).length);
      }),
      { numRuns: 1000 },
    );
  });

  test("leaves no single word for the last line where lines can be alike", () => {
    const text = "Thấy quán cạnh trạm xe";
    const width = widthOf("Thấy quán cạnh trạm", 14, "semibold") + 2;
    expect(wrap(text, 14, "semibold", width)).toEqual(["Thấy quán cạnh trạm", "xe"]);
    expect(wrap(text, 14, "semibold", evenWidth(text, 14, "semibold", width))).toEqual(["Thấy quán", "cạnh trạm xe"]);
  });
});

test("what is taken for settable at a glance is in NFC whatever stands beside what, and has no blank too many", () => {
  const certain = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => character !== " " && isSettable(character));
  expect(certain.length).toBeGreaterThan(400);
  for (const first of certain) {
    const pairs = certain.map((second) => first + second).join("");
    expect(pairs.normalize("NFC") === pairs).toBe(true);
  }
  expect(certain.filter((character) => /[\s\p{C}\p{M}]/u.test(character))).toEqual([]);
  expect(["", "a b", " a", "a ", "a  b", "a\tb", "a\u00A0b", "e\u0301"].filter(isSettable)).toEqual(["", "a b"]);
});
