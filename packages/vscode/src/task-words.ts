/** What a task of the type `sojourn` does, as a file of tasks says it. */
export interface TaskWords {
  readonly task: "check" | "fix" | "format";
  /** What is looked at; the whole folder where nothing is named. */
  readonly paths?: readonly string[];
  readonly profile?: string;
}

/**
 * The command of a task and its words. It takes the `sojourn` that the folder or the machine has installed; npx is told never to
 * fetch one, for the name alone does not say whose it would be.
 */
export function commandWords({ task, paths, profile }: Partial<TaskWords>): readonly [string, ...string[]] {
  const where = Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : [];
  // A path that begins like a flag is still a path.
  const places = where.map((path) => (path.startsWith("-") ? `./${path}` : path));
  if (task === "format") return ["npx", "--no", "--", "sojourn", "fmt", ...places];
  const rules = typeof profile === "string" ? ["--profile", profile] : [];
  return ["npx", "--no", "--", "sojourn", "check", ...(task === "fix" ? ["--fix"] : []), ...rules, ...places];
}
