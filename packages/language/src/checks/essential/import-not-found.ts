import type { Facts } from "../../problems.ts";
import { problemCheck } from "../check.ts";
import { didYouMean } from "../wording.ts";

export const importNotFound = problemCheck({
  code: "import-not-found",
  message: {
    en: message,
    vi: message,
  },
  documentation: {
    what: {
      en: "An import names a file that cannot be read.",
      vi: "An import names a file that cannot be read.",
    },
    why: {
      en: "What the file declares is not known here, so names that stand in it are reported too.",
      vi: "What the file declares is not known here, so names that stand in it are reported too.",
    },
    bad: `import "./people.journey"
`,
    good: `--- buying.journey
import "./people.journey"
--- people.journey
persona Lan "Lan"
`,
  },
});

function message({ path, why, near }: Facts["import-not-found"]): string {
  switch (why) {
    case "empty":
      return 'This import names no file. Write its path: import "./people.journey".';
    case "ending":
      return `"${path}" does not end in .journey. Write the path of a .journey file: "./people.journey".`;
    case "backslash":
      return `Write / between folders: "${path.replaceAll("\\", "/")}".`;
    case "alone":
      return `"${path}" is not at hand: this text is read on its own. Read it together with the files that it imports.`;
    case "not-text":
      return `"${path}" is no text in UTF-8, so it is not read. Save it as UTF-8.`;
    case "too-large":
      return `"${path}" is larger than a .journey file may be, so it is not read. Split it.`;
    default:
      return `There is no file "${path}" beside this one.${didYouMean(near)}`;
  }
}
