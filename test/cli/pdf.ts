/** Reads of a PDF what tests ask about: pages, texts as a reader would select them, fonts, and what it says of itself. */
import { inflateSync } from "node:zlib";

/** What a PDF holds. */
export interface ReadPdf {
  /** Width and height of each page in points. */
  readonly pages: readonly (readonly [width: number, height: number])[];
  /** The pieces of text of all pages, in the order in which they are set. */
  readonly texts: readonly string[];
  /** The names of the fonts whose files are inside. */
  readonly fonts: readonly string[];
  readonly title: string | undefined;
  readonly lang: string | undefined;
}

/** Reads a PDF as pdfkit writes them: objects one by one, streams deflated. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map([...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, number, body]) => [number!, body!]));
  const streamOf = (number: string): string => {
    const body = objects.get(number)!;
    const data = Buffer.from(body.slice(body.indexOf("stream\n") + 7, body.lastIndexOf("\nendstream")), "latin1");
    return (body.includes("/FlateDecode") ? inflateSync(data) : data).toString("latin1");
  };
  const all = [...objects.values()];
  const maps = new Map<string, ReadonlyMap<string, string>>();
  for (const resources of all) {
    for (const [, name, number] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!) ?? "")?.[1];
      if (unicode !== undefined) maps.set(name!, mapOf(streamOf(unicode)));
    }
  }
  const pages = all.filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  const texts = pages.flatMap((page) => textsIn(streamOf(/\/Contents (\d+) 0 R/.exec(page)![1]!), maps));
  return {
    pages: pages.map((page) => {
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)!;
      return [Number(width), Number(height)] as const;
    }),
    texts,
    fonts: [...new Set(all.filter((body) => body.includes("/FontFile2")).flatMap((body) => /\/FontName \/\w+\+(\S+)/.exec(body)?.[1] ?? []))].sort(),
    title: titleOf(objects, file),
    lang: /\/Lang \((\w+)\)/.exec(file)?.[1],
  };
}

function titleOf(objects: ReadonlyMap<string, string>, file: string): string | undefined {
  const number = /\/Title (\d+) 0 R/.exec(objects.get(/\/Info (\d+) 0 R/.exec(file)?.[1] ?? "") ?? "")?.[1];
  const text = number === undefined ? undefined : objects.get(number)?.slice(1, -1);
  if (text === undefined) return undefined;
  const plain = text.replace(/\\([nrtbf()\\])/g, (_, escaped: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[escaped] ?? escaped);
  return plain.startsWith("\u00FE\u00FF") ? Buffer.from(plain.slice(2), "latin1").swap16().toString("utf16le") : plain;
}

/** From codes of glyphs to what they mean, of a ToUnicode map. */
function mapOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, first, , values] of text.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    [...values!.matchAll(/<([0-9a-f\s]*)>/gi)].forEach(([, units], at) => {
      const code = (Number.parseInt(first!, 16) + at).toString(16).padStart(4, "0");
      found.set(code, Buffer.from(units!.replace(/\s/g, ""), "hex").swap16().toString("utf16le"));
    });
  }
  return found;
}

function textsIn(content: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  return [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, body]) => {
    const map = maps.get(/\/(F\d+) /.exec(body!)![1]!)!;
    const codes = [...body!.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
    return codes.map((code) => map.get(code) ?? "?").join("");
  });
}
