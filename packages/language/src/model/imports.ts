/** Paths of imports: plain strings with `/`, relative to the workspace, in NFC whichever way they are typed. */

/** What an import's path leads to: a path in the workspace, or why it leads nowhere. */
export type ImportTarget =
  | { readonly path: string }
  | { readonly outside: true }
  | { readonly why: "backslash" | "ending" | "empty" };

/** Where `specifier`, written in the file `from`, leads. */
export function resolveImport(from: string, specifier: string): ImportTarget {
  if (specifier.trim() === "") return { why: "empty" };
  // A drive (C:\…), a scheme (https:…), a share (\\server or //server) and an absolute path leave the workspace.
  if (/^([a-z][a-z0-9+.-]*:|[\\/])/i.test(specifier) || specifier.includes("\0")) return { outside: true };
  if (specifier.includes("\\")) return { why: "backslash" };
  const folders = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") folders.push(part);
    else if (folders.length === 0 || folders.at(-1) === "..") return { outside: true };
    else folders.pop();
  }
  return specifier.endsWith(".journey") ? { path: folders.join("/").normalize("NFC") } : { why: "ending" };
}

/** The path by which `from` imports `to`: `./people.journey`. */
export function relativeImport(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let common = 0;
  while (common < source.length && common < target.length - 1 && source[common] === target[common]) common++;
  const up = source.slice(common).map(() => "..");
  return [...(up.length === 0 ? ["."] : up), ...target.slice(common)].join("/");
}

/** Which files each file sees through its imports, itself left out; and the circles among them. */
export interface ImportGraph {
  sees(from: number, to: number): boolean;
  /** All files that a file sees, ascending. */
  seen(from: number): readonly number[];
  /** Groups of files that import each other in a circle. */
  readonly circles: readonly (readonly number[])[];
}

/**
 * Follows imports, `targets[file]` being the files that a file imports. In one pass (Tarjan 1972) it finds
 * the circles and, for each group, the set of files that it reaches.
 */
export function importGraph(targets: readonly (readonly number[])[]): ImportGraph {
  const count = targets.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const group = new Int32Array(count).fill(-1);
  const reached: Uint32Array[] = [];
  const circles: number[][] = [];
  const stack: number[] = [];
  let next = 0;

  for (let root = 0; root < count; root++) if (order[root] === -1) visit(root);
  const lists: (readonly number[])[] = [];
  return {
    circles,
    seen: (from) => (lists[group[from]!] ??= membersOf(reached[group[from]!]!)).filter((file) => file !== from),
    sees: (from, to) => {
      const set = reached[group[from]!]!;
      return from !== to && (set[to >> 5]! & (1 << (to & 31))) !== 0;
    },
  };

  function membersOf(set: Uint32Array): number[] {
    const members: number[] = [];
    set.forEach((word, at) => {
      if (word === 0) return;
      for (let bit = 0; bit < 32; bit++) if (word & (1 << bit)) members.push(at * 32 + bit);
    });
    return members;
  }

  function visit(root: number): void {
    const path: { file: number; edge: number }[] = [];
    enter(root);
    while (path.length > 0) {
      const here = path.at(-1)!;
      const target = targets[here.file]![here.edge++];
      if (target === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) low[above.file] = Math.min(low[above.file]!, low[here.file]!);
        if (low[here.file] === order[here.file]) close(here.file);
      } else if (order[target] === -1) enter(target);
      else if (onStack[target]) low[here.file] = Math.min(low[here.file]!, order[target]!);
    }

    function enter(file: number): void {
      order[file] = low[file] = next++;
      stack.push(file);
      onStack[file] = 1;
      path.push({ file, edge: 0 });
    }
  }

  /** Takes a whole group off the stack; all groups that it leads to are closed already. */
  function close(root: number): void {
    const members: number[] = [];
    const set = new Uint32Array((count + 31) >> 5);
    let file: number;
    do {
      file = stack.pop()!;
      onStack[file] = 0;
      group[file] = reached.length;
      members.push(file);
      set[file >> 5]! |= 1 << (file & 31);
    } while (file !== root);
    for (const member of members) {
      for (const target of targets[member]!) {
        const other = (group[target] ?? -1) === reached.length ? undefined : reached[group[target]!];
        if (other) for (let at = 0; at < set.length; at++) set[at]! |= other[at]!;
      }
    }
    reached.push(set);
    if (members.length > 1 || targets[root]!.includes(root)) circles.push(members);
  }
}
