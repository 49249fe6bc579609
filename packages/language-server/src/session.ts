import type { Lang, ReviewOptions } from "@sojourn/language";
import { readConfig } from "@sojourn/language/config";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { View } from "@sojourn/language/services";
import { changeDocument, openDocument } from "./document.ts";
import type { Host } from "./host.ts";
import { positionsIn, type Encoding, type Positions } from "./position.ts";
import { dayOf, lookAgain } from "./clock.ts";
import { asFolder, folderAround, pathBelow } from "./uri.ts";
import { Workspace, type Rules } from "./workspace.ts";

/** What the client wishes, as its settings say. */
export interface Settings {
  readonly profile?: ReviewOptions["profile"];
  readonly locale?: Lang;
}

/** Addresses of the page that explains the checks, by language. */
export type Pages = Readonly<Partial<Record<Lang, string>>>;

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
  private pages: Pages = {};
  /** The folders that the client has open. Documents that lie in none have one of their own while they are open. */
  private readonly folders = new Set<Workspace>();
  /** Folders whose configuration nobody has read. */
  private readonly unread = new Set<Workspace>();
  private day = "";
  private looked = Number.NEGATIVE_INFINITY;

  constructor(host: Host) {
    this.host = host;
    this.lookAtClock();
  }

  /** The address of the page that explains the checks: that which the client names, else one that the machine knows. */
  documentation(lang: Lang): string | undefined {
    return this.pages[lang] ?? this.host.documentation(lang);
  }

  /** What day it is. */
  get today(): string {
    return this.day;
  }

  /** Takes the day that it is, where a minute has passed since that was done. */
  lookAtClock(): void {
    const now = this.host.now();
    const passed = now.getTime() - this.looked;
    if (passed >= 0 && passed < lookAgain) return;
    this.looked = now.getTime();
    const day = dayOf(now);
    if (day === this.day) return;
    this.day = day;
    for (const workspace of this.all) workspace.configure({ ...workspace.rules, review: { ...workspace.options, today: day } });
  }

  /** How the client counts, the language that it speaks, and where its pages lie. */
  begin(encoding: Encoding, locale: string | undefined, pages: Pages = {}): void {
    this.positions = positionsIn(encoding);
    this.pages = pages;
    this.clientLang = locale?.toLowerCase().startsWith("vi") ? "vi" : "en";
  }

  /** The folders that are known, each with its files. */
  get all(): readonly Workspace[] {
    return [...this.workspaces.values()];
  }

  /** Adds a folder of the client's and reads what is in it. */
  async addFolder(uri: string, onRead: (count: number, all: number) => boolean): Promise<void> {
    const folder = asFolder(uri);
    const known = this.workspaces.get(folder);
    if (known && this.folders.has(known)) return;
    const workspace = known ?? new Workspace(folder, this.host, this.defaults());
    this.workspaces.set(folder, workspace);
    this.folders.add(workspace);
    this.settleDocuments();
    workspace.configure(await this.rulesOf(folder));
    await workspace.load(onRead);
  }

  /** Forgets a folder; its open documents go on in another that holds them, else in one of their own. */
  removeFolder(uri: string): void {
    const workspace = this.workspaces.get(asFolder(uri));
    if (!workspace || !this.folders.delete(workspace)) return;
    this.workspaces.delete(workspace.folder);
    this.unread.delete(workspace);
    for (const { uri: open, text } of workspace.documents.values()) this.open(open, text.version, text.getText());
  }

  /** Takes settings of the client, which stand behind those of the files. */
  async configure(settings: Settings): Promise<void> {
    this.settings = settings;
    for (const workspace of this.all) await this.reconfigure(workspace.folder);
  }

  /** Reads the configuration of a folder again. */
  async reconfigure(folder: string): Promise<void> {
    const rules = await this.rulesOf(folder);
    const workspace = this.workspaces.get(folder);
    if (!workspace?.configure(rules)) return;
    if (this.folders.has(workspace)) await workspace.load(() => true);
    else await workspace.complete(...workspace.documents.keys());
  }

  /** Reads what a document imports and nobody has read, and the configuration of its folder. Whether anything was read. */
  async complete(uri: string): Promise<boolean> {
    const found = this.find(uri);
    if (!found) return false;
    const { workspace, path } = found;
    const isUnread = this.unread.delete(workspace);
    if (isUnread) await this.reconfigure(workspace.folder);
    return (await workspace.complete(path)) || isUnread;
  }

  open(uri: string, version: number, text: string): void {
    const { workspace, path } = this.place(uri);
    workspace.put(path, openDocument(uri, path, version, text));
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const found = this.find(uri);
    const document = found?.workspace.documents.get(found.path);
    if (found && document) found.workspace.put(found.path, changeDocument(document, changes, version, this.positions));
  }

  async close(uri: string): Promise<void> {
    const found = this.find(uri);
    if (!found) return;
    const { workspace, path } = found;
    await workspace.close(path);
    if (this.folders.has(workspace) || workspace.documents.size > 0) return;
    this.workspaces.delete(workspace.folder);
    this.unread.delete(workspace);
  }

  /** The file at an address; undefined where there is none. */
  target(uri: string): Target | undefined {
    const found = this.find(uri);
    if (!found) return undefined;
    const [document, view] = [found.workspace.document(found.path), found.workspace.view(found.path)];
    return document && view && { ...found, document, view };
  }

  /** The folder that a file lies in, of several the innermost that the client has open, and its path there; undefined where it lies in none. */
  find(uri: string): { readonly workspace: Workspace; readonly path: string } | undefined {
    let holding: { readonly workspace: Workspace; readonly path: string } | undefined;
    for (const workspace of this.workspaces.values()) {
      if (holding && this.rank(holding.workspace) >= this.rank(workspace)) continue;
      const path = workspace.path(uri);
      if (path !== undefined) holding = { workspace, path };
    }
    return holding;
  }

  /** The folder of a file, made where there is none, and its path there. */
  private place(uri: string): { readonly workspace: Workspace; readonly path: string } {
    const found = this.find(uri);
    if (found) return found;
    const told = asFolder(this.host.folderOf(uri));
    const workspace = new Workspace(pathBelow(told, uri) === undefined ? folderAround(uri) : told, this.host, this.defaults());
    this.workspaces.set(workspace.folder, workspace);
    this.unread.add(workspace);
    return { workspace, path: workspace.path(uri) ?? uri };
  }

  private rank(workspace: Workspace): number {
    return workspace.folder.length + (this.folders.has(workspace) ? longerThanAnyAddress : 0);
  }

  /** Lets every open document be held by the folder that it belongs to, after one came. */
  private settleDocuments(): void {
    for (const workspace of this.all) {
      for (const [path, { uri, text }] of workspace.documents) {
        if (this.find(uri)?.workspace === workspace) continue;
        void workspace.close(path);
        this.open(uri, text.version, text.getText());
      }
      if (this.folders.has(workspace) || workspace.documents.size > 0) continue;
      this.workspaces.delete(workspace.folder);
      this.unread.delete(workspace);
    }
  }

  private async rulesOf(folder: string): Promise<Rules> {
    const text = await this.host.configuration(folder);
    if (text === undefined) return this.defaults();
    const { profile, rules, locale, include, ignore } = readConfig(text).value;
    return {
      ...(include === undefined ? {} : { include }),
      ...(ignore === undefined ? {} : { ignore }),
      review: {
        ...this.defaults().review,
        ...(profile === undefined ? {} : { profile }),
        ...(rules === undefined ? {} : { severities: rules }),
        ...(locale === undefined ? {} : { lang: locale }),
      },
    };
  }

  private defaults(): Rules {
    const { profile, locale } = this.settings;
    return { review: { today: this.day, lang: locale ?? this.clientLang, ...(profile === undefined ? {} : { profile }) } };
  }
}

/** So that a folder of the client's comes before any other. */
const longerThanAnyAddress = 2 ** 31;
