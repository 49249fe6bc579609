import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic, FileModel, Lang, ReviewOptions } from "@sojourn/language";
import { readFileModel, Review, type MissingFile, type View } from "@sojourn/language/services";
import type { OpenDocument } from "./document.ts";
import type { Host } from "./host.ts";
import { pathBelow, uriBelow } from "./uri.ts";

/** A folder whose files belong together: all its journeys are known, those open in the editor as they are there. */
export class Workspace {
  /** Its address, ending in `/`. */
  readonly folder: string;
  private readonly host: Host;
  private options: ReviewOptions;
  private review: Review;
  /** By path, the documents that are open. */
  private readonly open = new Map<string, OpenDocument>();
  private readonly missing = new Map<string, MissingFile>();
  /** Texts of files that are not open, for counting their lines. */
  private readonly texts = new WeakMap<FileModel, TextDocument>();
  /** Imports that are being read, so that each is asked for once. */
  private readonly pending = new Map<string, Promise<void>>();

  constructor(folder: string, host: Host, options: ReviewOptions) {
    this.folder = folder;
    this.host = host;
    this.options = options;
    this.review = this.newReview();
  }

  /** The files of the folder, by path. */
  get files(): ReadonlyMap<string, FileModel> {
    return this.review.links.files;
  }

  get lang(): Lang {
    return this.options.lang ?? "en";
  }

  /** Reads every journey of the folder; `onRead` is told how many of how many are read, and may end it. */
  async load(onRead: (count: number, all: number) => boolean): Promise<void> {
    const paths = await this.host.find(this.folder);
    for (let at = 0; at < paths.length; at += filesAtOnce) {
      const some = paths.slice(at, at + filesAtOnce);
      await Promise.all(some.map((path) => this.reload(path)));
      if (!onRead(Math.min(paths.length, at + some.length), paths.length)) return;
    }
  }

  /** Reviews by other rules, or on another day. */
  configure(options: ReviewOptions): void {
    this.options = options;
    const files = [...this.files];
    this.review = this.newReview();
    for (const [path, file] of files) this.review.put(path, file);
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
      if (this.files.has(path)) this.review.put(path, undefined);
      return;
    }
    this.putFile(path, readFileModel(path, content.text));
  }

  /** Reads what a file imports and nobody has read, and what that imports. Whether anything was. */
  async complete(path: string): Promise<boolean> {
    let isMore = false;
    const queue = [path];
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
    if (isMore) this.review.refresh();
    return isMore;
  }

  /** Everything to be said of a file. */
  diagnose(path: string): Diagnostic[] {
    return this.review.diagnose(path);
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

  private putFile(path: string, file: FileModel): void {
    // Who imports a file that was missing does not miss it any more.
    this.missing.delete(path);
    this.review.put(path, file);
  }

  private newReview(): Review {
    return new Review((path) => this.missing.get(path) ?? { why: "not-found" }, { ...this.options, isWhole: true }, true);
  }
}

/** How many files are read at the same time. */
const filesAtOnce = 64;
