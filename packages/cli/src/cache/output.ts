/** What was written, in order: 1 for standard output, 2 for standard error, and the text. */
export type Said = readonly (readonly [stream: 1 | 2, text: string])[];

/** What is being written, until it ends. */
export interface Recording {
  readonly said: Said;
  end(): void;
}

/** Writes down all that goes to standard output and standard error from now on, on its way. */
export function recording(): Recording {
  const said: [stream: 1 | 2, text: string][] = [];
  const restore = ([[process.stdout, 1], [process.stderr, 2]] as const).map(([stream, number]) => {
    const write = stream.write;
    stream.write = ((text: string | Uint8Array, ...rest: []) => {
      // What begins at the start of the line again is the bar of the progress: nothing that is said.
      if (typeof text === "string" && !text.startsWith("\r")) said.push([number, text]);
      return write.call(stream, text, ...rest);
    }) as typeof write;
    return () => void (stream.write = write);
  });
  return { said, end: () => restore.forEach((back) => back()) };
}

/** Says it again. */
export function replay(said: Said): void {
  for (const [stream, text] of said) (stream === 1 ? process.stdout : process.stderr).write(text);
}
