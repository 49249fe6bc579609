import { kindWithin } from "../checks/kinds.ts";
import { capital, shorten, withArticle } from "../checks/wording.ts";
import type { Both, Lang } from "../lang.ts";
import { originIn, type ChunkModel, type Declared } from "../model/build.ts";
import type { Links } from "../model/link.ts";
import { builtIn, isLocal } from "../model/scope.ts";
import { isName, nameFromLabel } from "../syntax/names.ts";
import { itemsOf, type Statement } from "../syntax/tree.ts";
import type { Span } from "../text.ts";
import type { Kind } from "../vocabulary.ts";
import { declarationOf, labelOf, nameAt, namesOf, type FileEdit, type NameAt, type View } from "./view.ts";

/** Why a name cannot be changed, for people. */
export interface Refusal {
  readonly refused: string;
}

/** What is renamed: where the name stands under the cursor, and how it reads now. */
export interface Renamable extends Span {
  readonly name: string;
}

/** What renaming at `offset` would rename; undefined where no name stands. */
export function prepareRename(view: View, offset: number): Renamable | Refusal | undefined {
  const name = nameAt(view, offset);
  if (!name) return undefined;
  if (!declarationOf(view, name)) return { refused: undeclared[view.lang](name) };
  return { start: name.start, end: name.end, name: name.name };
}

/**
 * The edits, in all files and in the order of their texts, that give what the name at `offset` means the name `wanted`; none where it has
 * it already. Undefined where no name stands.
 */
export function rename(view: View, offset: number, wanted: string): { readonly edits: readonly FileEdit[] } | Refusal | undefined {
  const { links, lang } = view;
  const old = nameAt(view, offset);
  if (!old) return undefined;
  const found = declarationOf(view, old);
  if (!found) return { refused: undeclared[lang](old) };
  const name = wanted.trim().normalize("NFC");
  if (!isName(name)) return { refused: noName[lang](name) };
  if (name === old.name) return { edits: [] };
  const { path, declared, chunk } = found;
  const clash = isLocal(old.kind) ? clashInJourney(name, declared, chunk, lang) : clashInFiles(name, declared, path, links, lang);
  if (clash !== undefined) return { refused: clash };
  const statement = originIn(chunk, declared.element)!;
  const edits = namesOf(view, path, declared, chunk).map((one) => editOf(one, one.path, name, statement));
  return { edits };
}

/** A name that is derived from a label is written before it, behind the word of the statement. */
function editOf({ chunk: { chunk }, declares, start, end }: NameAt, path: string, name: string, at: Statement): FileEdit {
  const isLabel = declares && chunk.text[start - chunk.start] === '"';
  if (!isLabel) return { path, start, end, text: name };
  const behind = itemsOf(at)[0]!.end;
  const blank = chunk.text[behind] === '"' ? " " : "";
  return { path, start: chunk.start + behind, end: chunk.start + behind, text: ` ${name}${blank}` };
}

function clashInJourney(name: string, { kind, journey }: Declared, { declarations }: ChunkModel, lang: Lang): string | undefined {
  const isTaken = declarations.some((one) => one.kind === kind && one.journey === journey && one.name === name);
  return isTaken ? takenInJourney[lang](kind, name, labelOf(journey!)) : undefined;
}

/** A name must not mean two things in any file that sees what is renamed. */
function clashInFiles(name: string, { kind }: Declared, path: string, links: Links, lang: Lang): string | undefined {
  if (builtIn[kind].has(name)) return takenByBuiltIn[lang](kind, name);
  for (const seer of [path, ...links.files.keys()]) {
    if (seer !== path && !links.imports.sees(seer, path)) continue;
    const other = links.declared(seer, kind, name);
    if (other) return taken[lang](kind, name, other.path === path ? undefined : other.path, seer === path ? undefined : seer);
  }
  return undefined;
}

const noName: Both<(text: string) => string> = {
  en: (text) => {
    const rule = 'A name begins with a letter or "_" and goes on with letters, digits, "_" and "-".';
    return `"${shorten(text, 40)}" cannot be a name. ${rule}${example(text, (one) => ` Write "${one}", for example.`)}`;
  },
  vi: (text) => {
    const rule = 'Tên bắt đầu bằng chữ cái hoặc "_", tiếp theo là chữ cái, chữ số, "_" và "-".';
    return `Không thể đặt tên là "${shorten(text, 40)}". ${rule}${example(text, (one) => ` Hãy viết chẳng hạn "${one}".`)}`;
  },
};

function example(text: string, sentence: (name: string) => string): string {
  const name = nameFromLabel(text);
  return name === "" || name.length > 40 ? "" : sentence(name);
}

const taken: Both<(kind: Kind, name: string, file: string | undefined, seer: string | undefined) => string> = {
  en: (kind, name, file, seer) =>
    `${capital(withArticle(kind))} "${name}" is declared ${file === undefined ? "in the same file" : `in ${file}`} already${
      seer === undefined ? "" : `, and ${seer} sees both`
    }. Choose another name.`,
  vi: (kind, name, file, seer) =>
    `${capital(kindWithin.vi(kind))} "${name}" đã được khai báo trong ${file === undefined ? "cùng một tệp" : file}${
      seer === undefined ? "" : `, và ${seer} nhìn thấy cả hai`
    }. Hãy chọn tên khác.`,
};

const takenInJourney: Both<(kind: Kind, name: string, journey: string) => string> = {
  en: (kind, name, journey) => `The journey "${shorten(journey, 60)}" has ${withArticle(kind)} "${name}" already. Choose another name.`,
  vi: (kind, name, journey) => `Hành trình "${shorten(journey, 60)}" đã có ${kindWithin.vi(kind)} "${name}". Hãy chọn tên khác.`,
};

const takenByBuiltIn: Both<(kind: Kind, name: string) => string> = {
  en: (kind, name) => `"${name}" is a built-in ${kind}. Choose another name.`,
  vi: (kind, name) => `"${name}" là ${kindWithin.vi(kind)} có sẵn. Hãy chọn tên khác.`,
};

const undeclared: Both<(name: NameAt) => string> = {
  en: ({ kind, name }) =>
    builtIn[kind].has(name)
      ? `"${name}" is a built-in ${kind} and keeps its name. Declare ${withArticle(kind)} of your own to use another.`
      : `Nothing that this file sees declares the ${kind} "${name}". Declare it, then rename it.`,
  vi: ({ kind, name }) =>
    builtIn[kind].has(name)
      ? `"${name}" là ${kindWithin.vi(kind)} có sẵn nên không đổi tên được. Hãy khai báo ${kindWithin.vi(kind)} riêng nếu muốn dùng tên khác.`
      : `Tệp này không nhìn thấy khai báo nào của ${kindWithin.vi(kind)} "${name}". Hãy khai báo trước rồi đổi tên.`,
};
