/// <reference lib="dom" />
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { drawMermaid, main, svgToPng } from "../../scripts/picture.ts";
import { fontFiles, shippedFamily, textWidth } from "../../scripts/picture/fonts.ts";
import { faceHeight } from "../../scripts/picture/scale.ts";
import { number } from "../../scripts/picture/svg.ts";
import { palettes } from "../../scripts/picture/theme.ts";
import type { ThemeName } from "../../scripts/picture/theme.ts";
import { apart, colourCounts, contrast, expectNothingClipped } from "./look.ts";
import { ink, parse, rectBeside, rectOf, resvg, texts } from "./look.ts";

const title = "Đặt cà phê sáng trước khi xuống xe buýt";
const sections = ["Biết đến", "Bị thu hút", "Hỏi và so sánh", "Mua hàng", "Ủng hộ"];
const actors = ["Lan", "Minh", "Ông Nguyễn Văn Hùng"];
const tasks: readonly (readonly [section: number, label: string, score: number, who: string])[] = [
  [0, "Thấy quảng cáo trên mạng", 4, "Lan, Minh"],
  [0, "Nghe đồng nghiệp kể lại", 5, "Minh"],
  [1, "Đọc đánh giá của người khác", 3, "Lan"],
  [1, "So sánh với quán gần nhà", 2, "Lan, Ông Nguyễn Văn Hùng"],
  [2, "Hỏi về hạn dùng và ngày rang", 1, "Ông Nguyễn Văn Hùng"],
  [2, "Chờ nhân viên trả lời tin", 2, "Lan"],
  [2, "Xem bảng giá kèm khuyến mãi", 4, "Lan, Minh, Ông Nguyễn Văn Hùng"],
  [3, "Đặt hàng trên ứng dụng", 5, "Lan, Minh"],
  [3, "Thanh toán bằng ví điện tử", 3.5, "Minh"],
  [3, "Nhận cà phê ở quầy số ba", 2, "Lan, Minh"],
  [4, "Đánh giá năm sao trên mạng", 4, "Minh"],
  [4, "Giới thiệu cho bạn ở cơ quan", 5, "Lan, Ông Nguyễn Văn Hùng"],
];

/** The journey above as Mermaid text; its letters are decomposed, as some keyboards write them. */
const journey = [
  "journey",
  `  title ${title}`,
  ...sections.flatMap((section, index) => [
    `  section ${section}`,
    ...tasks.filter(([at]) => at === index).map(([, label, score, who]) => `    ${label}: ${score}: ${who}`),
  ]),
].join("\n").normalize("NFD");

describe.each<ThemeName>(["default", "dark"])("a Vietnamese journey in the %s theme", (theme) => {
  let svg = "";
  let root: Element;
  beforeAll(async () => {
    ({ svg } = await drawMermaid(journey, { theme }));
    root = parse(svg);
  });

  test("has every label as text, composed, and no HTML", () => {
    const labels = [title, ...sections, ...actors, ...tasks.map(([, label]) => label)];
    expect(texts(root)).toEqual(expect.arrayContaining(labels));
    expect(root.querySelectorAll("switch, foreignObject, div")).toHaveLength(0);
  });

  test("keeps each label inside its box, clear of the actors' dots, and all text in the picture", () => {
    expect(root.querySelectorAll(".section-label, .task-label")).toHaveLength(sections.length + tasks.length);
    expectNothingClipped(root);
  });

  test("lets no text overlap another, nor the legend a box", () => {
    const all = [...root.querySelectorAll("text")];
    const inks = all.map((text) => ({ text: text.textContent, box: ink(root, text) }));
    for (const [index, one] of inks.entries()) {
      for (const other of inks.slice(index + 1)) {
        expect(apart(one.box, other.box), `${one.text} | ${other.text}`).toBe(true);
      }
    }
    for (const name of root.querySelectorAll("text.legend")) {
      for (const rect of root.querySelectorAll("rect")) {
        expect(apart(ink(root, name), rectOf(rect)), name.textContent ?? "").toBe(true);
      }
    }
  });

  test("shows each score by the height of its face, beside a scale from 5 to 1", () => {
    const faces = [...root.querySelectorAll("circle.face")];
    expect(faces.map((face) => number(face, "cy"))).toEqual(tasks.map(([, , score]) => faceHeight(score)));
    const scale = [...root.querySelectorAll(".scale text")];
    expect(scale.map(({ textContent }) => textContent)).toEqual(["5", "4", "3", "2", "1"]);
    const lines = [...root.querySelectorAll(".scale line")];
    expect(lines.map((line) => number(line, "y1"))).toEqual([5, 4, 3, 2, 1].map(faceHeight));
  });

  test("sets labels in colours that can be read on their boxes", () => {
    const { sections: colours, text, muted, background } = palettes[theme];
    expect(contrast(text, background)).toBeGreaterThanOrEqual(7);
    expect(contrast(muted, background)).toBeGreaterThanOrEqual(4.5);
    for (const label of root.querySelectorAll(".section-label, .task-label")) {
      const name = rectBeside(label).getAttribute("class") ?? "";
      const [, kind, index] = /(section|task)-type-(\d)/.exec(name) ?? [];
      const box = colours[Number(index)]?.[kind === "section" ? "header" : "task"] ?? "";
      const ratio = contrast(label.getAttribute("fill") ?? "", box);
      expect(ratio, `${label.textContent} on ${box}`).toBeGreaterThanOrEqual(kind === "section" ? 4.5 : 7);
    }
    for (const { header, headerText, task } of colours) {
      expect(contrast(headerText, header), header).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, task), task).toBeGreaterThanOrEqual(7);
    }
  });

  test.each([1, 2])("becomes a PNG of the size and colours expected at scale %i", (scale) => {
    const { background, sections: colours, actors: dots } = palettes[theme];
    const png = svgToPng(svg, { scale, background });
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([
      number(root, "width") * scale,
      number(root, "height") * scale,
    ]);
    const seen = colourCounts(png, view.getUint32(16), view.getUint32(20));
    const boxes = colours.slice(0, sections.length).flatMap(({ header, task }) => [header, task]);
    for (const colour of [background, ...boxes, ...dots.slice(0, actors.length)]) {
      expect(seen.get(colour) ?? 0, colour).toBeGreaterThan(100);
    }
  });

  test("is the same to the byte when it is drawn again, whatever was drawn between", async () => {
    const other: ThemeName = theme === "dark" ? "default" : "dark";
    await drawMermaid("journey\n section Khác\n Việc: 3: Ai đó", { theme: other });
    const themes = [theme, other, theme, other];
    const drawn = await Promise.all(themes.map((one) => drawMermaid(journey, { theme: one })));
    expect(drawn.map((again) => again.svg === svg)).toEqual([true, false, true, false]);
    expect(Buffer.from(svgToPng(drawn[2]?.svg ?? "")).equals(svgToPng(svg))).toBe(true);
  });
});

test("boxes widen for long labels, a long title wraps, escapes become their characters", async () => {
  const long = "Đọc hết ba mươi bảy lượt đánh giá rồi ghi lại từng điều còn chưa rõ để hỏi nhân viên";
  const name = `${title}, ${title}, ${title}`;
  const actor = `Bình ${"#35;".repeat(8)}`;
  const text = `journey\n title ${name}\n section A#35;1#58; 50#37;\n ${long}: 2: ${actor}`;
  const root = parse((await drawMermaid(text)).svg);
  expect(texts(root)).toEqual(expect.arrayContaining([name, "A#1: 50%", long, `Bình ${"#".repeat(8)}`]));
  expect(root.querySelectorAll(".title tspan").length).toBeGreaterThan(1);
  expectNothingClipped(root);
});

test.each([8, 10, 11, 12, 13, 15, 18, 24])("a word of %i wide letters stays in its box", async (length) => {
  const root = parse((await drawMermaid(`journey\n section A\n ${"m".repeat(length)}: 2: Bình`)).svg);
  expect(root.querySelectorAll(".task-label tspan")).toHaveLength(1);
  expectNothingClipped(root);
});

test("a label that no box holds is cut with an ellipsis and kept whole for screen readers", async () => {
  const endless = Array.from({ length: 120 }, () => "khách hàng").join(" ");
  const root = parse((await drawMermaid(`journey\n section A\n ${endless}: 2: Bình`)).svg);
  const label = root.querySelector(".task-label");
  expect(label?.textContent).toMatch(/^khách hàng.*…$/);
  expect(label?.getAttribute("aria-label")).toBe(endless);
  expectNothingClipped(root);
});

test.each(["", "<script>alert(1)</script>", "\u{1f600}", "a & b < c", "\u0007\ud800"])(
  "a label that ends in %j is well-formed and inert",
  async (ending) => {
    const root = parse((await drawMermaid(`journey\n section A\n Mua ${ending}: 2: Bình`)).svg);
    expect(root.querySelector("script")).toBeNull();
    expect(root.querySelector(".task-label")?.textContent).toContain("Mua");
  },
);

test("text widths are those that are drawn", () => {
  for (const [index, weight] of [400, 500, 600, 700].entries()) {
    const [one, two] = [`Hi${title}iH`, "HiiH"].map((text) => {
      const font = `font-family="${shippedFamily}" font-weight="${weight}" font-size="20"`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text y="40" ${font}>${text}</text></svg>`;
      return { drawn: resvg(svg).getBBox()?.width ?? 0, measured: textWidth(text, { size: 20, weight }) };
    });
    expect(one?.drawn, fontFiles[index]).toBeGreaterThan(300);
    const [drawn, measured] = [one!.drawn - two!.drawn, one!.measured - two!.measured];
    expect(Math.abs(drawn - measured)).toBeLessThan(0.1);
  }
});

test("text that is no diagram rejects with Mermaid's message, and no global is left behind", async () => {
  await expect(drawMermaid("journey\n section A\n no score")).rejects.toThrow(/Parse error on line/);
  await expect(drawMermaid("no diagram")).rejects.toThrow(/No diagram type detected/);
  expect("document" in globalThis || "window" in globalThis || "mermaid" in globalThis).toBe(false);
  expect((await drawMermaid(journey)).svg).toContain("Ủng hộ");
});

test("the command writes both files, or says what is wrong and exits with 1 or 2", async () => {
  const folder = await mkdtemp(join(tmpdir(), "picture-"));
  const at = (...names: string[]) => join(folder, ...names);
  try {
    await writeFile(at("in.mmd"), journey);
    await writeFile(at("bad.mmd"), "no diagram");
    const words = [at("in.mmd"), at("out.png"), "--svg", at("out.svg"), "--theme", "dark", "--scale", "1"];
    const script = fileURLToPath(new URL("../../scripts/picture.ts", import.meta.url));
    await promisify(execFile)(process.execPath, [script, ...words]);
    const { svg } = await drawMermaid(journey, { theme: "dark" });
    expect(await readFile(at("out.svg"), "utf8")).toBe(svg);
    const png = svgToPng(svg, { scale: 1, background: palettes.dark.background });
    expect((await readFile(at("out.png"))).equals(png)).toBe(true);

    expect(await said([at("bad.mmd"), at("x.png")])).toEqual([1, expect.stringMatching(/^No diagram type/)]);
    expect(await said([at("none.mmd"), at("x.png")])).toEqual([2, expect.stringMatching(/none\.mmd/)]);
    expect(await said([at("in.mmd"), at("no", "x.png")])).toEqual([2, expect.stringMatching(/x\.png/)]);
    for (const wrong of ["", "x --theme sepia", "x --scale 0", "x --scale wide", "x y", "x --colour red"]) {
      const given = [at("in.mmd"), ...wrong.split(" ").filter(Boolean)];
      expect(await said(given), wrong).toEqual([2, expect.stringMatching(/^Usage: node/)]);
    }
    await expect(readFile(at("x.png"))).rejects.toThrow("ENOENT");
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Exit code and messages of the command, run in this process. */
async function said(words: readonly string[]): Promise<[code: number, message: string]> {
  const messages: string[] = [];
  const code = await main(words, (message) => messages.push(message));
  return [code, messages.join("\n")];
}
