// What a server answers in a form that is short to read: places as `buy.journey 2:6-2:9`, lines and characters from 0.

import type { Client } from "./client.ts";

interface Position {
  readonly line: number;
  readonly character: number;
}

/** `value` with ranges as `2:6-2:9`, positions as `2:6`, and the addresses of the client's folder as paths. */
export function shown(client: Pick<Client, "uri">, value: unknown): unknown {
  const root = client.uri("");
  if (typeof value === "string") return value.startsWith(root) ? decodeURIComponent(value.slice(root.length)) : value;
  if (Array.isArray(value)) return value.map((one) => shown(client, one));
  if (typeof value !== "object" || value === null) return value;
  if (isPosition(value)) return shownPosition(value);
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  if (isPosition(start) && isPosition(end) && Object.keys(value).length === 2) return `${shownPosition(start)}-${shownPosition(end)}`;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key.startsWith(root) ? decodeURIComponent(key.slice(root.length)) : key, shown(client, one)]),
  );
}

function isPosition(value: unknown): value is Position {
  return typeof value === "object" && value !== null && "line" in value && "character" in value && Object.keys(value).length === 2;
}

function shownPosition({ line, character }: Position): string {
  return `${line}:${character}`;
}

/** A range from the four numbers that it is made of. */
export function range(line: number, character: number, endLine = line, endCharacter = character): { readonly start: Position; readonly end: Position } {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

/** Asks about a place of a file and gives the answer as `shown` shows it. */
export async function ask(client: Client, method: string, path: string, line: number, character: number, more: object = {}): Promise<unknown> {
  const params = { textDocument: { uri: client.uri(path) }, position: { line, character }, ...more };
  return shown(client, await client.request(method, params));
}

/** Asks about a file and gives the answer as `shown` shows it. */
export async function askFile(client: Client, method: string, path: string, more: object = {}): Promise<unknown> {
  return shown(client, await client.request(method, { textDocument: { uri: client.uri(path) }, ...more }));
}

/** A shop in Vietnamese, in three files. */
export const shop = `
  --- people.journey
  persona Lan "Chị Lan" {
    age 28..35
  }
  team Care "Chăm sóc khách hàng"
  --- buy.journey
  import "./people.journey"
  journey Buy "Mua hàng" {
    for Lan
    owner Care
    link "https://example.com/map"
    stage Choose "Lựa chọn" {
      touchpoint Site "Trang web" {
        feels Lan 3
        next Pay
      }
      touchpoint Pay "Thanh toán" {
        feels Lan 5
      }
    }
  }
  --- other.journey
  journey Other "Khác" {
    for L
  }
`;
