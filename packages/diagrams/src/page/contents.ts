import type { Journey } from "@sojourn/language";
import type { Picture } from "../picture/picture.ts";
import { nameOf } from "./gap-table.ts";
import { htmlText } from "./html.ts";
import { groupsIn } from "./marks.ts";

/** Links to the stages and touchpoints of a journey, where they are first shown. "" where none can be led to. */
export function partLinks({ stages }: Journey, pictures: readonly Picture[]): string {
  const ids = new Map<object, string>();
  for (const { id, element } of pictures.flatMap(({ marks }) => groupsIn(marks))) {
    if (id !== undefined && element !== undefined && !ids.has(element)) ids.set(element, id);
  }
  const link = (element: { readonly label?: string; readonly name: string }): string => {
    const id = ids.get(element);
    const text = htmlText(nameOf(element));
    return id === undefined ? text : `<a href="#${htmlText(encodeURIComponent(id))}">${text}</a>`;
  };
  const items = stages.flatMap((stage) => {
    const touchpoints = stage.touchpoints.filter((one) => ids.has(one)).map((one) => `<li class="part">${link(one)}</li>`);
    return touchpoints.length === 0 ? [] : [`<li>${link(stage)}\n<ul>${touchpoints.join("\n")}</ul></li>`];
  });
  return items.length === 0 ? "" : `<ul class="parts">${items.join("\n")}</ul>`;
}
