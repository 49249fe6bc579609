import type { Span } from "../text.ts";
import type { View } from "./view.ts";
import { addressesIn, targetOfAddress, type AddressTarget } from "./written-paths.ts";

/** A stretch of text that leads to a page or to a file of the workspace. */
export type DocumentLink = Span & AddressTarget;

/** Where the imports of a file and its `link` statements lead, in the order of the text; what leaves the workspace leads nowhere. */
export function documentLinks({ file }: Pick<View, "file">): DocumentLink[] {
  return file.chunks.flatMap((chunk) =>
    addressesIn(chunk).flatMap((address) => {
      const target = targetOfAddress(file.path, address);
      return target ? [{ ...target, ...insideQuotes(chunk.chunk.text, address, chunk.chunk.start) }] : [];
    }),
  );
}

/** The span in the file of what stands between the quotes of a string. */
function insideQuotes(text: string, { start, end }: Span, from: number): Span {
  const quotes = text.startsWith('"""', start) ? 3 : 1;
  const isClosed = end - start >= quotes * 2 && text.startsWith('"'.repeat(quotes), end - quotes);
  return { start: from + start + quotes, end: from + (isClosed ? end - quotes : end) };
}
