import { paint } from "./terminal.ts";

/** Tells how far a long run is. */
export interface Progress {
  /** One more of all is done. */
  step(): void;
  /** Takes the bar away; the next step draws it again. */
  hide(): void;
}

/**
 * A bar on the terminal's last line; silent in a pipe, in CI, on a terminal without a cursor, and for few
 * files.
 */
export function progressBar(all: number, what: string): Progress {
  const output = process.stderr;
  if (!output.isTTY || process.env["CI"] || process.env["TERM"] === "dumb" || all < fewest)
    return { step: () => {}, hide: () => {} };
  let done = 0;
  let drawn = 0;
  return {
    step: () => {
      done++;
      const now = Date.now();
      if (now - drawn < pause && done < all) return;
      drawn = now;
      const filled = Math.min(width, Math.round((width * done) / all));
      const bar = paint(output, "cyan", "█".repeat(filled)) + "░".repeat(width - filled);
      output.write(`\r${bar} ${done}/${all} ${what}\u001B[K`);
    },
    hide: () => {
      if (drawn > 0) output.write("\r\u001B[K");
      drawn = 0;
    },
  };
}

const fewest = 200;
/** Milliseconds between two drawings. */
const pause = 50;
const width = 28;
