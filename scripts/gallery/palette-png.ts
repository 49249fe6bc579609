/** Small PNGs of flat pictures: at most 256 colours, chosen by how often they are used. */
import { deflateSync, crc32 } from "node:zlib";

/** An image as rows of red, green, blue and alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Writes an image without transparency as PNG with a palette. The same image gives the same bytes. */
export function palettePng({ width, height, data }: Pixels): Uint8Array {
  // By colour: a table of all there are is faster than a map of those that occur.
  const counts = new Uint32Array(1 << 24);
  const colours: number[] = [];
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    if (counts[colour] === 0) colours.push(colour);
    counts[colour]! += 1;
  }
  const palette = paletteOf(colours, counts);
  const nearest = new Uint8Array(1 << 24);
  for (const colour of colours) nearest[colour] = nearestIn(palette, colour);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0, at = 0; row < height; row++) {
    // The first byte of a row says that it is written as it is: palettes gain nothing by filters.
    for (let column = 0; column < width; column++, at += 4) rows[row * (width + 1) + column + 1] = nearest[colourAt(data, at)]!;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", table),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function colourAt(data: Uint8Array, at: number): number {
  return (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
}

const most = 256;
/** More than any theme has. */
const painted = 80;

/**
 * The colours that areas and letters are painted in, however close to each other; then of those between them, at the edges of letters, the
 * ones that are used most, each some way off the others. The way gets shorter until there are enough.
 */
function paletteOf(colours: readonly number[], counts: Uint32Array): number[] {
  const byUse = colours.toSorted((one, other) => counts[other]! - counts[one]! || one - other);
  if (byUse.length <= most) return byUse;
  const palette = byUse.slice(0, painted);
  for (const apart of [400, 200, 100, 50, 20, 5, 0]) {
    for (const colour of byUse.slice(painted)) {
      if (palette.length === most) return palette;
      if (palette.every((other) => distance(colour, other) > apart)) palette.push(colour);
    }
  }
  return palette;
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  let shortest = Infinity;
  palette.forEach((other, at) => {
    const way = distance(colour, other);
    if (way < shortest) [best, shortest] = [at, way];
  });
  return best;
}

/** The square of how far two colours lie apart. */
function distance(one: number, other: number): number {
  const [red, green, blue] = [(one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255)];
  return red * red + green * green + blue * blue;
}
