import { problemCheck } from "../check.ts";

export const importOutsideWorkspace = problemCheck({
  code: "import-outside-workspace",
  message: {
    en: ({ path }) =>
    `"${path}" lies outside this workspace and is not opened. Copy the file into it, and write its path relative to this file.`,
    vi: ({ path }) =>
    `"${path}" lies outside this workspace and is not opened. Copy the file into it, and write its path relative to this file.`,
  },
  documentation: {
    what: {
      en: "An import leads out of the workspace: by .., by a link, by an absolute path, a drive, a share or an address on the net.",
      vi: "An import leads out of the workspace: by .., by a link, by an absolute path, a drive, a share or an address on the net.",
    },
    why: {
      en: "A journey file from elsewhere must not be able to read what it likes.",
      vi: "A journey file from elsewhere must not be able to read what it likes.",
    },
    bad: `import "../../secrets.journey"
`,
    good: `--- buying.journey
import "./people.journey"
--- people.journey
persona Lan "Lan"
`,
  },
});
