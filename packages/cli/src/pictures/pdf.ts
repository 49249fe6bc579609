import type { Group, Mark, Picture, Text, ThemeName } from "@sojourn/diagrams";
import type { Lang } from "@sojourn/language";
import { faces, fontPath } from "./fonts.ts";

type Document = InstanceType<typeof import("pdfkit")>;

/** What a PDF says of itself. */
export interface PdfOptions {
  readonly title: string;
  readonly lang: Lang;
  /** Where it is for print, each page is an A3 in landscape; else as large as its picture. */
  readonly theme: ThemeName;
}

/** A PDF and what a reader of it should know. */
export interface Pdf {
  readonly content: Uint8Array;
  /** How high the smallest letters of a page are set, in points, where the picture had to be made smaller than it is. */
  readonly smallest: number | undefined;
}

/** A page for each picture, with real text in embedded fonts. The same pictures give the same bytes: no date, no random number. */
export async function pdfOf(pictures: readonly Picture[], { title, lang, theme }: PdfOptions): Promise<Pdf> {
  const { default: PDFDocument } = await import("pdfkit");
  const document: Document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    lang,
    displayTitle: true,
    // The name of a file is made of its date, which must always be the same.
    info: { Title: title, Producer: "Sojourn", Creator: "Sojourn", CreationDate: new Date(0) },
  });
  delete document.info.CreationDate;
  // It would put the title into XML as it stands, with whatever someone wrote into it; what it says stands in the file anyway.
  Object.assign(document, { endMetadata: () => {} });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  for (const face of faces) document.registerFont(face, fontPath(`${face}.ttf`));
  let smallest: number | undefined;
  for (const picture of pictures) {
    const { scale, ...place } = placeOf(picture, theme);
    document.addPage({ size: [place.width, place.height], margin: 0 });
    document.outline.addItem(picture.title);
    document.save();
    document.rect(0, 0, place.width, place.height).fill(picture.background);
    document.translate(place.x, place.y).scale(scale);
    for (const mark of picture.marks) draw(document, mark);
    document.restore();
    if (scale < perUnit) smallest = Math.min(smallest ?? Infinity, scale * smallestIn(picture.marks));
  }
  document.end();
  return { content: await whole, smallest };
}

/** Points a unit at full size: a unit is a pixel, of which an inch has 96. */
const perUnit = 0.75;
/** A3 in landscape and its margin, in points. */
const a3 = { width: 1190.55, height: 841.89, margin: 28.35 };
/** The longest side of a page that readers of PDF must take, in points. */
const longest = 14_400;

interface Place {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function placeOf({ width, height }: Picture, theme: ThemeName): Place {
  if (theme !== "print") {
    const scale = Math.min(perUnit, longest / Math.max(width, height));
    return { width: width * scale, height: height * scale, x: 0, y: 0, scale };
  }
  const [wide, high] = [a3.width - 2 * a3.margin, a3.height - 2 * a3.margin];
  const scale = Math.min(perUnit, wide / width, high / height);
  return { width: a3.width, height: a3.height, x: (a3.width - width * scale) / 2, y: a3.margin, scale };
}

function draw(document: Document, mark: Mark): void {
  switch (mark.kind) {
    case "group":
      for (const one of mark.marks) draw(document, one);
      return;
    case "text":
      return write(document, mark);
    default:
      return paint(document, mark);
  }
}

type Shape = Exclude<Mark, Group | Text>;

/** Paints a shape. Its state is set before its path: nothing else may stand between a path and its painting. */
function paint(document: Document, shape: Shape): void {
  const { strokeWidth, dashes, opacity } = shape;
  const fill = shape.kind === "line" ? undefined : seen(shape.fill);
  const stroke = seen(shape.stroke);
  if (fill === undefined && stroke === undefined) return;
  document.save();
  if (opacity !== undefined && opacity < 1) document.opacity(opacity);
  if (fill !== undefined) document.fillColor(fill);
  if (stroke !== undefined) {
    document.strokeColor(stroke).lineWidth(strokeWidth ?? 1);
    if (shape.kind === "path") document.lineJoin("round").lineCap("round");
    const pattern = dashes?.split(/[\s,]+/).map(Number).filter((length) => length >= 0) ?? [];
    if (pattern.length > 0) document.addContent(`[${pattern.join(" ")}] 0 d`);
  }
  trace(document, shape);
  document.addContent(fill === undefined ? "S" : stroke === undefined ? "f" : "B");
  document.restore();
}

function seen(colour: string | undefined): string | undefined {
  return colour === "none" ? undefined : colour;
}

function trace(document: Document, shape: Shape): void {
  switch (shape.kind) {
    case "box": {
      const { x, y, width, height, radius = 0 } = shape;
      return void (radius > 0 ? document.roundedRect(x, y, width, height, radius) : document.rect(x, y, width, height));
    }
    case "line":
      return void document.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2);
    case "path":
      return void document.path(shape.d);
    case "circle":
      return void document.circle(shape.x, shape.y, shape.radius);
  }
}

function write(document: Document, { x, y, text, size, face, fill, anchor, width }: Text): void {
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  document.font(face).fontSize(size).fillColor(fill);
  document.text(text, left, y, { lineBreak: false, baseline: "alphabetic" });
}

/** The size of the smallest letters, in units. */
function smallestIn(marks: readonly Mark[]): number {
  const sizes = marks.map((mark) => (mark.kind === "group" ? smallestIn(mark.marks) : mark.kind === "text" ? mark.size : Infinity));
  return sizes.reduce((one, other) => Math.min(one, other), Infinity);
}
