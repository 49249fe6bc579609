import type { Both } from "@sojourn/language";

/** What the picture says of its own accord, in one language. */
export interface JourneyWords {
  readonly name: string;
  readonly summary: string;
  readonly empty: string;
  readonly untitled: string;
  /** Of one task, behind the touchpoint's name. */
  readonly score: (score: string, people: string) => string;
  readonly unscored: string;
  readonly counted: (stages: number, touchpoints: number) => string;
  readonly best: (name: string, score: string) => string;
  readonly worst: (name: string, score: string) => string;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** The words in each language. */
export const words: Both<JourneyWords> = {
  en: {
    name: "Mermaid journey",
    summary: "Stages, touchpoints and how people feel at them, with the faces and the geometry of Mermaid's journey diagram.",
    empty: "Nothing to show yet: the journey has no touchpoint, or none for those who are chosen.",
    untitled: "Journey",
    score: (score, people) => (people === "" ? `Score ${score} of 5` : `Score ${score} of 5: ${people}`),
    unscored: "Nobody says how it feels; it stands at 3.",
    counted: (stages, touchpoints) => `${counted(stages, "stage")}, ${counted(touchpoints, "touchpoint")}.`,
    best: (name, score) => `Best: ${name} (${score} of 5).`,
    worst: (name, score) => `Worst: ${name} (${score} of 5).`,
  },
  vi: {
    name: "Hành trình kiểu Mermaid",
    summary: "Các giai đoạn, điểm chạm và cảm xúc ở từng điểm, với gương mặt và bố cục của sơ đồ journey trong Mermaid.",
    empty: "Chưa có gì để vẽ: hành trình chưa có điểm chạm, hoặc không có điểm chạm nào của những người được chọn.",
    untitled: "Hành trình",
    score: (score, people) => (people === "" ? `Điểm ${score}/5` : `Điểm ${score}/5: ${people}`),
    unscored: "Chưa ai nói cảm xúc ở đây; đặt tạm ở mức 3.",
    counted: (stages, touchpoints) => `${stages} giai đoạn, ${touchpoints} điểm chạm.`,
    best: (name, score) => `Cao nhất: ${name} (${score}/5).`,
    worst: (name, score) => `Thấp nhất: ${name} (${score}/5).`,
  },
};
