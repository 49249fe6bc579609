import { createRandom } from "./random.ts";
import * as words from "./words.ts";

/**
 * A valid LikeC4 project of about `lines` lines in one file, like a `.journey` file of as many: kinds,
 * customers, systems with components (labels, notes, technologies), relations between them, and views.
 */
export function generateLikeC4(lines: number, seed = 1): string {
  const random = createRandom(seed);
  const out = [
    "specification {", "  element customer", "  element system", "  element component", "  tag slow", "}", "",
    "model {", '  customer lan "Lan"', '  customer minh "Minh"',
  ];
  const systems = Math.max(1, Math.floor((lines - 26) / 31));
  const components: string[] = [];
  for (let system = 1; system <= systems; system++) {
    out.push("", `  system s${system} "${random.pick(words.journeys)[1]} ${system}" {`);
    out.push(`    description "${random.pick(words.traits)}"`);
    for (let part = 1; part <= 4; part++) {
      components.push(`s${system}.c${part}`);
      out.push(
        `    component c${part} "${random.pick(words.touchpoints)[1]}" {`,
        ...(random.chance(30) ? ["      #slow"] : []),
        `      technology "${random.pick(words.builtInChannels)}"`,
        `      description "${random.pick(words.actions)}"`,
        "    }",
      );
    }
    out.push("  }", `  lan -> s${system} "${random.pick(words.expectations)}"`);
  }
  out.push("");
  components.forEach((component, index) => {
    const next = components[index + 1];
    if (next) out.push(`  ${component} -> ${next} "${random.pick(words.work)}"`);
    if (index % 3 === 0) out.push(`  minh -> ${component} "${random.pick(words.feelings)}"`);
  });
  out.push("}", "", "views {", '  view index { title "All"', "    include *", "  }");
  for (let system = 1; system <= systems; system++) {
    out.push(`  view v${system} of s${system} {`, `    title "View ${system}"`, "    include *", "  }");
  }
  return `${[...out, "}"].join("\n")}\n`;
}
