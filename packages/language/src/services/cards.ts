import { kindIn } from "../checks/kinds.ts";
import { shorten, unitWithin } from "../checks/wording.ts";
import type { Both, Lang } from "../lang.ts";
import { canonicalUnit } from "../model/units.ts";
import type { Declaration } from "../model/types.ts";
import type { ValueRange } from "../signature.ts";
import { meanScore } from "./figures-in-words.ts";
import { escapeMarkdown } from "./markdown.ts";
import { meaningOf } from "./meanings.ts";
import { labelOf } from "./view.ts";

/** Gives the label of a name. */
export type LabelOfName = (kind: "persona" | "team", name: string) => string;

/** What is declared under a name as a card in Markdown: kind, label, and what tells most about it. */
export function cardOf(declaration: Declaration, lang: Lang, labelOfName: LabelOfName): string {
  const { kind, name } = declaration;
  const label = labelOf(declaration);
  const code = `\`${name}\``;
  const title = label === name ? `${kindTitle(kind, lang)} ${code}` : `**${inBrief(label)}** · ${kindTitle(kind, lang)} ${code}`;
  return [title, ...linesOf(declaration, lang, labelOfName)].join("\n\n");
}

function kindTitle(kind: Declaration["kind"], lang: Lang): string {
  return lang === "en" ? kindIn.en[kind] : kindIn.vi[kind].toLowerCase();
}

function linesOf(declaration: Declaration, lang: Lang, labelOfName: LabelOfName): string[] {
  const says = said[lang];
  switch (declaration.kind) {
    case "persona":
      return lines(
        [says.age, rangeText(declaration.age)],
        [says.occupation, declaration.occupation],
        [says.needs, declaration.needs],
        [says.goals, declaration.goals],
        [says.frustrations, declaration.frustrations],
      );
    case "non-customer":
      return lines([says.because, declaration.reasons], [says.signals, declaration.signals], [says.instead, declaration.alternatives]);
    case "brand":
      return lines([says.promises, declaration.promises], [says.differentiators, declaration.differentiators]);
    case "competitor":
    case "team":
      return lines([says.notes, declaration.notes]);
    case "channel":
      return lines(
        [says.where, [...(declaration.online ? [says.online] : []), ...(declaration.offline ? [says.offline] : [])]],
        [says.routedTo, declaration.routedTo.map((team) => labelOfName("team", team))],
      );
    case "metric":
      return lines(
        [says.measure, declaration.measure && meaningOf(declaration.measure, lang)],
        [says.unit, declaration.unit === undefined ? undefined : unitWithin[lang](canonicalUnit(declaration.unit) ?? declaration.unit)],
        [says.better, declaration.better && meaningOf(declaration.better, lang)],
        [says.scale, rangeText(declaration.scale)],
      );
    case "survey":
      return lines([says.questions, declaration.questions.map(({ label, name }) => label ?? name)]);
    case "journey":
      return lines(
        [says.personas, declaration.personas.map((persona) => labelOfName("persona", persona))],
        [says.goal, declaration.goal],
        [says.stages, declaration.stages.map(labelOf)],
      );
    case "stage":
      return lines(
        [says.phase, declaration.phase && meaningOf(declaration.phase, lang)],
        [says.goals, declaration.goals],
        [says.touchpoints, declaration.touchpoints.map(labelOf)],
        [says.mean, scoreText(meanScore(declaration.touchpoints))],
      );
    case "touchpoint":
      return lines(
        [says.channels, declaration.channels],
        [says.owner, declaration.owner === undefined ? undefined : labelOfName("team", declaration.owner)],
        [says.mean, scoreText(meanScore([declaration]))],
        [says.pains, declaration.pains.map(({ text }) => text)],
      );
  }
}

/** As many of a list are shown. */
const mostShown = 5;

/** `Age: 25–34`, one line for each that is known; several texts with `·` between them. */
function lines(...all: readonly (readonly [what: string, said: string | readonly string[] | undefined])[]): string[] {
  return all.flatMap(([what, one]) => {
    const texts = one === undefined ? [] : typeof one === "string" ? [one] : one;
    if (texts.length === 0) return [];
    const more = texts.length > mostShown ? " · …" : "";
    return [`${what}: ${texts.slice(0, mostShown).map(inBrief).join(" · ")}${more}`];
  });
}

function inBrief(text: string): string {
  return escapeMarkdown(shorten(text, 200));
}

function rangeText(range: ValueRange | undefined): string | undefined {
  if (!range) return undefined;
  const { min, max } = range;
  return min === undefined ? `≤ ${max}` : max === undefined ? `≥ ${min}` : `${min}–${max}`;
}

function scoreText(score: number | undefined): string | undefined {
  return score === undefined ? undefined : `${score} / 5`;
}

const said: Both<Readonly<Record<
  | "age" | "occupation" | "needs" | "goals" | "frustrations" | "because" | "signals" | "instead" | "promises" | "differentiators" | "notes" | "where"
  | "online" | "offline" | "routedTo" | "measure" | "unit" | "better" | "scale" | "questions" | "personas" | "goal" | "stages" | "phase" | "touchpoints"
  | "mean" | "channels" | "owner" | "pains",
  string
>>> = {
  en: {
    age: "Age",
    occupation: "Occupation",
    needs: "Needs",
    goals: "Goals",
    frustrations: "Frustrations",
    because: "Not served because",
    signals: "Signals",
    instead: "Better served by",
    promises: "Promises",
    differentiators: "What only we do",
    notes: "Notes",
    where: "Where",
    online: "online",
    offline: "offline",
    routedTo: "Routed to",
    measure: "Measure",
    unit: "Unit",
    better: "Direction",
    scale: "Scale",
    questions: "Questions",
    personas: "For",
    goal: "Goal",
    stages: "Stages",
    phase: "Phase",
    touchpoints: "Touchpoints",
    mean: "Mean score",
    channels: "Channels",
    owner: "Owner",
    pains: "Pains",
  },
  vi: {
    age: "Tuổi",
    occupation: "Nghề nghiệp",
    needs: "Nhu cầu",
    goals: "Mục tiêu",
    frustrations: "Điều gây bực bội",
    because: "Lý do không phục vụ",
    signals: "Dấu hiệu nhận biết",
    instead: "Nơi phù hợp hơn",
    promises: "Lời hứa",
    differentiators: "Điểm khác biệt",
    notes: "Ghi chú",
    where: "Hình thức",
    online: "trực tuyến",
    offline: "trực tiếp",
    routedTo: "Chuyển đến",
    measure: "Loại chỉ số",
    unit: "Đơn vị",
    better: "Chiều tốt",
    scale: "Thang điểm",
    questions: "Câu hỏi",
    personas: "Dành cho",
    goal: "Mục tiêu",
    stages: "Giai đoạn",
    phase: "Pha",
    touchpoints: "Điểm chạm",
    mean: "Điểm trung bình",
    channels: "Kênh",
    owner: "Nhóm phụ trách",
    pains: "Nỗi đau",
  },
};
