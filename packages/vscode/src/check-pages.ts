import { Uri, workspace, type Disposable, type ExtensionContext } from "vscode";
import { sectionOf } from "./page-section.ts";

const scheme = "sojourn-checks";

/** Where the pages that explain findings are, by language. A fragment names the check. */
export const checkPages = { en: `${scheme}:/checks.md`, vi: `${scheme}:/checks.vi.md` };

/** Shows of the pages that are shipped what is said of one check: a finding leads there by its code. */
export function provideCheckPages(context: ExtensionContext): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path, fragment }) => {
      const page = Object.values(checkPages).includes(`${scheme}:${path}`) ? path.slice(1) : "checks.md";
      const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, "dist", page)));
      return sectionOf(text, fragment);
    },
  });
}
