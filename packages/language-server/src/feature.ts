import type { CancellationToken, Connection, Location, Position, Range, RequestType, ServerCapabilities, WorkDoneProgressParams } from "vscode-languageserver";
import type { Span } from "@sojourn/language";
import type { Location as Place } from "@sojourn/language/services";
import type { Client } from "./client.ts";
import { rangeOf, spanOf } from "./position.ts";
import type { Session, Target } from "./session.ts";
import type { Workspace } from "./workspace.ts";

/** What the handlers of requests work with. */
export interface Context {
  readonly connection: Connection;
  readonly session: Session;
  readonly client: Client;
}

/** A part of what the server offers: what it tells the client of it, and how it answers. */
export interface Feature {
  readonly capabilities: Partial<ServerCapabilities>;
  readonly handlers: readonly Handler[];
}

/** How a request is answered. */
export interface Handler {
  readonly method: string;
  readonly answer: (params: never, token: CancellationToken) => unknown;
  /** What is answered where nothing can be; null where it is missing. */
  readonly otherwise?: (params: never) => unknown;
}

/** A handler for requests of a type of the protocol, its parameters and result held to that type. */
export function answering<Params, Result>(
  { method }: RequestType<Params, Result, unknown>,
  answer: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  otherwise?: (params: Params) => Result,
): Handler {
  return { method, answer, ...(otherwise ? { otherwise } : {}) };
}

/** The file that a request is about, with what it imports; undefined where there is none. */
export async function targetOf({ session }: Context, { uri }: { readonly uri: string }): Promise<Target | undefined> {
  await session.complete(uri);
  return session.target(uri);
}

/** A file and the offset in it that a request is about. */
export interface Spot extends Target {
  readonly offset: number;
}

/** What `answer` says of the place that a request is about; null where there is no such file, or nothing to be said. */
export async function atSpot<Result>(
  context: Context,
  { textDocument, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  answer: (spot: Spot) => Result | undefined,
): Promise<Result | null> {
  const target = await targetOf(context, textDocument);
  return (target && answer({ ...target, offset: context.session.positions.toOffset(target.document, position) })) ?? null;
}

/** What `answer` says of the file that a request is about; null where there is none. */
export async function inFile<Result>(
  context: Context,
  { textDocument }: { readonly textDocument: { readonly uri: string } },
  answer: (target: Target) => Result | undefined,
): Promise<Result | null> {
  const target = await targetOf(context, textDocument);
  return (target && answer(target)) ?? null;
}

/** A stretch of a file that was asked about as the client counts it. */
export function rangeIn({ session }: Context, { document }: Pick<Target, "document">, span: Span): Range {
  return rangeOf(session.positions, document, span);
}

/** A range of the client in a file. */
export function spanIn({ session }: Context, { document }: Pick<Target, "document">, range: Range): Span {
  return spanOf(session.positions, document, range);
}

/** Places in the files of a workspace as the client names them. */
export function locationsOf({ session }: Context, workspace: Workspace, places: readonly Place[]): Location[] {
  return places.flatMap(({ path, ...span }) => {
    const document = workspace.document(path);
    return document ? [{ uri: workspace.uri(path), range: rangeOf(session.positions, document, span) }] : [];
  });
}

/** What `work` gives, the client being shown that it is under way where it asked for that. */
export async function withProgress<Result>(
  { connection }: Context,
  { workDoneToken }: WorkDoneProgressParams,
  work: (report: (count: number, all: number) => void) => Promise<Result>,
): Promise<Result> {
  const progress = connection.window.attachWorkDoneProgress(workDoneToken);
  progress.begin("Sojourn", 0);
  try {
    return await work((count, all) => progress.report(Math.round((100 * count) / Math.max(1, all)), `${count} / ${all}`));
  } finally {
    progress.done();
  }
}

/** Lets others have a turn: what was sent meanwhile is read, a cancellation among it. */
export function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
