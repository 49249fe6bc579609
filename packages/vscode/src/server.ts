import type { CancellationToken, Disposable } from "vscode";

/** What the extension asks of the language server. It is started by the first question, and started again after `stop`. */
export interface Server extends Disposable {
  /** Asks the server; waits until it is there. */
  sendRequest<Answer>(method: string, params: unknown, token?: CancellationToken): Promise<Answer>;
  /** Starts the server where it is not running. */
  start(): Promise<void>;
  /** Ends the server and starts it anew: it reads everything again. */
  restart(): Promise<void>;
  /** Shows what the server has logged. */
  showOutput(): Promise<void>;
}

/** As much of a language client as the extension uses. */
export interface Client {
  sendRequest<Answer>(method: string, params: unknown, token?: CancellationToken): Promise<Answer>;
  start(): Promise<void>;
  stop(): Promise<void>;
  dispose(): Promise<void>;
  readonly outputChannel: { show(): void };
}

/** A server whose client is made, and whose code is loaded, when it is needed first. */
export function serverOf(makeClient: () => Promise<Client>): Server {
  let made: Promise<Client> | undefined;
  let starting: Promise<Client> | undefined;
  const client = (): Promise<Client> => (made ??= makeClient());
  const started = (): Promise<Client> => (starting ??= beginning());

  async function beginning(): Promise<Client> {
    try {
      const mine = await client();
      await mine.start();
      return mine;
    } catch (error) {
      // The next question tries again.
      starting = undefined;
      throw error;
    }
  }

  return {
    sendRequest: async (method, params, token) => {
      const mine = await started();
      // A token that is undefined would go to the server as a second parameter.
      return token ? mine.sendRequest(method, params, token) : mine.sendRequest(method, params);
    },
    start: async () => void (await started()),
    restart: async () => {
      const running = starting;
      if (!running) return void (await started());
      const mine = await running;
      await mine.stop();
      await mine.start();
    },
    showOutput: async () => (await client()).outputChannel.show(),
    dispose: () => void made?.then((one) => one.dispose()).catch(() => undefined),
  };
}
