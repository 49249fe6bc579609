import { problemCheck } from "../check.ts";

export const fileTooLarge = problemCheck({
  code: "file-too-large",
  message: {
    en: ({ bytes, limit }) => `The file has ${megabytes(Math.ceil(bytes / 100_000) * 100_000)} MB; a .journey file may have ${megabytes(limit)} MB. Split it into files and import them.`,
    vi: ({ bytes, limit }) => `The file has ${megabytes(Math.ceil(bytes / 100_000) * 100_000)} MB; a .journey file may have ${megabytes(limit)} MB. Split it into files and import them.`,
  },
  documentation: {
    what: {
      en: "A file is larger than a .journey file may be.",
      vi: "A file is larger than a .journey file may be.",
    },
    why: {
      en: "A file of that size holds tens of thousands of touchpoints; nobody reviews it, and it is not read.",
      vi: "A file of that size holds tens of thousands of touchpoints; nobody reviews it, and it is not read.",
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

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/, "");
}
