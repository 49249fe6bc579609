import type { Scope } from "../../model/scope.ts";
import type { Journey } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly journey: string };

export const noOnlineTouchpoint = advice({
  code: "no-online-touchpoint",
  message: {
    en: ({ journey }: Facts) =>
      `Every touchpoint of "${journey}" is offline. Customers also look, ask and talk over the net: add a touchpoint with a channel such as search, social or chat.`,
    vi: ({ journey }: Facts) =>
      `Mọi điểm chạm của "${journey}" đều ngoại tuyến. Khách hàng còn tìm hiểu, hỏi han và bàn tán trên mạng: hãy thêm điểm chạm với kênh như search, social hoặc chat.`,
  },
  documentation: {
    what: {
      en: "A journey has offline touchpoints only.",
      vi: "Hành trình chỉ có điểm chạm ngoại tuyến.",
    },
    why: {
      en: "Even who buys at the counter has read a review or found the opening hours on the phone. A map without it hides where the journey began. Quiet until every touchpoint has a channel.",
      vi: "Ngay cả người mua tại quầy cũng đã đọc đánh giá hay tra giờ mở cửa trên điện thoại. Bản đồ thiếu phần ấy sẽ che mất nơi hành trình bắt đầu. Mã này chỉ lên tiếng khi mọi điểm chạm đã có kênh.",
    },
    source: "Kotler, Kartajaya and Setiawan 2017 (omnichannel)",
    bad: `journey Visit "A coffee at the counter" {
  stage Act "Buys" {
    touchpoint Order "Orders at the counter" {
      channel store
    }
  }
}
`,
    good: `journey Visit "A coffee at the counter" {
  stage Ask "Looks around" {
    touchpoint Find "Looks up the opening hours" {
      channel search
    }
  }
  stage Act "Buys" {
    touchpoint Order "Orders at the counter" {
      channel store
    }
  }
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, { scope, report }: LookAt<"journey", Facts>): void {
  const places = placesOf(journey, scope);
  if (places.size > 0 && !places.has("online")) report({ journey: labelOf(journey) }, journey, { text: journey.name });
}

/** Whether customers are met online or offline; empty where that is not known of every touchpoint. */
export function placesOf(journey: Journey, scope: Scope): ReadonlySet<"online" | "offline"> {
  const places = new Set<"online" | "offline">();
  for (const { touchpoints } of journey.stages) {
    for (const { channels } of touchpoints) {
      if (channels.length === 0) return new Set();
      for (const name of channels) {
        const channel = scope.find("channel", name);
        if (!channel?.online && !channel?.offline) return new Set();
        if (channel.online) places.add("online");
        if (channel.offline) places.add("offline");
      }
    }
  }
  return places;
}
