import { ExitCode, Refusal } from "./exit.ts";
import { isSystemError, reasonOf } from "./system-error.ts";
import { paint, visible } from "./terminal.ts";

await main(process.argv.slice(2));

/** Runs the command; the exit code says how it went. */
async function main(words: readonly string[]): Promise<void> {
  for (const output of [process.stdout, process.stderr]) output.on("error", leave);
  process.on("uncaughtException", (error) => process.exit(fail(error)));
  try {
    const { run } = await import("./run.ts");
    process.exitCode = await run(words);
  } catch (error) {
    process.exitCode = fail(error);
  }
}

function fail(error: unknown): ExitCode {
  if (error instanceof Refusal) return complain(error.message);
  if (isClosedPipe(error)) return ExitCode.Ok;
  if (isSystemError(error))
    return complain(`${error.path === undefined ? "" : `${visible(error.path)}: `}${reasonOf(error)}.`);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `sojourn: a fault of ours, not of your files. Please report it with this:\n${visible(detail, "\n")}\n`,
  );
  return ExitCode.Fault;
}

function complain(message: string): ExitCode {
  for (const line of message.split("\n"))
    process.stderr.write(`${paint(process.stderr, ["red", "bold"], "sojourn:")} ${visible(line)}\n`);
  return ExitCode.Usage;
}

/** A reader that has gone, as in `sojourn check | head`, ends the command quietly; a full disk does not. */
function leave(error: unknown): void {
  if (isClosedPipe(error)) process.exit(process.exitCode ?? ExitCode.Ok);
  process.exit(complain(`Standard output cannot be written: ${reasonOf(error)}.`));
}

function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === "EPIPE";
}
