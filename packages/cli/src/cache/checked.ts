import type { Options } from "../command-line.ts";
import { noteDisk, type DiskNotes } from "../disk.ts";
import type { ExitCode } from "../exit.ts";
import { callOf } from "./call.ts";
import { placeOf } from "./place.ts";
import { recording, replay } from "./output.ts";
import { keptOf, readKept, writeKept } from "./kept.ts";
import { stillHolds } from "./still-holds.ts";

/**
 * `sojourn check` that keeps what it said, and says it again as long as nothing has changed that it looked at. No
 * journey is read then, nor the code loaded that reads them. What is kept only spares time: whatever is wrong with it,
 * the check is run.
 */
export async function checkCached(paths: readonly string[], options: Options): Promise<ExitCode> {
  const check = async () => (await import("../commands/check.ts")).check(paths, options);
  // What is piped in, or written, is new each time.
  if (paths.includes("-") || options["fix"] || options["dryRun"]) return check();
  const place = placeOf(options["cacheLocation"]);
  if (place === undefined) return check();

  const started = Date.now();
  const call = callOf(paths, options);
  const kept = readKept(place, call);
  const held = kept && stillHolds(kept, started);
  if (held) {
    replay(held.output);
    if (held.kept !== kept) await writeKept(place, held.kept);
    return held.kept.code;
  }

  const notes: DiskNotes = { answers: new Map(), contents: new Map(), isUncertain: false };
  const output = recording();
  noteDisk(notes);
  let code: ExitCode;
  try {
    code = await check();
  } finally {
    noteDisk();
    output.end();
  }
  // The day may have changed meanwhile.
  if (code <= 1 && !notes.isUncertain && callOf(paths, options) === call) {
    await writeKept(place, keptOf(call, code, output.said, notes, started));
  }
  return code;
}
