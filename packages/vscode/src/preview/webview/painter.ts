import type { Drawing } from "../messages.ts";
import type { Words } from "../page-words.ts";
import { mermaidFrame, type MermaidFrame } from "./mermaid-frame.ts";
import { mermaidPicture } from "./mermaid-picture.ts";
import { serverPictures, type ShownPicture } from "./picture.ts";

/** What was drawn, and what is to be said of how. */
export interface Painting {
  readonly pictures: readonly ShownPicture[];
  readonly notice?: string;
}

/** Draws what the server answers. */
export interface Painter {
  /** Draws; undefined where that is not wanted any more before it is done. */
  paint(drawing: Drawing, words: Words, isWanted: () => boolean): Promise<Painting | undefined>;
  /** Takes the script that draws with Mermaid; undefined where there is none. */
  takeCode(text: string | undefined): void;
}

/** More tasks than this Mermaid is not asked to draw. */
const mostTasks = 600;

/** Draws; `askForCode` is called when Mermaid is needed for the first time. */
export function painterOf(nonce: string, askForCode: () => void): Painter {
  let take: (text: string | undefined) => void = () => undefined;
  let drawer: Promise<MermaidFrame | undefined> | undefined;
  const mermaid = (): NonNullable<typeof drawer> =>
    (drawer ??= new Promise((done) => {
      take = (text) => done(text === undefined ? undefined : mermaidFrame(text, nonce));
      askForCode();
    }));

  return {
    takeCode: (text) => take(text),
    paint: async (drawing, words, isWanted) => {
      if (drawing.view !== "journey") return { pictures: serverPictures(drawing) };
      const { diagrams } = drawing;
      const tasks = diagrams.reduce((sum, { sources }) => sum + sources.length, 0);
      if (tasks > mostTasks) return instead(drawing, words.tooLarge);
      const frame = await mermaid();
      if (!frame) return instead(drawing, words.notByMermaid);
      const pictures: ShownPicture[] = [];
      for (const [at, diagram] of diagrams.entries()) {
        const outcome = await frame.draw(diagram.text, isWanted);
        if (!outcome) return undefined;
        if ("why" in outcome) return instead(drawing, outcome.why === "too-slow" ? words.tooSlow : words.notByMermaid);
        const picture = mermaidPicture(outcome.svg, diagram, drawing, at, words.roles.stage);
        if (!picture) return instead(drawing, words.notByMermaid);
        pictures.push(picture);
      }
      return { pictures };
    },
  };
}

/** The server has drawn the same journey by itself. */
function instead(drawing: Drawing, notice: string): Painting {
  return { pictures: serverPictures(drawing), notice };
}
