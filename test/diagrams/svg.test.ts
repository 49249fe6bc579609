import { JSDOM } from "jsdom";
import fc from "fast-check";
import { expect, test } from "vitest";
import { svgOf, type Mark, type Picture } from "@sojourn/diagrams";
import { settable } from "../../packages/diagrams/src/text/settable.ts";
import { nastyText } from "./nasty.ts";

const { DOMParser } = new JSDOM("").window;
const parsed = (text: string) => new DOMParser().parseFromString(text, "image/svg+xml");

function pictureOf(...marks: Mark[]): Picture {
  return { width: 100, height: 50.126, title: "A & B", description: "<both>", background: "#ffffff", marks };
}

const line = (text: string): Mark => ({ kind: "text", x: 1, y: 2, text, size: 12, face: "regular", fill: "#000000", width: 10 });

test("shows any text as text, and nothing else comes of it", () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const root = parsed(svgOf({ ...pictureOf({ kind: "group", id: text, label: text, role: text, marks: [line(text)] }), title: text }).text).documentElement;
      expect([...root.querySelectorAll("*")].map(({ tagName }) => tagName)).toEqual(["title", "desc", "rect", "g", "title", "text"]);
      expect(root.querySelector("text")!.textContent).toBe(settable(text));
    }),
  );
});

test("turns no direction of writing", () => {
  expect(svgOf(pictureOf(line("a\u202Eb\u2066c"))).text).toContain(">abc</text>");
});

test("numbers the elements of its groups as they are met", () => {
  const [stage, touchpoint] = [{ name: "a" }, { name: "b" }];
  const { text, elements } = svgOf(pictureOf({ kind: "group", element: stage, marks: [{ kind: "group", element: touchpoint, role: "touchpoint", marks: [] }] }));
  expect(elements).toEqual([stage, touchpoint]);
  expect(text).toContain('<g data-source="0">\n<g data-role="touchpoint" data-source="1">');
});

test("writes at most two digits, and sets a line to the width that was measured", () => {
  const { text } = svgOf(pictureOf({ kind: "box", x: 1 / 3, y: -0, width: 10.999, height: 2, fill: "#123456" }, line("x")));
  expect(text).toContain('height="50.13"');
  expect(text).toContain('<rect x="0.33" y="0" width="11" height="2" fill="#123456"/>');
  expect(text).toContain('textLength="10">x</text>');
});
