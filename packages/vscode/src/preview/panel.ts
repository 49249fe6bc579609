import * as vscode from "vscode";
import { ask } from "./ask.ts";
import { changed, choiceElsewhere, choiceOf, mended } from "./choice.ts";
import type { PreviewClient } from "./index.ts";
import { readFromWebview, type Choice, type FromWebview, type ToWebview } from "./messages.ts";
import { newNonce } from "./nonce.ts";
import { pageOf } from "./html.ts";
import { oneAtATime } from "./requests.ts";
import { reveal } from "./reveal.ts";
import { copy, save } from "./saving.ts";
import type { PreviewState } from "./state.ts";
import { wordsIn } from "./words.ts";

/** A preview that is open. */
export interface PreviewPanel extends vscode.Disposable {
  /** It stays with its file, whatever is edited. */
  readonly isLocked: boolean;
  /** Shows another file, or another journey of it. */
  show(uri: vscode.Uri, state: PreviewState): void;
}

/** The page runs its own scripts and reads what is shipped for it, nothing else. */
export function panelOptions({ extensionUri }: vscode.ExtensionContext): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  return { enableScripts: true, enableCommandUris: false, enableForms: false, localResourceRoots: [vscode.Uri.joinPath(extensionUri, "dist")] };
}

/** How long the server may be silent before the page says so, in milliseconds. */
const patience = 1500;

/** Shows pictures in a panel; follows the editor, the text in it and the theme. */
export function openPanel(context: vscode.ExtensionContext, client: PreviewClient, panel: vscode.WebviewPanel, state: PreviewState): PreviewPanel {
  let uri = state.uri === undefined ? vscode.window.activeTextEditor?.document.uri : vscode.Uri.parse(state.uri);
  let choice: Choice = choiceOf(state);
  let isLocked = state.isLocked ?? false;
  let isDrawn = false;
  /** Where the journey stands among those of its file: what is being renamed is found by it. */
  let place = 0;
  /** The files that the picture leads to. */
  let known: ReadonlySet<string> = new Set();
  const dist = (name: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, "dist", name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
  const post = (message: ToWebview): void => void panel.webview.postMessage(message);

  const refresh = oneAtATime(async () => {
    if (!panel.visible) return;
    if (!uri) return post({ type: "nothing", reason: "no-file" });
    const asked = uri;
    const waiting = setTimeout(() => isDrawn || post({ type: "nothing", reason: "not-ready" }), patience);
    try {
      const theme = themeName();
      const answer = await ask(client, asked.toString(), choice, theme, place);
      if (asked !== uri) return refresh();
      if (!answer) {
        isDrawn = false;
        return post({ type: "nothing", reason: "no-journey", uri: asked.toString() });
      }
      const { drawing } = answer;
      if (drawing.journeys.length === 0) return post({ type: "nothing", reason: "no-journey", uri: asked.toString(), ...(drawing.broken ? { broken: drawing.broken } : {}) });
      const better = mended(choice, drawing);
      if (better) {
        choice = better;
        return refresh();
      }
      isDrawn = true;
      place = answer.place;
      known = new Set([asked.toString(), ...drawing.pictures.flatMap(({ sources }) => sources.flatMap((source) => source.uri ?? []))]);
      panel.title = vscode.l10n.t("Preview {0}", drawing.title);
      post({ type: "picture", drawing, choice, theme });
      tellCursor(vscode.window.activeTextEditor);
    } catch {
      // The client has told of it, and the server is asked again with the next edit.
      if (!isDrawn) post({ type: "nothing", reason: "not-ready" });
    } finally {
      clearTimeout(waiting);
    }
  });

  const show = (next: vscode.Uri, { journey }: PreviewState): void => {
    const isSame = next.toString() === uri?.toString();
    if (!isSame || journey !== undefined) place = 0;
    choice = { ...(isSame ? choice : choiceElsewhere(choice)), ...(journey === undefined ? {} : { journey }) };
    uri = next;
    refresh();
  };

  const tellCursor = (editor: vscode.TextEditor | undefined): void => {
    if (!editor || !known.has(editor.document.uri.toString())) return;
    const { line, character } = editor.selection.active;
    post({ type: "cursor", uri: editor.document.uri.toString(), position: { line, character } });
  };

  const answerTo = async (message: FromWebview): Promise<void> => {
    switch (message.type) {
      case "ready":
        return refresh();
      case "choose":
        choice = changed(choice, message.choice);
        return refresh();
      case "lock":
        isLocked = message.isLocked;
        return;
      case "reveal":
        if (known.has(message.uri)) await reveal(message.uri, message.range, panel.viewColumn);
        return;
      case "code":
        return post({ type: "code", ...(await mermaidCode(dist("preview-mermaid.js"))) });
      case "copy":
        return copy(message);
      case "save":
        return save(message, uri);
    }
  };

  const icon = (name: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, "icons", name);
  panel.iconPath = { light: icon("journey-light.svg"), dark: icon("journey-dark.svg") };
  const whileOpen = [
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = readFromWebview(value);
      if (message) void answerTo(message);
    }),
    panel.onDidChangeViewState(({ webviewPanel }) => webviewPanel.visible && refresh()),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (!editor || editor.document.languageId !== "journey") return;
      if (!isLocked && editor.document.uri.toString() !== uri?.toString() && !isImport(editor)) show(editor.document.uri, {});
      else tellCursor(editor);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => tellCursor(textEditor)),
    vscode.window.onDidChangeActiveColorTheme(refresh),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === "journey" && contentChanges.length > 0) refresh();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("sojourn") && refresh()),
    vscode.workspace.onDidSaveTextDocument(({ fileName }) => fileName.endsWith("sojourn.config.json") && refresh()),
  ];
  panel.onDidDispose(() => vscode.Disposable.from(...whileOpen).dispose());
  panel.webview.html = pageOf({
    lang: vscode.env.language,
    nonce: newNonce(),
    source: panel.webview.cspSource,
    script: panel.webview.asWebviewUri(dist("preview.js")).toString(),
    style: panel.webview.asWebviewUri(dist("preview.css")).toString(),
    words: wordsIn(vscode.l10n),
    state: { ...state, ...(uri ? { uri: uri.toString() } : {}) },
  });
  return {
    get isLocked() {
      return isLocked;
    },
    show: (next, wanted) => {
      panel.reveal(undefined, true);
      show(next, wanted);
    },
    dispose: () => panel.dispose(),
  };

  /** A file without a journey of its own that the picture leads to: a click on a persona does not take the picture away. */
  function isImport({ document }: vscode.TextEditor): boolean {
    return known.has(document.uri.toString()) && !/^\s*journey\s/m.test(document.getText());
  }
}

function themeName(): "light" | "dark" {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast ? "dark" : "light";
}

/** The script that draws with Mermaid, as it is shipped. */
async function mermaidCode(uri: vscode.Uri): Promise<{ readonly text?: string }> {
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // The page then shows what the server has drawn.
    return {};
  }
}
