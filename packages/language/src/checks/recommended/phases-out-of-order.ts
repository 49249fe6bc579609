import type { Journey, Stage } from "../../model/types.ts";
import { warning, type Look } from "../check.ts";

type Facts = {
  readonly stage: string;
  readonly phase: string;
  /** The stage before it in the text, whose phase comes later. */
  readonly before: string;
  readonly phaseBefore: string;
  /** The phases of the family in their order. */
  readonly order: string;
};

/** The two families of phases, each in its order; one says nothing about the other. */
const families = [
  ["aware", "appeal", "ask", "act", "advocate"],
  ["before", "during", "after"],
] as const;

export const phasesOutOfOrder = warning({
  code: "phases-out-of-order",
  message: {
    en: ({ stage, phase, before, phaseBefore, order }: Facts) =>
      `The stage "${stage}" is of phase "${phase}", yet it comes after "${before}" of phase "${phaseBefore}". The phases run ${order}. Move the stage, or give it the phase it belongs to.`,
    vi: ({ stage, phase, before, phaseBefore, order }: Facts) =>
      `Giai đoạn "${stage}" ghi phase "${phase}" nhưng lại đứng sau "${before}" có phase "${phaseBefore}". Thứ tự đúng là ${order}. Hãy dời giai đoạn này, hoặc sửa lại phase của nó.`,
  },
  related: { en: "This stage comes before it.", vi: "Giai đoạn này đứng trước nó." },
  documentation: {
    what: {
      en: "The phases of a journey's stages run backwards.",
      vi: "Thứ tự phase của các giai đoạn trong một hành trình chạy ngược.",
    },
    why: {
      en: "Stages are read in the order in which they are written. A phase that runs backwards is either a stage in the wrong place or a wrong phase, and what is compared by phase goes astray. Several stages may share a phase, and phases may be left out.",
      vi: "Các giai đoạn được đọc theo thứ tự viết. Phase chạy ngược nghĩa là giai đoạn đặt sai chỗ hoặc ghi sai phase, khiến mọi so sánh theo phase bị lệch. Nhiều giai đoạn có thể chung một phase, và có thể bỏ qua vài phase.",
    },
    source: "Kotler, Kartajaya and Setiawan 2017 (the five A's)",
    bad: `persona Lan "Lan, office worker"

journey Beans "Ordering beans online" {
  for Lan

  stage Buy "Buys" phase act {
    touchpoint Pay "Pays" {
      feels Lan 4
    }
  }

  stage Compare "Compares" phase ask {
    touchpoint Reviews "Reads the reviews" {
      feels Lan 3
    }
  }
}
`,
    good: `persona Lan "Lan, office worker"

journey Beans "Ordering beans online" {
  for Lan

  stage Compare "Compares" phase ask {
    touchpoint Reviews "Reads the reviews" {
      feels Lan 3
    }
  }

  stage Buy "Buys" phase act {
    touchpoint Pay "Pays" {
      feels Lan 4
    }
  }
}
`,
  },
  visit: { journey: visit },
});

function visit({ stages }: Journey, { report }: Look<Facts>): void {
  for (const family of families) {
    const ranks: ReadonlyMap<string | undefined, number> = new Map(family.map((phase, rank) => [phase, rank]));
    let before: Stage | undefined;
    for (const stage of stages) {
      const { phase } = stage;
      if (phase === undefined || !ranks.has(phase)) continue;
      if (before && ranks.get(phase)! < ranks.get(before.phase)!) {
        const facts = { stage: labelOf(stage), phase, before: labelOf(before), phaseBefore: before.phase!, order: family.join(", ") };
        report(facts, stage, { word: "phase", text: phase, related: before });
      }
      before = stage;
    }
  }
}

function labelOf({ label, name }: Stage): string {
  return label ?? name;
}
