import type { PreviewClient } from "./index.ts";
import { readDrawing, type Choice, type Drawing } from "./messages.ts";

/** What is drawn, and where its journey stands among those of the file. */
export interface Answer {
  readonly drawing: Drawing;
  readonly place: number;
}

/**
 * Asks the server for a picture; undefined where the file has no journey. A journey whose name is not there any more is being
 * renamed: then it is the one that stands where it stood.
 */
export async function ask(client: PreviewClient, uri: string, choice: Choice, theme: "light" | "dark", place: number): Promise<Answer | undefined> {
  const request = async (wanted: Choice): Promise<Drawing | undefined> =>
    readDrawing(uri, await client.sendRequest("sojourn/diagram", { textDocument: { uri }, theme, view: "journey", ...wanted }));
  const { journey, ...rest } = choice;
  const named = await request(choice);
  if (named || journey === undefined) return named && placed(named);
  const first = await request(rest);
  const meant = first?.journeys[place]?.name;
  const found = meant === undefined || meant === first?.name ? first : await request({ ...rest, journey: meant });
  return found && placed(found);
}

function placed(drawing: Drawing): Answer {
  return { drawing, place: Math.max(0, drawing.journeys.findIndex(({ name }) => name === drawing.name)) };
}
