import { ExitCode, Refusal } from "./exit.ts";
import { paint, visible } from "./terminal.ts";
import { version } from "./version.ts";

await main(process.argv.slice(2));

/** Runs the command; the exit code says how it went. */
async function main(words: readonly string[]): Promise<void> {
  // A reader that has gone, as in `sojourn check | head`, ends the command quietly.
  for (const output of [process.stdout, process.stderr]) output.on("error", leaveQuietly);
  try {
    if (words.length === 1 && (words[0] === "--version" || words[0] === "-V")) {
      process.stdout.write(`${version}\n`);
      return;
    }
    const { run } = await import("./run.ts");
    process.exitCode = await run(words);
  } catch (error) {
    process.exitCode = fail(error);
  }
}

function fail(error: unknown): ExitCode {
  if (error instanceof Refusal) {
    process.stderr.write(`${paint(process.stderr, ["red", "bold"], "sojourn:")} ${visible(error.message)}\n`);
    return ExitCode.Usage;
  }
  if (isClosedPipe(error)) return ExitCode.Ok;
  const detail = error instanceof Error ? error.stack ?? error.message : String(error);
  process.stderr.write(`sojourn: a fault of ours, not of your files. Please report it with this:\n${visible(detail, "\n")}\n`);
  return ExitCode.Fault;
}

function leaveQuietly(error: unknown): void {
  if (isClosedPipe(error)) process.exit(process.exitCode ?? ExitCode.Ok);
  throw error;
}

function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EPIPE";
}
