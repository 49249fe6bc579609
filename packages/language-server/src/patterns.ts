import picomatch from "picomatch";

/** Tells whether one of the patterns is about a path, or about a folder that it lies in. */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const whole = patterns.map((pattern) => pattern.normalize("NFC").replace(/^(\.\/)+|\/+$/g, ""));
  const isMatch = picomatch(
    whole.flatMap((pattern) => (pattern === "" || pattern === "." ? ["**"] : [pattern, `${pattern}/**`])),
    { dot: true, noextglob: true },
  );
  return (path) => isMatch(path);
}
