import { checkOf } from "../checks/registry.ts";
import type { Both, Lang } from "../lang.ts";
import { relativeImport } from "../model/imports.ts";
import { builtIn } from "../model/scope.ts";
import { signatureText } from "../signature-text.ts";
import { blocksWith, rowOf, vocabulary, type BlockName, type Kind } from "../vocabulary.ts";
import { docIn } from "../vocabulary.vi.ts";
import { cardOf, type LabelOfName } from "./cards.ts";
import { escapeMarkdown, fenced } from "./markdown.ts";
import { meaningOf } from "./meanings.ts";
import { labelOf, namesOf, type View } from "./view.ts";

/** Documentation in Markdown, for hovers and for what completion offers. */

/** What a word means in a block: its signature, what it is for, how often and where it may stand, an example. */
export function documentWord(block: BlockName, word: string, lang: Lang): string | undefined {
  const row = rowOf(block, word);
  if (!row) return undefined;
  const example = vocabulary[(row.block as BlockName | undefined) ?? block].example;
  const blocks = blocksWith(word).map((one) => `\`${one}\``).join(", ");
  const stands = `${standsIn[lang]} ${blocks}. ${row.many || row.fields[0]!.list ? often[lang] : once[lang]}`;
  return [fenced(signatureText(word, row)), docIn(row.doc, lang), stands, fenced(example)].join("\n\n");
}

const standsIn: Both<string> = { en: "Stands in", vi: "Đứng trong" };
const often: Both<string> = { en: "It may be repeated.", vi: "Có thể lặp lại." };
const once: Both<string> = { en: "It stands once.", vi: "Chỉ viết một lần." };

/** What a word of a choice means; undefined for one that is none. */
export function documentChoice(word: string, lang: Lang): string | undefined {
  return meaningOf(word, lang);
}

/** What a check finds, and why that matters. */
export function documentCode(code: string, lang: Lang): string | undefined {
  const check = checkOf(code);
  if (!check) return undefined;
  const { what, why, source } = check.documentation;
  return [`**${code}** · ${check.severity}`, what[lang], why[lang], ...(source === undefined ? [] : [source])].join("\n\n");
}

/** What is declared under a name as the file at `path` sees it, that of the view where it is missing; with how often it is referred to. */
export function documentName(view: View, kind: Kind, name: string, path: string = view.file.path): string | undefined {
  const { links } = view;
  const found = links.declared(path, kind, name);
  const declaration = found?.declared.element ?? builtIn[kind].get(name);
  if (!declaration) return undefined;
  const card = cardOf(declaration, view.lang, labelsSeen(view, path));
  if (!found) return `${card}\n\n${builtInNote[view.lang]}`;
  const holder = links.files.get(found.path)?.chunks.find(({ chunk }) => chunk === found.declared.chunk);
  const count = holder ? namesOf(view, found.path, found.declared, holder).length - 1 : 0;
  const where = found.path === view.file.path ? [] : [escapeMarkdown(relativeImport(view.file.path, found.path))];
  return [card, [...where, referencesIn[view.lang](count)].join(" · ")].join("\n\n");
}

/** The labels of names that a declaration refers to, as the file at `path` sees them. */
export function labelsSeen({ links }: View, path: string): LabelOfName {
  const scope = links.scope(path);
  return (kind, name) => {
    const found = scope.find(kind, name);
    return found ? labelOf(found) : name;
  };
}

/** How often something is referred to: `3 references`. */
export const referencesIn: Both<(count: number) => string> = {
  en: (count) => (count === 1 ? "1 reference" : count === 0 ? "no references" : `${count} references`),
  vi: (count) => (count === 0 ? "chưa được tham chiếu" : `${count} tham chiếu`),
};

const builtInNote: Both<string> = { en: "Built in; a declaration overrides it.", vi: "Có sẵn; khai báo lại để thay thế." };
