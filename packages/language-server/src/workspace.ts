import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic, FileModel, Lang, ReviewOptions } from "@sojourn/language";
import { readFileModel, Review, type Links, type MissingFile, type View } from "@sojourn/language/services";
import type { OpenDocument } from "./document.ts";
import type { Host } from "./host.ts";
import { matcherOf } from "@sojourn/language/config";
import { pathBelow, uriBelow } from "./uri.ts";

/** How a folder is reviewed, and which of its files are looked at. */
export interface Rules {
  readonly review: ReviewOptions;
  /** Patterns of the files that are taken; all where they are missing. */
  readonly include?: readonly string[];
  /** Patterns of files of which nothing is said. */
  readonly ignore?: readonly string[];
}

/** A folder whose files belong together: all its journeys are known, those open in the editor as they are there. */
export class Workspace {
  /** Its address, ending in `/`. */
  readonly folder: string;
  private readonly host: Host;
  rules: Rules;
  private includes!: (path: string) => boolean;
  private ignores!: (path: string) => boolean;
  private review: Review;
  /** By path, the documents that are open. */
  private readonly open = new Map<string, OpenDocument>();
  private readonly missing = new Map<string, MissingFile>();
  /** With more that are missing, those that nobody imports any more are forgotten: who types a path imports many. */
  private mostMissing = fewMissing;
  /** Texts of files that are not open, for counting their lines. */
  private readonly texts = new WeakMap<FileModel, TextDocument>();
  /** Imports that are being read, so that each is asked for once. */
  private readonly pending = new Map<string, Promise<void>>();

  constructor(folder: string, host: Host, rules: Rules) {
    this.folder = folder;
    this.host = host;
    this.rules = rules;
    this.review = this.newReview();
    this.match();
  }

  /** Grows whenever something changes that findings may depend on. */
  generation = 0;

  /** The files of the folder, by path. */
  get files(): ReadonlyMap<string, FileModel> {
    return this.review.links.files;
  }

  /** How the files hang together. */
  get links(): Links {
    return this.review.links;
  }

  get lang(): Lang {
    return this.options.lang ?? "en";
  }

  /** How the files are reviewed. */
  get options(): ReviewOptions {
    return this.rules.review;
  }

  /** Whether a file is looked at without being open or imported. */
  takes(path: string): boolean {
    return !/(^|\/)(node_modules|\.git)\//.test(path) && this.includes(path) && !this.ignores(path);
  }

  /** Whether nothing is to be said of a file. */
  isIgnored(path: string): boolean {
    return this.ignores(path);
  }

  /** Reads every journey of the folder; `onRead` is told how many of how many are read, and may end it. */
  async load(onRead: (count: number, all: number) => boolean): Promise<void> {
    const paths = (await this.host.find(this.folder)).filter((path) => this.takes(path));
    for (let at = 0; at < paths.length; at += filesAtOnce) {
      const some = paths.slice(at, at + filesAtOnce);
      await Promise.all(some.map((path) => this.reload(path)));
      if (!onRead(Math.min(paths.length, at + some.length), paths.length)) break;
    }
    // What they import may be none of them.
    await this.complete(...this.files.keys());
  }

  /** Reviews by other rules, or on another day. Whether the folder is to be loaded again, for other files count. */
  configure(rules: Rules): boolean {
    const isSame = JSON.stringify([rules.include, rules.ignore]) === JSON.stringify([this.rules.include, this.rules.ignore]);
    this.rules = rules;
    this.match();
    const files = [...this.files].filter(([path]) => isSame || this.open.has(path));
    this.generation++;
    this.review = this.newReview();
    if (!isSame) this.missing.clear();
    for (const [path, file] of files) this.review.put(path, file);
    return !isSame;
  }

  /** Takes a document that is open, instead of what is on the disk. */
  put(path: string, document: OpenDocument): void {
    this.open.set(path, document);
    this.putFile(path, document.file);
  }

  /** Takes what is on the disk again. */
  async close(path: string): Promise<void> {
    this.open.delete(path);
    await this.reload(path);
  }

  /** Reads a file again that changed on the disk, came or went. */
  async reload(path: string): Promise<void> {
    if (this.open.has(path)) return;
    const content = await this.host.read(this.folder, path);
    if (this.open.has(path)) return;
    if ("why" in content) {
      this.missing.set(path, content);
      this.generation++;
      if (this.files.has(path)) this.review.put(path, undefined);
      return;
    }
    this.putFile(path, readFileModel(path, content.text));
  }

  /** Reads a file again of which is told that it changed, where it is one of those that count. */
  async changed(path: string): Promise<void> {
    if (this.files.has(path) || this.missing.has(path) || this.takes(path)) await this.reload(path);
  }

  /** Reads what files import and nobody has read, and what that imports. Whether anything was. */
  async complete(...paths: readonly string[]): Promise<boolean> {
    let isMore = false;
    const queue = [...paths];
    const seen = new Set(queue);
    for (const from of queue) {
      const file = this.files.get(from);
      if (!file) continue;
      for (const to of this.review.links.imports.wanted(from)) {
        if (seen.has(to)) continue;
        seen.add(to);
        queue.push(to);
        if (this.files.has(to) || this.missing.has(to)) continue;
        const reading = this.pending.get(to) ?? this.reload(to).finally(() => this.pending.delete(to));
        this.pending.set(to, reading);
        await reading;
        isMore = true;
      }
    }
    if (isMore) {
      if (this.missing.size > this.mostMissing) this.forgetMissing();
      this.generation++;
      this.review.refresh();
    }
    return isMore;
  }

  /** Everything to be said of a file. */
  diagnose(path: string): Diagnostic[] {
    return this.isIgnored(path) ? [] : this.review.diagnose(path);
  }

  /** What editor features look at; undefined where there is no such file. */
  view(path: string): View | undefined {
    const file = this.files.get(path);
    return file && { file, links: this.review.links, lang: this.lang };
  }

  /** The document at a path, for its lines. */
  document(path: string): TextDocument | undefined {
    const open = this.open.get(path);
    if (open) return open.text;
    const file = this.files.get(path);
    if (!file) return undefined;
    let text = this.texts.get(file);
    if (!text) this.texts.set(file, (text = TextDocument.create(this.uri(path), "journey", 0, file.tree.text)));
    return text;
  }

  /** The documents that are open, by path. */
  get documents(): ReadonlyMap<string, OpenDocument> {
    return this.open;
  }

  /** The address of a file: of an open one as the client writes it. */
  uri(path: string): string {
    return this.open.get(path)?.uri ?? uriBelow(this.folder, path);
  }

  /** The path of an address; undefined where it does not lie in the folder. */
  path(uri: string): string | undefined {
    return pathBelow(this.folder, uri);
  }

  private forgetMissing(): void {
    const { imports } = this.review.links;
    const wanted = new Set([...this.files.keys()].flatMap((path) => imports.wanted(path)));
    for (const path of this.missing.keys()) if (!wanted.has(path)) this.missing.delete(path);
    this.mostMissing = Math.max(fewMissing, 2 * this.missing.size);
  }

  private putFile(path: string, file: FileModel): void {
    // Who imports a file that was missing does not miss it any more.
    this.missing.delete(path);
    this.generation++;
    this.review.put(path, file);
  }

  private match(): void {
    this.includes = this.rules.include ? matcherOf(this.rules.include) : () => true;
    this.ignores = matcherOf(this.rules.ignore ?? []);
  }

  private newReview(): Review {
    return new Review((path) => this.missing.get(path) ?? { why: "not-found" }, { ...this.options, isWhole: true }, true);
  }
}

/** How many files are read at the same time. */
const filesAtOnce = 64;

/** So many missing files are nothing to speak of. */
const fewMissing = 100;
