import type { Both, Lang } from "../../lang.ts";
import type { PlannedField, PlannedRow } from "../../model/plan.ts";
import { planOf } from "../../model/plan.ts";
import { rowsOf, type BlockName } from "../../vocabulary.ts";

/** Statements as snippets, with a placeholder for each value that must be given. */

/** The snippet of a statement: `persona ${1:Name} "${2:label}" {…}`. Of declarations with their block, of others as far as their head goes. */
export function statementSnippet(row: PlannedRow, lang: Lang): string {
  const stops = new Stops();
  const head = headSnippet(row, stops, lang);
  if (row.declares && hasOwnWords(row.block)) return `${head} {\n  $0\n}`;
  // Where an empty value is the last thing, the cursor stays there.
  return /\$\d+$/.test(head) ? head.replace(/\$\d+$/, "$$0") : `${head}$0`;
}

/** The snippet of a statement with its block; undefined for a word whose own snippet has its block, or that has none. */
export function blockSnippet(row: PlannedRow, lang: Lang): string | undefined {
  if (row.declares || !hasOwnWords(row.block)) return undefined;
  return `${headSnippet(row, new Stops(), lang)} {\n  $0\n}`;
}

function headSnippet(row: PlannedRow, stops: Stops, lang: Lang): string {
  const wanted = wantedFields(row);
  const parts = wanted.map((field) => {
    const value = placeholder(field, stops, lang);
    return field.introducer === "" || field.value.is === "flag" ? value : `${field.introducer} ${value}`;
  });
  return [row.word, ...parts.filter((part) => part !== "")].join(" ");
}

/** What a statement is rarely without: what must be given, name and label, a text where a text or figures would do; of a question that it is open. */
function wantedFields({ fields, declares, oneOf }: PlannedRow): readonly PlannedField[] {
  if (declares) return fields;
  const isNamed = fields[0]?.value.is === "name" && !fields[0].isList;
  const isNeeded = (field: PlannedField): boolean => !field.isOptional || field === oneOf.find(({ value }) => value.is === "text");
  const isOpening = (field: PlannedField): boolean => field.value.is === "ref" && field.key !== "metric";
  return fields.filter((field, at) => isNeeded(field) || (at === 0 && isOpening(field)) || (isNamed && (field.key === "label" || field.value.is === "flag")));
}

function placeholder({ value, key, introducer }: PlannedField, stops: Stops, lang: Lang): string {
  switch (value.is) {
    case "flag":
      return introducer === "" ? "" : stops.next(introducer);
    case "text":
    case "link":
    case "path":
      return `"${stops.next(key === "label" ? shownNames[lang].label : "")}"`;
    case "name":
      return stops.next(shownNames[lang].name);
    // What editors can offer is asked for, not made up.
    case "ref":
    case "date":
    case "unit":
    case "percent":
    case "range":
    case "number":
    case "quantity":
    case "comparison":
    case "word":
      return stops.next("");
  }
}

const shownNames: Both<{ readonly name: string; readonly label: string }> = {
  en: { name: "Name", label: "Label" },
  vi: { name: "Ten", label: "Tên gọi" },
};

/** Whether a block has words besides those that stand everywhere. */
function hasOwnWords(block: BlockName | undefined): boolean {
  return block !== undefined && Object.keys(rowsOf(block)).length > planOf("team").rows.size;
}

/** Numbers the places at which the cursor stops. */
class Stops {
  private count = 0;

  next(text: string): string {
    this.count++;
    return text === "" ? `$${this.count}` : `\${${this.count}:${text}}`;
  }
}

/** A whole first journey, for an empty file. */
export const firstJourney: Both<string> = {
  en: `persona \${1:Lan} "\${2:Lan, office worker}" {
  need "\${3:Coffee before the nine o'clock meeting}"
}

journey \${4:Morning} "\${5:The morning coffee}" {
  for \${1:Lan}
  goal "\${6:Coffee in hand before nine}"

  stage \${7:Act} "\${8:Orders and picks up}" {
    touchpoint \${9:Order} "\${10:Orders on the phone}" {
      channel app
      does "\${11:Orders on the bus}"
      feels \${1:Lan} 4 "\${12:relaxed}"
      expects \${1:Lan} "\${13:The coffee is ready on arrival}"
    }
  }
}
$0`,
  vi: `persona \${1:Lan} "\${2:Lan, nhân viên văn phòng}" {
  need "\${3:Có cà phê trước cuộc họp chín giờ}"
}

journey \${4:BuoiSang} "\${5:Ly cà phê buổi sáng}" {
  for \${1:Lan}
  goal "\${6:Cầm ly cà phê trước chín giờ}"

  stage \${7:MuaHang} "\${8:Đặt và nhận hàng}" {
    touchpoint \${9:DatHang} "\${10:Đặt trên điện thoại}" {
      channel app
      does "\${11:Đặt khi đang trên xe buýt}"
      feels \${1:Lan} 4 "\${12:thoải mái}"
      expects \${1:Lan} "\${13:Cà phê sẵn sàng khi đến nơi}"
    }
  }
}
$0`,
};

/** A snippet as plain text, each placeholder being what stands in it. */
export function withoutPlaceholders(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, "$1").replace(/\$\d+/g, "").replace(/\\([\\$}])/g, "$1");
}
