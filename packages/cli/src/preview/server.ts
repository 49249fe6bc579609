import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { themeNames, type ThemeName } from "@sojourn/diagrams";
import { Refusal } from "../exit.ts";
import { pictureProgram, type PictureProgram } from "../pictures/drawing.ts";
import { fontParts, fontPath } from "../pictures/fonts.ts";
import { reasonOf } from "../system-error.ts";
import type { Followed } from "./follow.ts";
import { lanesIn } from "./lanes.ts";
import { refusalOf, safeHeaders } from "./guard.ts";
import type { PictureMessage, StateMessage } from "./messages.ts";
import { icon, shell } from "./shell.ts";
import { previewWords } from "./words.ts";

/** A preview that can be looked at. */
export interface PreviewServer {
  readonly address: string;
  readonly stop: () => void;
}

/** How it is served. */
export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly theme: ThemeName | undefined;
}

/** An answer; the path of a request chooses among a few of them and never names a file. */
interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Serves the page, its parts and the pictures on 127.0.0.1 alone. Refused where the port is taken. */
export async function serve(followed: Followed, { port, theme }: ServeOptions): Promise<PreviewServer> {
  const program = await pictureProgram();
  const fixed = fixedAnswers();
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      send(response, { status: 500, type: "text/plain", body: error instanceof Error ? error.message : String(error) });
    }
  });
  server.maxConnections = mostConnections;
  await listening(server, port);
  const own = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${own}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const refused = refusalOf(request, own);
    if (refused !== undefined) return send(response, { status: refused, type: "text/plain", body: "" });
    const address = URL.parse(request.url ?? "/", "http://127.0.0.1");
    if (address === null) return send(response, nothing);
    const { pathname, searchParams } = address;
    switch (pathname) {
      case "/":
        return send(response, { type: "text/html", body: shell(followed.state().lang, theme) });
      case "/state":
        return send(response, json(stateOf(followed, program, theme)));
      case "/picture":
        return send(response, pictureFor(followed, program, searchParams));
      case "/events":
        return sendEvents(response, followed);
      default:
        return send(response, fixed.get(pathname) ?? nothing);
    }
  }
}

/** More are closed at once, so that files can still be read: a process may only have so many open. */
const mostConnections = 128;

const nothing: Answer = { status: 404, type: "text/plain", body: "" };

function send(response: ServerResponse, { status = 200, type, body }: Answer): void {
  const charset = typeof body === "string" ? "; charset=utf-8" : "";
  response.writeHead(status, { ...safeHeaders, "content-type": `${type}${charset}`, "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function json(value: unknown): Answer {
  return { type: "application/json", body: JSON.stringify(value) };
}

/** What does not change while it is served, read at once. */
function fixedAnswers(): ReadonlyMap<string, Answer> {
  const beside = (name: string): string => readFileSync(fileURLToPath(new URL(`./${name}`, import.meta.url)), "utf8");
  const fonts = fontParts();
  return new Map<string, Answer>([
    ["/icon.svg", { type: "image/svg+xml", body: icon }],
    ["/preview.js", { type: "text/javascript", body: beside("preview.js") }],
    ["/preview.css", { type: "text/css", body: fonts.map(({ file, rule }) => rule(`/fonts/${file}`)).join("") + beside("preview.css") }],
    ...fonts.map(({ file }): [string, Answer] => [`/fonts/${file}`, { type: "font/woff2", body: readFileSync(fontPath(file)) }]),
  ]);
}

function stateOf(followed: Followed, { views }: PictureProgram, theme: ThemeName | undefined): StateMessage {
  const { version, lang, journeys, problems, isOld } = followed.state();
  return {
    version,
    lang,
    ...(theme ? { theme } : {}),
    journeys: [...journeys].map(([key, { journey, file }]) => ({ key, title: journey.label?.trim() || journey.name, file })),
    views: views.map(({ name, label, summary }) => ({ name, label: label[lang], summary: summary[lang] })),
    problems,
    isOld,
    words: previewWords[lang].page,
  };
}

/** The picture that a page asks for by the key of a journey and the name of a view; what is no such key or name is not found. */
function pictureFor(followed: Followed, { svg, views, laneNames }: PictureProgram, asked: URLSearchParams): Answer {
  const { lang, journeys } = followed.state();
  const shown = journeys.get(asked.get("journey") ?? "");
  const view = views.find(({ name }) => name === asked.get("view"));
  const theme = themeNames.find((name) => name === asked.get("theme")) ?? "light";
  if (!shown || !view) return nothing;
  const lanes = asked.get("lanes")?.split(",").filter((name) => laneNames.includes(name));
  const draw = (chosen: readonly string[] | undefined) => svg({ ...shown, views: [view.name] }, { lang, theme, selection: {}, lanes: chosen, scale: undefined });
  const whole = draw(undefined);
  const offered = view.name === "map" ? lanesIn(whole.text) : [];
  // Of a journey that has none of the lanes that were chosen for another, all are shown.
  const drawn = lanes && offered.some(({ name }) => lanes.includes(name)) ? draw(lanes) : whole;
  const message: PictureMessage = { title: drawn.title, svg: drawn.text, places: drawn.elements.map((element) => shown.placeOf(element) ?? null), lanes: offered };
  return json(message);
}

/** Tells the page of each reading, as long as it listens. */
function sendEvents(response: ServerResponse, followed: Followed): void {
  response.writeHead(200, { ...safeHeaders, "content-type": "text/event-stream; charset=utf-8" });
  const tell = (): void => void response.write(`data: ${followed.state().version}\n\n`);
  tell();
  response.on("close", followed.onRead(tell));
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "another program has it; without --port a free one is chosen" : reasonOf(error);
      reject(new Refusal(`Port ${port} cannot be listened at: ${reason}.`));
    });
    server.listen({ host: "127.0.0.1", port }, resolve);
  });
}
