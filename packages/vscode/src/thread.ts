import { Worker } from "node:worker_threads";
import type { DataCallback, Message, MessageReader, MessageWriter } from "vscode-languageclient";

/** A program for web workers that runs in a thread of Node, and the way to talk with it. */
export interface Thread {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Ends it with whatever it is doing. */
  end(): void;
}

/** What a web worker finds in itself, as far as a server of messages uses it. */
const surroundings = `
const { parentPort, workerData } = require("node:worker_threads");
globalThis.self = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (type, listener) => { if (type === "message") parentPort.on("message", (data) => listener({ data })); },
  set onmessage(listener) { parentPort.on("message", (data) => listener({ data })); },
};
require("node:vm").runInThisContext(require("node:fs").readFileSync(workerData, "utf8"), workerData);
`;

/** Starts the program in the file at the path `program`. */
export function startThread(program: string): Thread {
  const worker = new Worker(surroundings, { eval: true, workerData: program });
  const nothing = { onError: never, onClose: never, dispose: () => undefined };
  return {
    reader: {
      ...nothing,
      onPartialMessage: never,
      listen: (callback: DataCallback) => {
        worker.on("message", callback);
        return { dispose: () => worker.off("message", callback) };
      },
    },
    writer: {
      ...nothing,
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      write: async (message: Message) => worker.postMessage(message),
      end: () => undefined,
    },
    end: () => void worker.terminate(),
  };
}

/** An event that does not happen. */
function never(): { dispose(): void } {
  return { dispose: () => undefined };
}
