/** How long a line of a generated file may get before an object or list is broken over several. */
const lineWidth = 110;

/** `value` as JSON for people: what fits on one line stands on one. */
export function jsonText(value: unknown): string {
  return `${print(value, "", 0)}\n`;
}

/** `indent` stands before the lines inside; `used` is how much of the first line is taken. */
function print(value: unknown, indent: string, used: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const line = oneLine(value);
  if (indent.length + used + line.length <= lineWidth) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = isList
    ? value.map((element) => inner + print(element, inner, 1))
    : entries(value).map(
        ([key, member]) => `${inner}${JSON.stringify(key)}: ${print(member, inner, key.length + 5)}`,
      );
  return `${isList ? "[" : "{"}\n${lines.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
}

function oneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const members = entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${oneLine(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function entries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
