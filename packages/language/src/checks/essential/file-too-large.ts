import { problemCheck } from "../check.ts";

export const fileTooLarge = problemCheck({
  code: "file-too-large",
  message: {
    en: ({ bytes, limit }) =>
      `The file has ${megabytes(roundedUp(bytes))} MB; a .journey file may have ${megabytes(limit)} MB. Split it into files and import them.`,
    vi: ({ bytes, limit }) =>
      `Tệp có ${megabytes(roundedUp(bytes))} MB, trong khi tệp .journey chỉ được có ${megabytes(limit)} MB. Hãy tách thành nhiều tệp rồi nhập vào bằng "import".`,
  },
  documentation: {
    what: {
      en: "A file is larger than a .journey file may be.",
      vi: "Tệp lớn hơn mức cho phép đối với tệp .journey.",
    },
    why: {
      en: "A file of that size holds tens of thousands of touchpoints; nobody reviews it, and it is not read.",
      vi: "Tệp cỡ này chứa hàng chục nghìn điểm chạm; không ai rà soát nổi, nên nó không được đọc.",
    },
    bad: `// a file of more than 5 MB
`,
    good: `--- buying.journey
import "./people.journey"
--- people.journey
persona Lan "Lan"
`,
  },
});

/** To the next tenth of a megabyte, so that a file just over the limit does not seem to be at it. */
function roundedUp(bytes: number): number {
  return Math.ceil(bytes / 100_000) * 100_000;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/, "");
}
