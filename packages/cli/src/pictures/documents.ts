import { gapsOf, prioritiesOf } from "@sojourn/language";
import { markdownOf, mermaidDiagrams, type ViewName } from "@sojourn/diagrams";
import { Refusal } from "../exit.ts";
import { jsonText, visible } from "../terminal.ts";
import type { Chosen } from "./choose.ts";
import { pictureProgram, type Drawing, type PictureForm, type Subject } from "./drawing.ts";
import { isPicture, usualViews, type Form } from "./forms.ts";

/** What one file gets. */
export interface Document {
  /** The name of its file, without ending. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What is to be written. */
export interface Order {
  readonly form: Form;
  /** Undefined where no view was named. */
  readonly views: readonly ViewName[] | undefined;
  /** Whether all that can share a document shall. */
  readonly isOneFile: boolean;
  readonly drawing: Drawing;
}

/** Everything that an order asks for, journey by journey. What should be known of it is told on standard error. */
export async function documentsOf(chosen: readonly Chosen[], order: Order): Promise<Document[]> {
  if (isPicture(order.form)) return pictureDocuments(chosen, order, order.form);
  const documents: Document[] = [];
  for (const one of chosen) documents.push(...(await textDocuments(one, order)));
  return documents;
}

async function pictureDocuments(chosen: readonly Chosen[], { views = usualViews, isOneFile, drawing }: Order, form: PictureForm): Promise<Document[]> {
  const { draw } = await pictureProgram();
  const documents: Document[] = [];
  for (const { name, subjects } of sheetsOf(chosen, views, form, isOneFile)) {
    const drawn = await draw(form, subjects, drawing);
    if ("refused" in drawn) throw new Refusal(visible(drawn.refused));
    tell(drawn.notices);
    documents.push({ name, content: drawn.content });
  }
  return documents;
}

/** What goes into one document: in SVG and PNG one view of one journey; else all that may share it. */
function sheetsOf(chosen: readonly Chosen[], views: readonly ViewName[], form: PictureForm, isOneFile: boolean): { name: string; subjects: Subject[] }[] {
  const subjects = chosen.map(({ journey, scope }) => ({ journey, scope, views }));
  if (form === "pdf" || form === "html") {
    return isOneFile ? [{ name: "", subjects }] : subjects.map((subject) => ({ name: subject.journey.name, subjects: [subject] }));
  }
  return subjects.flatMap((subject) =>
    views.map((view) => ({
      name: views.length === 1 ? subject.journey.name : `${subject.journey.name}-${view}`,
      subjects: [{ ...subject, views: [view] }],
    })),
  );
}

async function textDocuments({ journey, scope }: Chosen, { form, views, drawing }: Order): Promise<Document[]> {
  const { selection, lang } = drawing;
  if (form === "json") {
    return [
      {
        name: journey.name,
        content: jsonText({ ...journey, gaps: gapsOf(journey, scope), priorities: prioritiesOf(journey) }),
      },
    ];
  }
  const others = views?.filter((view) => view !== "journey") ?? [];
  const drawn = others.length === 0 ? [] : (await pictureProgram()).mermaid({ journey, scope, views: others }, drawing);
  const without = drawn.filter(({ texts }) => texts === undefined).map(({ view }) => view);
  if (form === "markdown") {
    const { value, notices } = markdownOf(journey, scope, selection, lang);
    tell(notices);
    tellWithout(without);
    const more = drawn.flatMap(({ label, texts = [] }) => (texts.length === 0 ? [] : [`\n## ${label}\n\n${texts.map((text) => `\`\`\`mermaid\n${text}\`\`\`\n`).join("\n")}`]));
    return [{ name: journey.name, content: value + more.join("") }];
  }
  if (without.length > 0 && without.length === views?.length) throw new Refusal(`Mermaid has no diagram like ${without.join(", ")}. Write --to svg, png, pdf or html.`);
  tellWithout(without);
  const isJourney = views === undefined || views.includes("journey");
  const { value, notices } = isJourney ? mermaidDiagrams(journey, scope, selection) : { value: [], notices: [] };
  tell(notices);
  const isOneView = views === undefined || views.length === 1;
  return [
    ...numbered(isOneView ? journey.name : `${journey.name}-journey`, value.map(({ text }) => text)),
    ...drawn.flatMap(({ view, texts = [] }) => numbered(isOneView ? journey.name : `${journey.name}-${view}`, texts)),
  ];
}

function numbered(name: string, texts: readonly string[]): Document[] {
  return texts.map((content, at) => ({ name: texts.length === 1 ? name : `${name}-${at + 1}`, content }));
}

function tellWithout(views: readonly string[]): void {
  if (views.length > 0) tell([`Mermaid has no diagram like ${views.join(", ")}; ${views.length === 1 ? "it is" : "they are"} left out.`]);
}

function tell(notices: readonly string[]): void {
  for (const notice of notices) process.stderr.write(`sojourn: ${visible(notice)}\n`);
}
