import type { Lang, ReviewOptions } from "@sojourn/language";
import { readConfig } from "@sojourn/language/config";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { View } from "@sojourn/language/services";
import { changeDocument, openDocument } from "./document.ts";
import type { Host } from "./host.ts";
import { positionsIn, type Encoding, type Positions } from "./position.ts";
import { asFolder } from "./uri.ts";
import { Workspace } from "./workspace.ts";

/** What the client wishes, as its settings say. */
export interface Settings {
  readonly profile?: ReviewOptions["profile"];
  readonly locale?: Lang;
}

/** A file that a request is about. */
export interface Target {
  readonly workspace: Workspace;
  readonly path: string;
  readonly document: TextDocument;
  readonly view: View;
}

/** One client: its folders, its open documents, how it counts. */
export class Session {
  readonly host: Host;
  positions: Positions = positionsIn("utf-16");
  private readonly workspaces = new Map<string, Workspace>();
  private settings: Settings = {};
  private clientLang: Lang = "en";

  constructor(host: Host) {
    this.host = host;
  }

  /** How the client counts, and the language that it speaks. */
  begin(encoding: Encoding, locale: string | undefined): void {
    this.positions = positionsIn(encoding);
    this.clientLang = locale?.toLowerCase().startsWith("vi") ? "vi" : "en";
  }

  /** The folders that are known, each with its files. */
  get all(): readonly Workspace[] {
    return [...this.workspaces.values()];
  }

  /** Adds a folder of the client's and reads what is in it. */
  async addFolder(uri: string, onRead: (count: number, all: number) => boolean): Promise<void> {
    const folder = asFolder(uri);
    if (this.workspaces.has(folder)) return;
    const workspace = new Workspace(folder, this.host, await this.optionsOf(folder));
    this.workspaces.set(folder, workspace);
    await workspace.load(onRead);
  }

  /** Forgets a folder; its open documents go on in a folder of their own. */
  removeFolder(uri: string): void {
    const workspace = this.workspaces.get(asFolder(uri));
    if (!workspace) return;
    this.workspaces.delete(workspace.folder);
    for (const { uri: open, text } of workspace.documents.values()) this.open(open, text.version, text.getText());
  }

  /** Takes settings of the client, which stand behind those of the files. */
  async configure(settings: Settings): Promise<void> {
    this.settings = settings;
    for (const workspace of this.all) workspace.configure(await this.optionsOf(workspace.folder));
  }

  /** Reads the configuration of a folder again. */
  async reconfigure(folder: string): Promise<void> {
    this.workspaces.get(folder)?.configure(await this.optionsOf(folder));
  }

  open(uri: string, version: number, text: string): void {
    const { workspace, path } = this.place(uri);
    workspace.put(path, openDocument(uri, path, version, text));
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const { workspace, path } = this.place(uri);
    const document = workspace.documents.get(path);
    if (document) workspace.put(path, changeDocument(document, changes, version, this.positions));
  }

  async close(uri: string): Promise<void> {
    const { workspace, path } = this.place(uri);
    await workspace.close(path);
  }

  /** The file at an address; undefined where there is none. */
  target(uri: string): Target | undefined {
    const { workspace, path } = this.place(uri);
    const [document, view] = [workspace.document(path), workspace.view(path)];
    return document && view && { workspace, path, document, view };
  }

  /** The folder that a file lies in, the innermost of several, and its path there. */
  place(uri: string): { readonly workspace: Workspace; readonly path: string } {
    const holding = this.all.filter((one) => one.path(uri) !== undefined).sort((one, other) => other.folder.length - one.folder.length)[0];
    if (holding) return { workspace: holding, path: holding.path(uri)! };
    const folder = asFolder(this.host.folderOf(uri));
    const workspace = this.workspaces.get(folder) ?? new Workspace(folder, this.host, this.defaults());
    this.workspaces.set(folder, workspace);
    return { workspace, path: workspace.path(uri) ?? uri };
  }

  private async optionsOf(folder: string): Promise<ReviewOptions> {
    const text = await this.host.configuration(folder);
    if (text === undefined) return this.defaults();
    const { profile, rules, locale } = readConfig(text).value;
    return {
      ...this.defaults(),
      ...(profile === undefined ? {} : { profile }),
      ...(rules === undefined ? {} : { severities: rules }),
      ...(locale === undefined ? {} : { lang: locale }),
    };
  }

  private defaults(): ReviewOptions {
    const { profile, locale } = this.settings;
    return { today: this.host.today(), lang: locale ?? this.clientLang, ...(profile === undefined ? {} : { profile }) };
  }
}
