// How much memory a server holds, after everything that nobody needs is collected: asked of Node's own inspector.

import type { Client, Manner } from "./client.ts";

/** How a server is started that may be inspected; a port of 0 takes any that is free. */
export const inspected: Manner = {
  command: ["--inspect=127.0.0.1:0", new URL("../../packages/language-server/bin/sojourn-language-server.js", import.meta.url).pathname, "--stdio"],
};

/** The bytes of data on the server's heap. Code, which V8 goes on compiling for long, lies in spaces of its own and is left out. */
export async function heapOf(client: Client): Promise<number> {
  const [address] = /ws:\/\/\S+/.exec(client.errors())!;
  const socket = new WebSocket(address);
  await new Promise((done) => socket.addEventListener("open", done, { once: true }));
  let count = 0;
  const call = (method: string, params: object = {}): Promise<unknown> => {
    const id = ++count;
    return new Promise((done) => {
      const hear = ({ data }: MessageEvent): void => {
        const answer = JSON.parse(String(data)) as { readonly id?: number; readonly result?: unknown };
        if (answer.id !== id) return;
        socket.removeEventListener("message", hear);
        done(answer.result);
      };
      socket.addEventListener("message", hear);
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  // What is freed first may hold the last of something else.
  for (let round = 0; round < 3; round++) await call("HeapProfiler.collectGarbage");
  const expression = "JSON.stringify(process.getBuiltinModule('node:v8').getHeapSpaceStatistics())";
  const { result } = (await call("Runtime.evaluate", { expression })) as { readonly result: { readonly value: string } };
  socket.close();
  const spaces = JSON.parse(result.value) as { readonly space_name: string; readonly space_used_size: number }[];
  const used = spaces.filter(({ space_name: name }) => dataSpaces.includes(name)).map(({ space_used_size: size }) => size);
  if (used.length !== dataSpaces.length) throw new Error(`Other spaces than expected: ${result.value}`);
  return used.reduce((sum, size) => sum + size);
}

const dataSpaces = ["new_space", "old_space", "large_object_space", "new_large_object_space"];
