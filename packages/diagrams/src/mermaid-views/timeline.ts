import type { Journey, Scope, Stage } from "@sojourn/language";
import { mermaidLimit } from "../mermaid.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import type { ViewOptions } from "../views/view.ts";
import { unquoted } from "./quoted.ts";

/** A journey as Mermaid timelines, its stages with their touchpoints below: one, or several where one would be too long. None without stages. */
export function timelineMermaid(journey: Journey, _scope: Scope, { stages: wanted }: Pick<ViewOptions, "stages">): readonly string[] {
  const shown = journey.stages.filter(({ name }) => wanted === undefined || wanted.includes(name));
  if (shown.length === 0) return [];
  const title = labelOf(journey);
  const room = mermaidLimit - unquoted(title).length * 2 - 100;
  const parts: string[][] = [[]];
  let filled = 0;
  for (const line of shown.flatMap((stage) => linesOf(stage, room))) {
    if (filled > 0 && filled + line.length + 1 > room) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)!.push(line);
    filled += line.length + 1;
  }
  return parts.map((lines, at) => {
    const own = unquoted(parts.length === 1 ? title : `${title} (${at + 1}/${parts.length})`);
    return ["timeline", `  title ${own}`, `  accTitle: ${own}`, ...lines, ""].join("\n");
  });
}

/** A stage as a line; again with its name where it is too long for one diagram. */
function linesOf(stage: Stage, room: number): readonly string[] {
  const name = `  ${unquoted(labelOf(stage))}`;
  const lines = [name];
  for (const touchpoint of stage.touchpoints) {
    const event = ` : ${unquoted(labelOf(touchpoint))}`;
    if (lines.at(-1)!.length + event.length > room && lines.at(-1) !== name) lines.push(name);
    lines.push(`${lines.pop()!}${event}`);
  }
  return lines;
}
