import { commands, Location, Position, Range, Uri } from "vscode";

/** Shows places in the text, as a line above a declaration asks for it; what does not look like that is left alone. */
export async function showReferences(address: unknown, position: unknown, locations: unknown): Promise<void> {
  const at = positionOf(position);
  if (typeof address !== "string" || !at || !Array.isArray(locations)) return;
  const places = locations.map(locationOf).filter((place) => place !== undefined);
  await commands.executeCommand("editor.action.showReferences", Uri.parse(address), at, places);
}

function locationOf(value: unknown): Location | undefined {
  const { uri, range } = fieldsOf(value);
  const { start, end } = fieldsOf(range);
  const [from, to] = [positionOf(start), positionOf(end)];
  return typeof uri === "string" && from && to ? new Location(Uri.parse(uri), new Range(from, to)) : undefined;
}

function positionOf(value: unknown): Position | undefined {
  const { line, character } = fieldsOf(value);
  const isPlace = [line, character].every((one) => typeof one === "number" && Number.isSafeInteger(one) && one >= 0);
  return isPlace ? new Position(line as number, character as number) : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
