import type { Options } from "../command-line.ts";
import { ExitCode } from "../exit.ts";
import { askedOf, mostWarnings, tooManyWarnings } from "../flags.ts";
import { load } from "../load.ts";
import { reportAs, statsAs } from "../reports/formats.ts";
import { paint } from "../terminal.ts";

/** Reports what is wrong in the files that `paths` name. */
export async function check(paths: readonly string[], options: Options): Promise<ExitCode> {
  const { format, stats } = options;
  const [asked, most] = [await askedOf(options), mostWarnings(options)];
  // Fixing is loaded when it is asked for.
  const fixing = options["fix"] || options["dryRun"] ? await import("./fix.ts") : undefined;
  fixing?.refuseMismatch(paths, options);
  let loaded = await load(paths.length > 0 ? paths : ["."], asked);
  if (fixing && options["dryRun"]) return fixing.showFixes(loaded);
  const { files: written, refused: unwritten } = (await fixing?.makeFixes(loaded)) ?? { files: 0, refused: [] };
  if (written > 0) loaded = await load(paths.length > 0 ? paths : ["."], asked);
  for (const line of [...unwritten, ...loaded.refused])
    process.stderr.write(`${paint(process.stderr, ["red", "bold"], "sojourn:")} ${line}\n`);
  process.stdout.write(await (stats ? statsAs : reportAs)(String(format), loaded));
  if (unwritten.length + loaded.refused.length > 0) return ExitCode.Usage;
  const of = (wanted: string) => loaded.diagnostics.filter(({ severity }) => severity === wanted).length;
  const tooMany = tooManyWarnings(of("warning"), most, loaded.lang);
  if (tooMany !== undefined) process.stderr.write(`${tooMany}\n`);
  return of("error") > 0 || tooMany !== undefined ? ExitCode.Errors : ExitCode.Ok;
}
