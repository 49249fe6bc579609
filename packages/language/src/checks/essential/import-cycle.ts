import { problemCheck } from "../check.ts";

export const importCycle = problemCheck({
  code: "import-cycle",
  message: {
    en: ({ path }) => `These files import each other in a circle: ${inBrief(path).join(" → ")}. Move what they share into a file of its own.`,
    vi: ({ path }) => `Các tệp này nhập lẫn nhau thành vòng tròn: ${inBrief(path).join(" → ")}. Hãy chuyển phần dùng chung sang một tệp riêng.`,
  },
  documentation: {
    what: {
      en: "Files import each other in a circle.",
      vi: "Các tệp nhập lẫn nhau thành vòng tròn.",
    },
    why: {
      en: "Nobody can tell which file builds on which; what they share belongs into a third.",
      vi: "Không ai biết tệp nào dựa trên tệp nào; phần dùng chung nên nằm ở một tệp thứ ba.",
    },
    bad: `--- a.journey
import "./b.journey"
--- b.journey
import "./a.journey"
`,
    good: `--- a.journey
import "./b.journey"
--- b.journey
team Care "Customer care"
`,
  },
});

/** The first and the last of many files. */
function inBrief(path: readonly string[]): readonly string[] {
  return path.length <= 7 ? path : [...path.slice(0, 4), "…", ...path.slice(-2)];
}
