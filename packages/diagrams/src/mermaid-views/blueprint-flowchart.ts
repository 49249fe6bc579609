import type { Journey, Scope, Touchpoint } from "@sojourn/language";
import { dutiesOf } from "../blueprint/cells.ts";
import { blueprintWords, teamRows, type BlueprintWords } from "../blueprint/words.ts";
import { mermaidLimit } from "../mermaid.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import type { ViewOptions } from "../views/view.ts";
import { mostEdges } from "./flowchart.ts";
import { quoted, unquoted } from "./quoted.ts";

/**
 * A service blueprint as Mermaid flowcharts, a group a row: one, or several where one would be more than Mermaid reads. None without touchpoints.
 * A touchpoint of more duties than that keeps them together.
 */
export function blueprintMermaid(journey: Journey, scope: Scope, { lang, stages: wanted }: ViewOptions): readonly string[] {
  const shown = journey.stages.filter(({ name }) => wanted === undefined || wanted.includes(name));
  const columns = shown.flatMap(({ touchpoints }) => touchpoints).map((touchpoint, at) => columnOf(touchpoint, at, scope));
  if (columns.length === 0) return [];
  const parts: Column[][] = [];
  let [room, edges] = [0, 0];
  for (const column of columns) {
    if (parts.length === 0 || room < column.length || edges + column.links.length > mostEdges) {
      parts.push([]);
      // What stands around: the title and the groups.
      [room, edges] = [mermaidLimit - 2 * unquoted(labelOf(journey)).length - 600, 0];
    }
    parts.at(-1)!.push(column);
    room -= column.length;
    edges += column.links.length;
  }
  const title = labelOf(journey);
  return parts.map((part, at) => write(parts.length === 1 ? title : `${title} (${at + 1}/${parts.length})`, part, blueprintWords[lang]));
}

/** What one touchpoint needs: its node, those of each row below it, and the links between them. */
interface Column {
  readonly id: string;
  readonly touchpoint: string;
  readonly duties: readonly (readonly string[])[];
  readonly links: readonly string[];
  readonly length: number;
}

function columnOf(touchpoint: Touchpoint, at: number, scope: Scope): Column {
  const id = `t${at}`;
  const links: string[] = [];
  let above = id;
  const duties = teamRows.map((row, below) => {
    const ids = dutiesOf(touchpoint, row, scope).map(({ who, what }, index) => ({
      id: `${"fbs"[below]!}${at}x${index}`,
      text: [who, what].filter((text) => text !== "").join(": "),
    }));
    links.push(...ids.map((duty) => `${above} --- ${duty.id}`));
    above = ids.at(-1)?.id ?? above;
    return ids.map((duty) => `${duty.id}[${quoted(duty.text)}]`);
  });
  // Mermaid orders what stands in a row as it likes: the number says when it comes.
  const node = `${id}(${quoted(`${at + 1} · ${labelOf(touchpoint)}`)})`;
  const lines = [node, ...duties.flat(), ...links];
  return { id, touchpoint: node, duties, links, length: lines.reduce((sum, line) => sum + line.length + 5, 30) };
}

function write(title: string, columns: readonly Column[], { rows }: BlueprintWords): string {
  const group = (name: string, label: string, nodes: readonly string[]): readonly string[] =>
    nodes.length === 0 ? [] : [`  subgraph ${name}[${quoted(label)}]`, ...nodes.map((node) => `    ${node}`), "  end"];
  const lines = [
    "flowchart TB",
    `  accTitle: ${unquoted(title)}`,
    ...group("customer", rows.customer, columns.map(({ touchpoint }) => touchpoint)),
    ...teamRows.flatMap((row, at) => group(row, rows[row], columns.flatMap(({ duties }) => duties[at]!))),
    ...columns.flatMap(({ links }) => links.map((link) => `  ${link}`)),
  ];
  return `${lines.join("\n")}\n`;
}
