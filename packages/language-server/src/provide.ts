import { LSPErrorCodes, ResponseError, type CancellationToken, type ServerCapabilities } from "vscode-languageserver";
import type { Context, Feature, Handler } from "./feature.ts";
import { changing } from "./features/changing.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { hierarchy } from "./features/hierarchy.ts";
import { lenses } from "./features/lenses.ts";
import { navigation } from "./features/navigation.ts";
import { preview } from "./features/preview.ts";
import { renaming } from "./features/renaming.ts";
import { structure } from "./features/structure.ts";
import { tokens } from "./features/tokens.ts";
import { typing } from "./features/typing.ts";

const features: readonly ((context: Context) => Feature)[] = [diagnostics, navigation, renaming, hierarchy, typing, changing, structure, tokens, lenses, preview];

/** Answers the requests of all features, once `ready`; what they tell the client. */
export function provide(context: Context, ready: () => Promise<void> | undefined): Partial<ServerCapabilities> {
  let capabilities: Partial<ServerCapabilities> = {};
  for (const feature of features) {
    const { capabilities: own, handlers } = feature(context);
    capabilities = { ...capabilities, ...own, ...(own.workspace ? { workspace: { ...capabilities.workspace, ...own.workspace } } : {}) };
    for (const handler of handlers) {
      context.connection.onRequest(handler.method, (params: unknown, token: CancellationToken) => guarded(context, handler, params, token, ready));
    }
  }
  return capabilities;
}

/** What a handler answers. Whatever happens in it, the client gets an answer that it can do something with. */
async function guarded({ connection, session }: Context, { answer, otherwise }: Handler, params: unknown, token: CancellationToken, ready: () => Promise<void> | undefined): Promise<unknown> {
  try {
    await ready();
    if (token.isCancellationRequested) return cancelled();
    session.lookAtClock();
    const result = await answer(params as never, token);
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    // Cancelled, or refused with a reason for people.
    if (error instanceof ResponseError) return error;
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return otherwise?.(params as never) ?? null;
  }
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
}
