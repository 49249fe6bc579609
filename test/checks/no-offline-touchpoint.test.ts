import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "no-offline-touchpoint";

test("a journey that meets customers online only is pointed at", () => {
  const text = journeyWith(["channel web, app", "channel email"], "~~~ no-offline-touchpoint");
  expect(review(code, text)).toEqual([
    'Every touchpoint of "Buying" is online. Customers also meet you away from the screen, in a parcel, a call or what a friend says: add a touchpoint with a channel such as courier, phone or word-of-mouth.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Mọi điểm chạm của "Buying" đều trực tuyến. Khách hàng còn gặp bạn ngoài màn hình, qua kiện hàng, cuộc gọi hay lời bạn bè: hãy thêm điểm chạm với kênh như courier, phone hoặc word-of-mouth.',
  ]);
});

test("one offline channel is enough", () => {
  expect(review(code, journeyWith(["channel web", "channel chat, phone"]))).toEqual([]);
});

test("where a touchpoint has no channel yet, nothing is said", () => {
  expect(review(code, journeyWith(["channel web", 'does "Waits"']))).toEqual([]);
  expect(review(code, journeyWith([]))).toEqual([]);
});

function journeyWith(touchpoints: readonly string[], marker?: string): string {
  const inner = touchpoints.map((statements, at) => `    touchpoint T${at} { ${statements} }\n`).join("");
  return `journey Buy "Buying" {\n${marker === undefined ? "" : `        ${marker}\n`}  stage Act "Buys" {\n${inner}  }\n}\n`;
}
