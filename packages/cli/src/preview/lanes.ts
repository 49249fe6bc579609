import type { PictureMessage } from "./messages.ts";

/** The lanes that a map shows, from the top down: a picture names its parts. */
export function lanesIn(svg: string): PictureMessage["lanes"] {
  return [...svg.matchAll(/<g data-role="lane ([a-z-]+)">\s*<title>([^<]*)<\/title>/g)].map(([, name = "", label = ""]) => ({ name, label }));
}
