import { documentChoice, documentCode, documentName, documentWord } from "../documentation.ts";
import type { View } from "../view.ts";
import type { CompletionItem } from "./item.ts";

/** The documentation of an item that `complete` offered, in Markdown; undefined where there is nothing to say, or no longer. */
export function resolveCompletion(view: View, { about }: Pick<CompletionItem, "about">): string | undefined {
  switch (about.is) {
    case "row":
      return documentWord(about.block, about.word, view.lang);
    case "name":
      return documentName(view, about.kind, about.name, about.path);
    case "choice":
      return documentChoice(about.word, view.lang);
    case "code":
      return documentCode(about.code, view.lang);
    case "nothing":
      return undefined;
  }
}
