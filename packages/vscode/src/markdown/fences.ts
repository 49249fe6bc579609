/** A ```journey fence as the Markdown preview shows it: a code block. */
export interface Fence {
  readonly block: HTMLPreElement;
  readonly text: string;
  /** What stands behind `journey:` in the fence's first line. */
  readonly view: string | undefined;
  /** The line in the document, from 0, in which the fence begins; undefined where the preview does not say. */
  readonly line: number | undefined;
}

/** The fences below `root` that are shown as code still. */
export function fencesIn(root: ParentNode): Fence[] {
  return [...root.querySelectorAll<HTMLElement>("pre > code")].flatMap((code): Fence[] => {
    const block = code.parentElement as HTMLPreElement;
    const info = infoOf(code);
    if (info === undefined || block.closest(`.${figureClass}`) !== null) return [];
    const line = Number.parseInt(code.dataset["line"] ?? block.dataset["line"] ?? "", 10);
    return [{ block, text: code.textContent ?? "", view: info.view, line: line >= 0 ? line : undefined }];
  });
}

/** Of what stands in the place of a fence. */
export const figureClass = "sojourn-fence";

/** Markdown keeps the first word of a fence's line as a class: `journey`, `journey:map`, `journey{map}`. */
function infoOf(code: HTMLElement): { readonly view: string | undefined } | undefined {
  for (const name of code.classList) {
    const found = /^language-journey(?:[:,{](?:view=)?([^}]*)\}?)?$/i.exec(name);
    if (found !== null) return { view: found[1] === undefined || found[1] === "" ? undefined : found[1] };
  }
  return undefined;
}
