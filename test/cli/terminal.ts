/** The command on a pseudo-terminal, made by the program `script` that every Unix has. */
import { command, run, type Folder, type Ran, type Start } from "./support.ts";

/**
 * Runs a line of shell in `home`, in which `sojourn` is the command, on a terminal. What it prints on
 * standard output and standard error arrives together in `stdout`, each line ended by CR LF.
 */
export async function onTerminal(home: Folder, line: string, start: Start = {}): Promise<Ran> {
  const script = `sojourn() { '${process.execPath}' '${command}' "$@"; }; ${line}`;
  const words =
    process.platform === "darwin"
      ? ["-q", "/dev/null", "/bin/sh", "-c", script]
      : ["-q", "-e", "-c", script, "/dev/null"];
  const ran = await run("script", words, home.path, { ...start, env: { SHELL: "/bin/sh", ...start.env } });
  // A terminal shows the end of its input as ^D and takes it back.
  return { ...ran, stdout: ran.stdout.replaceAll("^D\b\b", "") };
}

/**
 * What stands on the screen in the end: carriage returns and wiping to the end of the line are carried out.
 */
export function screen(printed: string): string[] {
  const rows = [""];
  let column = 0;
  for (const [piece] of plain(printed, "K").matchAll(/\u001b\[K|[^]/gu)) {
    const row = rows.at(-1)!;
    if (piece === "\n") rows.push("");
    else if (piece === "\r") column = 0;
    else if (piece === "\u001b[K") rows[rows.length - 1] = row.slice(0, column);
    else rows[rows.length - 1] = row.slice(0, column) + piece + row.slice(++column);
  }
  return rows;
}

/** Text without colours; of the other commands to a terminal those that end in a letter of `keep` stay. */
export function plain(text: string, keep = ""): string {
  return text.replace(/\u001b\[[0-9;]*([A-Za-z])/g, (whole, letter: string) =>
    keep.includes(letter) ? whole : "",
  );
}
