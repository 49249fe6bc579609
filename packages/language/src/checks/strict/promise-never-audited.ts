import type { Touchpoint } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { wantedIn, wantedOf, type Wanted } from "./naming.ts";

type Facts = Wanted & { readonly on?: string };

export const promiseNeverAudited = advice({
  code: "promise-never-audited",
  message: {
    en: ({ on, ...wanted }: Facts) =>
      `Nobody has held the promise of ${wantedIn.en(wanted)}${on === undefined ? "" : ` (${on})`} against what happens. Check what customers read and what they get, then write "audited" and the day.`,
    vi: ({ on, ...wanted }: Facts) =>
      `Lời hứa ${wantedIn.vi(wanted)}${on === undefined ? "" : ` (${on})`} chưa từng được đối chiếu với thực tế. Hãy xem khách đọc thấy gì và nhận được gì, rồi ghi "audited" và ngày kiểm tra.`,
  },
  documentation: {
    what: {
      en: "A promise has never been held against what happens.",
      vi: "Lời hứa chưa từng được đối chiếu với thực tế.",
    },
    why: {
      en: "Promises stay on pages and posters long after the service behind them has changed. Someone who reads the message as a customer does, and looks at what follows, finds the broken one before a customer does. A journey of the future is left alone: its promises are not made yet.",
      vi: "Lời hứa vẫn nằm trên trang web và áp phích rất lâu sau khi dịch vụ đã đổi khác. Nếu có người đọc thông điệp như khách hàng rồi xem điều gì diễn ra sau đó, ta sẽ thấy lời hứa bị phá vỡ trước khi khách thấy. Hành trình tương lai không bị nhắc, vì lời hứa ấy chưa được đưa ra.",
    },
    source: "Parasuraman, Zeithaml and Berry 1985 (SERVQUAL, gap 4)",
    bad: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      promises "At your door in three days" { on "product page" }
    }
  }
}
`,
    good: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      promises "At your door in three days" { on "product page"; audited 2026-10-20 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit({ promises }: Touchpoint, { scope, journey, report }: LookAt<"touchpoint", Facts>): void {
  if (journey.state === "future") return;
  for (const promise of promises) {
    const { audited, on } = promise;
    const wanted = audited === undefined && wantedOf(promise, scope);
    if (wanted) report({ ...wanted, ...(on === undefined ? {} : { on }) }, promise);
  }
}
