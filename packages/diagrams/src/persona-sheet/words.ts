import type { Both, Persona } from "@sojourn/language";

/** What the sheet of personas says of its own accord, in one language. */
export interface SheetWords {
  readonly relationships: Readonly<Record<NonNullable<Persona["relationship"]>, string>>;
  readonly years: (age: string) => string;
  readonly share: (percent: string) => string;
  readonly behaviors: string;
  readonly needs: string;
  readonly goals: string;
  readonly motivations: string;
  readonly frustrations: string;
  readonly emotions: string;
  readonly highest: string;
  readonly lowest: string;
  readonly expectsMost: string;
  readonly notFor: string;
  readonly notForHint: string;
  readonly because: string;
  readonly signal: string;
  readonly instead: string;
  readonly unknown: string;
  readonly nothing: string;
  readonly describe: (personas: readonly string[], nonCustomers: readonly string[]) => string;
}

const english: SheetWords = {
  relationships: { prospect: "Prospect", customer: "Customer", "former-customer": "Former customer" },
  years: (age) => `${age} years`,
  share: (percent) => `${percent} of customers`,
  behaviors: "Behaviour",
  needs: "Needs",
  goals: "Goals",
  motivations: "Motivation",
  frustrations: "Frustrations",
  emotions: "Emotions along the journey",
  highest: "Highest",
  lowest: "Lowest",
  expectsMost: "Expects most",
  notFor: "Not our customers",
  notForHint: "Whom we do not serve, how we notice, and where they are better off.",
  because: "Because",
  signal: "Noticed by",
  instead: "Better served by",
  unknown: "Nothing is written about this persona yet.",
  nothing: "This journey is for nobody yet. Write a persona, and name it behind “for” in the journey.",
  describe: (personas, nonCustomers) =>
    [
      personas.length === 0 ? "" : `${personas.length === 1 ? "Persona" : `${personas.length} personas`}: ${personas.join(", ")}.`,
      nonCustomers.length === 0 ? "" : `Not our customers: ${nonCustomers.join(", ")}.`,
    ].join(" ").trim(),
};

const vietnamese: SheetWords = {
  relationships: { prospect: "Khách hàng tiềm năng", customer: "Khách hàng", "former-customer": "Khách hàng cũ" },
  years: (age) => `${age} tuổi`,
  share: (percent) => `${percent} khách hàng`,
  behaviors: "Hành vi",
  needs: "Nhu cầu",
  goals: "Mục tiêu",
  motivations: "Động lực",
  frustrations: "Điều gây bực bội",
  emotions: "Cảm xúc dọc hành trình",
  highest: "Cao nhất",
  lowest: "Thấp nhất",
  expectsMost: "Kỳ vọng nhiều nhất",
  notFor: "Đối tượng không phục vụ",
  notForHint: "Chúng ta không phục vụ ai, nhận ra họ bằng cách nào, và ai phục vụ họ tốt hơn.",
  because: "Vì",
  signal: "Dấu hiệu nhận biết",
  instead: "Phù hợp hơn với",
  unknown: "Chưa ghi gì về chân dung này.",
  nothing: "Hành trình này chưa dành cho ai. Hãy viết một persona, rồi ghi tên sau “for” trong hành trình.",
  describe: (personas, nonCustomers) =>
    [
      personas.length === 0 ? "" : `${personas.length} chân dung khách hàng: ${personas.join(", ")}.`,
      nonCustomers.length === 0 ? "" : `Đối tượng không phục vụ: ${nonCustomers.join(", ")}.`,
    ].join(" ").trim(),
};

/** The words of the sheet in each language. */
export const sheetWords: Both<SheetWords> = { en: english, vi: vietnamese };
