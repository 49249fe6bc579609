import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "no-online-touchpoint";

test("a journey that meets customers offline only is pointed at", () => {
  const text = journeyWith(["channel store, phone", "channel print"], "~~~ no-online-touchpoint");
  expect(review(code, text)).toEqual([
    'Every touchpoint of "Buying" is offline. Customers also look, ask and talk over the net: add a touchpoint with a channel such as search, social or chat.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Mọi điểm chạm của "Buying" đều ngoại tuyến. Khách hàng còn tìm hiểu, hỏi han và bàn tán trên mạng: hãy thêm điểm chạm với kênh như search, social hoặc chat.',
  ]);
});

test("one online channel is enough", () => {
  expect(review(code, journeyWith(["channel store", "channel phone, chat"]))).toEqual([]);
});

test("a channel of one's own is where its declaration says", () => {
  const kiosk = (place: string) => `channel Kiosk "Kiosk" { ${place} }\n`;
  expect(review(code, kiosk("online") + journeyWith(["channel store", "channel Kiosk"]))).toEqual([]);
  expect(review(code, kiosk("online; offline") + journeyWith(["channel Kiosk"]))).toEqual([]);
  expect(review(code, kiosk("offline") + journeyWith(["channel Kiosk"], "~~~ no-online-touchpoint"))).toHaveLength(1);
});

test("where a channel or what kind it is of is not known, nothing is said", () => {
  expect(review(code, journeyWith(["channel store", "does \"Waits\""]))).toEqual([]);
  expect(review(code, journeyWith([]))).toEqual([]);
  expect(review(code, `channel Kiosk "Kiosk"\n${journeyWith(["channel store", "channel Kiosk"])}`)).toEqual([]);
  review(
    code,
    `journey Buy "Buying" {
  stage Act "Buys" {
    touchpoint Pay { channel store, Zalo }
                                    ~~~~ unresolved-reference
  }
}
`,
  );
});

function journeyWith(touchpoints: readonly string[], marker?: string): string {
  const inner = touchpoints.map((statements, at) => `    touchpoint T${at} { ${statements} }\n`).join("");
  return `journey Buy "Buying" {\n${marker === undefined ? "" : `        ${marker}\n`}  stage Act "Buys" {\n${inner}  }\n}\n`;
}
