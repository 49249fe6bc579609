/// <reference lib="dom" />
// What tests of the page of a preview have in common.

import type { Locator } from "playwright-core";
import type { FromWebview } from "../../packages/vscode/src/preview/messages.ts";
import { connect, type Client } from "../server/client.ts";
import { stage, type Opening, type Preview } from "./preview-page.ts";

const people = 'persona Lan "Chị Lan" { need "Nhanh" }\npersona Minh "Anh Minh" { need "Rẻ" }\n';
/** A file with two journeys. */
export const text = `import "./people.journey"

journey Buy "Mua hàng" {
  for Lan, Minh
  stage Choose "Lựa chọn" {
    touchpoint Site "Xem trang web của cửa hàng" {
      channel web
      feels Lan 3 "tò mò", Minh 4
      pain "Chờ lâu" { severity 4 }
    }
    touchpoint Chat "Hỏi qua chat" {
      feels Minh 2
    }
  }
  stage Pay "Thanh toán" {
    touchpoint Card "Trả bằng thẻ" {
      feels Lan 5
    }
  }
}

journey Back "Trả hàng" {
  for Lan
  stage Return "Gửi lại" {
    touchpoint Post "Mang ra bưu điện" { feels Lan 1 }
  }
}
`;

/** A preview of a file that can be edited. */
export interface Opened extends Preview {
  readonly path: string;
  readonly edit: (content: string) => Promise<void>;
}

/** A server and a browser, for several previews. */
export interface Desk extends AsyncDisposable {
  readonly client: Client;
  /** Opens a preview of a file of its own, or of one that is there. */
  open(content?: string, more?: Partial<Opening>): Promise<Opened>;
}

/** Starts both. */
export async function desk(): Promise<Desk> {
  const client = await connect(`--- people.journey\n${people}`);
  const browser = await stage();
  let count = 0;
  return {
    client,
    open: async (content = text, more = {}) => {
      const path = more.path ?? `file${count++}.journey`;
      client.open(path, content);
      const preview = await browser.open({ client, path, ...more });
      await preview.page.locator(".picture svg, .empty:not([hidden])").first().waitFor();
      const edit = (next: string): Promise<void> => {
        client.change(path, [{ text: next }]);
        return preview.refresh();
      };
      return { ...preview, path, edit };
    },
    [Symbol.asyncDispose]: async () => {
      await browser[Symbol.asyncDispose]();
      await client[Symbol.asyncDispose]();
    },
  };
}

/** The part of a picture that is told so to who does not see it. */
export function part({ page }: Preview, label: string): Locator {
  return page.locator(`.part[aria-label="${label}"]`).first();
}

/** What the page has told of a kind. */
export function told<Type extends FromWebview["type"]>({ said }: Preview, type: Type): Extract<FromWebview, { type: Type }>[] {
  return said.filter((message): message is Extract<FromWebview, { type: Type }> => message.type === type);
}

/** What `what` gives as soon as `isIt`, or at last. */
export async function until<Value>(what: () => Value | Promise<Value>, isIt: (value: Value) => boolean): Promise<Value> {
  for (let left = 100; ; left--) {
    const value = await what();
    if (isIt(value) || left === 0) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
}
