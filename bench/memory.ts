import { generate } from "./generate.ts";
import { parseByHand } from "./handwritten.ts";
import { startLangium } from "./langium.ts";
import { collectGarbage } from "./measure.ts";
import { loadOurs } from "./ours.ts";

/** Whose results are kept. */
export type Keeper = "ours" | "by-hand" | "langium";

// A process of its own: node --expose-gc memory.ts KEEPER LINES prints the bytes a line that stay in memory
// when the text, itself not counted, was read and its results are kept.
if (import.meta.main) {
  const [keeper = "ours", lines = "100000"] = process.argv.slice(2);
  console.log(await bytesPerLine(keeper as Keeper, Number(lines)));
}

async function bytesPerLine(keeper: Keeper, lines: number): Promise<number> {
  const keep = await keeperOf(keeper);
  await keep(generate(1_000));
  const text = generate(lines);
  const before = bytesInUse();
  const kept = await keep(text);
  const after = bytesInUse();
  // Both are read here, so that neither was garbage above.
  if (text.length === 0 || kept === undefined) throw new Error("Nothing was kept");
  return (after - before) / (text.split("\n").length - 1);
}

/** Text → everything a tool would hold of it: tree, model, diagnostics. */
async function keeperOf(keeper: Keeper): Promise<(text: string) => unknown> {
  switch (keeper) {
    case "ours": {
      const { parse, compile } = await loadOurs();
      return (text) => ({ tree: parse(text), compiled: compile(text) });
    }
    case "by-hand":
      return parseByHand;
    case "langium": {
      const { build, release } = await startLangium();
      let built = false;
      return async (text) => {
        if (built) await release();
        built = true;
        return build(text);
      };
    }
  }
}

/** Bytes on the heap and of buffers outside it, after what is garbage is gone. */
function bytesInUse(): number {
  for (let turn = 0; turn < 3; turn++) collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

