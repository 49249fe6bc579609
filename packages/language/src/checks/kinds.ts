import type { Both } from "../lang.ts";
import type { Kind } from "../vocabulary.ts";

/** What the trade calls each kind of declaration. */
export const kindIn: Both<Readonly<Record<Kind, string>>> = {
  en: {
    brand: "brand",
    competitor: "competitor",
    persona: "persona",
    "non-customer": "non-customer",
    team: "team",
    channel: "channel",
    metric: "metric",
    survey: "survey",
    journey: "journey",
    stage: "stage",
    touchpoint: "touchpoint",
  },
  vi: {
    brand: "Thương hiệu",
    competitor: "Đối thủ",
    persona: "Chân dung khách hàng",
    "non-customer": "Đối tượng không phục vụ",
    team: "Nhóm",
    channel: "Kênh",
    metric: "Chỉ số",
    survey: "Khảo sát",
    journey: "Hành trình",
    stage: "Giai đoạn",
    touchpoint: "Điểm chạm",
  },
};

/** A kind within a sentence: `persona`, `chân dung khách hàng`. A word that is no kind stays as it is. */
export const kindWithin: Both<(kind: string) => string> = {
  en: (kind) => within(kindIn.en, kind),
  vi: (kind) => within(kindIn.vi, kind),
};

function within(names: Readonly<Record<string, string>>, kind: string): string {
  const name = Object.hasOwn(names, kind) ? names[kind]! : kind;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
