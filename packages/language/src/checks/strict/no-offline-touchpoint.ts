import type { Journey } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";
import { placesOf } from "./no-online-touchpoint.ts";

type Facts = { readonly journey: string };

export const noOfflineTouchpoint = advice({
  code: "no-offline-touchpoint",
  message: {
    en: ({ journey }: Facts) =>
      `Every touchpoint of "${journey}" is online. Customers also meet you away from the screen, in a parcel, a call or what a friend says: add a touchpoint with a channel such as courier, phone or word-of-mouth.`,
    vi: ({ journey }: Facts) =>
      `Mọi điểm chạm của "${journey}" đều trực tuyến. Khách hàng còn gặp bạn ngoài màn hình, qua kiện hàng, cuộc gọi hay lời bạn bè: hãy thêm điểm chạm với kênh như courier, phone hoặc word-of-mouth.`,
  },
  documentation: {
    what: {
      en: "A journey has online touchpoints only.",
      vi: "Hành trình chỉ có điểm chạm trực tuyến.",
    },
    why: {
      en: "What arrives in the hand and what people tell each other is remembered longest, and no web statistics show it. Quiet until every touchpoint has a channel.",
      vi: "Thứ khách cầm trên tay và điều họ kể cho nhau nghe được nhớ lâu nhất, mà số liệu web không hề cho thấy. Mã này chỉ lên tiếng khi mọi điểm chạm đã có kênh.",
    },
    source: "Kotler, Kartajaya and Setiawan 2017 (omnichannel)",
    bad: `journey Buy "Buying beans online" {
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      channel web, app
    }
  }
}
`,
    good: `journey Buy "Buying beans online" {
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      channel web, app
    }
    touchpoint Deliver "The parcel arrives" {
      channel courier
    }
  }
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, { scope, report }: LookAt<"journey", Facts>): void {
  const places = placesOf(journey, scope);
  if (places.size > 0 && !places.has("offline")) report({ journey: labelOf(journey) }, journey, { text: journey.name });
}
