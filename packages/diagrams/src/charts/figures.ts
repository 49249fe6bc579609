import type { Both, Comparison, Gap, Lang, Quantity } from "@sojourn/language";
import { dateIn, numberIn, quantityIn } from "../picture/parts/figures.ts";

/** Figures as people of one language read them: "−2,5 ngày", "−2.5 days". */
export interface Figures {
  readonly number: (value: number) => string;
  /** A value in its unit, else in that of its metric. */
  readonly quantity: (quantity: Quantity, fallback?: string) => string;
  /** A level with its sign: "≤ 5 days". */
  readonly level: (level: Comparison, fallback?: string) => string;
  /** A difference with its sign: "+2 days", "−22 points". */
  readonly difference: (amount: number, unit: string | undefined) => string;
  /** A fraction as percents with their sign: "−40%". */
  readonly percent: (fraction: number) => string;
  /** 1 to 5, with one decimal at most. */
  readonly score: (score: number) => string;
  /** What a gap is measured against: "≤ 5 days". */
  readonly wanted: (gap: Pick<Gap, "sign" | "expected" | "unit">) => string;
  /** What a gap holds against it: "7 days". */
  readonly given: (gap: Pick<Gap, "delivered" | "unit">) => string;
  readonly date: (date: string) => string;
}

/** Figures in a language. */
export function figuresIn(lang: Lang): Figures {
  return figures[lang];
}

function figuresOf(lang: Lang): Figures {
  const number = (value: number): string => numberIn(lang, value);
  const quantity = (value: Quantity, fallback?: string): string => quantityIn(lang, value, fallback);
  const level = ({ sign, ...value }: Comparison, fallback?: string): string => `${signs[sign]} ${quantity(value, fallback)}`;
  const withSign = (amount: number, text: string): string => (amount > 0 ? `+${text}` : text);
  return {
    number,
    quantity,
    level,
    // A difference of percents is one of points.
    difference: (amount, unit) => withSign(amount, quantity(quantityOf(amount, unit === "%" ? "points" : unit))),
    percent: (fraction) => {
      const whole = Math.sign(fraction) * Math.round(Math.abs(fraction) * 100);
      return withSign(whole, `${number(whole)}%`);
    },
    score: (score) => number(Math.round(score * 10) / 10),
    wanted: ({ sign, expected, unit }) => level({ sign, ...quantityOf(expected, unit) }),
    given: ({ delivered, unit }) => quantity(quantityOf(delivered, unit)),
    date: dateIn[lang],
  };
}

const figures: Both<Figures> = { en: figuresOf("en"), vi: figuresOf("vi") };

const signs = { "<=": "≤", ">=": "≥", "<": "<", ">": ">", "=": "=" } as const;

function quantityOf(amount: number, unit: string | undefined): Quantity {
  return unit === undefined ? { amount } : { amount, unit };
}
