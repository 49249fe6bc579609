/** What the command's exit code says. */
export const ExitCode = {
  /** No errors. */
  Ok: 0,
  /** Errors in what was checked. */
  Errors: 1,
  /** The command was called wrongly, or a file cannot be read or written. */
  Usage: 2,
  /** A fault of our own. */
  Fault: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A reason, told in one line, for which the command does nothing. */
export class Refusal extends Error {}
