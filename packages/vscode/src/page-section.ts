/**
 * What a page of Markdown says below one heading, with that as its title; the whole page where it has no such heading. Its examples
 * are to be read: as journeys the preview would draw them.
 */
export function sectionOf(page: string, heading: string): string {
  const lines = page.replaceAll("\n```journey\n", "\n```text\n").split("\n");
  const first = lines.indexOf(`### ${heading}`);
  if (first < 0) return lines.join("\n");
  const length = lines.slice(first + 1).findIndex((line) => /^#{1,3} /.test(line));
  const section = lines.slice(first, length < 0 ? undefined : first + 1 + length);
  return [`# ${heading}`, ...section.slice(1)].join("\n");
}
