import type { Icon } from "./icon.ts";

const globe: Icon = { rings: [[8, 8, 6]], lines: ["M 2 8 L 14 8", "M 8 2 C 4.6 5.5 4.6 10.5 8 14", "M 8 2 C 11.4 5.5 11.4 10.5 8 14"] };
const pin: Icon = { lines: ["M 8 14.5 C 5 11 3.2 8.8 3.2 6.4 C 3.2 3.7 5.3 1.6 8 1.6 C 10.7 1.6 12.8 3.7 12.8 6.4 C 12.8 8.8 11 11 8 14.5 Z"], dots: [[8, 6.4, 1.7]] };

/** What stands for a channel: those built in by their names, others by whether they are online. */
const channelIcons: ReadonlyMap<string, Icon> = new Map<string, Icon>([
  ["web", globe],
  ["app", { lines: ["M 4.5 2 L 11.5 2 L 11.5 14 L 4.5 14 Z", "M 7 12 L 9 12"] }],
  ["email", { lines: ["M 1.8 3.5 L 14.2 3.5 L 14.2 12.5 L 1.8 12.5 Z", "M 1.8 4 L 8 9 L 14.2 4"] }],
  ["sms", { lines: ["M 2 3 L 14 3 L 14 11 L 7 11 L 4 14 L 4 11 L 2 11 Z"], dots: [[5.2, 7, 0.9], [8, 7, 0.9], [10.8, 7, 0.9]] }],
  ["chat", { lines: ["M 2 3 L 14 3 L 14 11 L 7 11 L 4 14 L 4 11 L 2 11 Z", "M 5 6 L 11 6", "M 5 8.5 L 9 8.5"] }],
  ["social", { rings: [[3.8, 8, 1.9], [12, 3.8, 1.9], [12, 12.2, 1.9]], lines: ["M 5.5 7.1 L 10.3 4.7", "M 5.5 8.9 L 10.3 11.3"] }],
  ["search", { rings: [[7, 7, 4.6]], lines: ["M 10.4 10.4 L 14 14"] }],
  ["ads", { lines: ["M 2 6 L 5 6 L 12 2.6 L 12 12.4 L 5 9.5 L 2 9.5 Z", "M 5 9.7 L 6.3 13.6", "M 14 6.3 L 14 8.7"] }],
  ["marketplace", { lines: ["M 1.6 2.4 L 3.6 2.4 L 5.6 10.4 L 12.4 10.4 L 14.2 4.6 L 4.2 4.6"], dots: [[6.4, 13.2, 1.2], [11.6, 13.2, 1.2]] }],
  ["store", { lines: ["M 2.5 7.5 L 2.5 14 L 13.5 14 L 13.5 7.5", "M 1.6 5.8 L 3.2 2.2 L 12.8 2.2 L 14.4 5.8 Q 13.1 8.2 11.2 5.8 Q 9.6 8.2 8 5.8 Q 6.4 8.2 4.8 5.8 Q 2.9 8.2 1.6 5.8 Z", "M 6.5 14 L 6.5 10 L 9.5 10 L 9.5 14"] }],
  ["phone", { lines: ["M 3 2.4 L 5.8 2.2 L 7 5.4 L 5.4 6.8 C 6.2 8.6 7.4 9.8 9.2 10.6 L 10.6 9 L 13.8 10.2 L 13.6 13 C 8.6 14.4 1.6 7.4 3 2.4 Z"] }],
  ["event", { lines: ["M 2.2 3.4 L 13.8 3.4 L 13.8 13.8 L 2.2 13.8 Z", "M 2.2 6.6 L 13.8 6.6", "M 5.2 1.8 L 5.2 4.6", "M 10.8 1.8 L 10.8 4.6"] }],
  ["print", { lines: ["M 3.2 1.8 L 9.6 1.8 L 12.8 5 L 12.8 14.2 L 3.2 14.2 Z", "M 9.4 2 L 9.4 5.2 L 12.6 5.2", "M 5.6 8.2 L 10.4 8.2", "M 5.6 11 L 10.4 11"] }],
  ["mail", { lines: ["M 1.8 3.5 L 14.2 3.5 L 14.2 12.5 L 1.8 12.5 Z", "M 10.4 5.6 L 12.2 5.6 L 12.2 7.6 L 10.4 7.6 Z", "M 4 9.8 L 8.4 9.8"] }],
  ["courier", { lines: ["M 1.4 3.6 L 9.6 3.6 L 9.6 11.4 L 1.4 11.4 Z", "M 9.6 6.2 L 12.4 6.2 L 14.6 8.8 L 14.6 11.4 L 9.6 11.4"], dots: [[4.4, 12, 1.7], [11.9, 12, 1.7]] }],
  ["word-of-mouth", { rings: [[4.8, 5.2, 2.1], [11.4, 5.2, 2.1]], lines: ["M 1.4 13.4 C 1.6 8.6 8 8.6 8.2 13.4", "M 9.6 9.8 C 12 9 14.4 10.4 14.6 13.4"] }],
]);

/** The icon of a channel. */
export function channelIcon(name: string, isOnline: boolean): Icon {
  return channelIcons.get(name) ?? (isOnline ? globe : pin);
}

/** The icons that stand for things other than channels. */
export const icons = {
  momentOfTruth: { areas: ["M 8 1.2 L 14.8 8 L 8 14.8 L 1.2 8 Z"] },
  wow: { areas: ["M 8 1 L 10.1 5.6 L 15.2 6.2 L 11.4 9.6 L 12.5 14.6 L 8 12 L 3.5 14.6 L 4.6 9.6 L 0.8 6.2 L 5.9 5.6 Z"] },
  notFor: { rings: [[8, 8, 6.2]], lines: ["M 3.7 3.7 L 12.3 12.3"] },
  opportunity: { lines: ["M 5.8 11 C 5.8 9.4 3.6 8.8 3.6 6 C 3.6 3.5 5.5 1.6 8 1.6 C 10.5 1.6 12.4 3.5 12.4 6 C 12.4 8.8 10.2 9.4 10.2 11 Z", "M 6.2 13 L 9.8 13", "M 7.2 14.9 L 8.8 14.9"] },
  promise: { lines: ["M 8 1.4 L 13.4 3.4 L 13.4 7.6 C 13.4 11 11.2 13.4 8 14.8 C 4.8 13.4 2.6 11 2.6 7.6 L 2.6 3.4 Z", "M 5.4 7.8 L 7.4 9.8 L 10.8 6"] },
  team: { rings: [[8, 5.2, 2.7]], lines: ["M 2.8 14 C 3 8.9 13 8.9 13.2 14"] },
  survey: { lines: ["M 3 2.6 L 13 2.6 L 13 14.2 L 3 14.2 Z", "M 5.4 6.2 L 6.2 7 L 7.6 5.4", "M 9 6.2 L 11 6.2", "M 5.4 10.6 L 6.2 11.4 L 7.6 9.8", "M 9 10.6 L 11 10.6"] },
  differentiator: { lines: ["M 8 1.6 L 8 14.4", "M 1.6 8 L 14.4 8", "M 3.6 3.6 L 12.4 12.4", "M 12.4 3.6 L 3.6 12.4"] },
  competitor: { lines: ["M 4 14.2 L 4 2", "M 4 2.6 L 13 2.6 L 10.8 5.6 L 13 8.6 L 4 8.6"] },
  planned: { rings: [[8, 8, 5.8]] },
  doing: { rings: [[8, 8, 5.8]], areas: ["M 8 8 L 8 3.8 C 10.4 3.8 12.2 5.6 12.2 8 C 12.2 10.4 10.4 12.2 8 12.2 Z"] },
  done: { rings: [[8, 8, 5.8]], lines: ["M 5 8.2 L 7.2 10.4 L 11.2 5.8"] },
  calendar: { lines: ["M 2.2 3.4 L 13.8 3.4 L 13.8 13.8 L 2.2 13.8 Z", "M 2.2 6.6 L 13.8 6.6", "M 5.2 1.8 L 5.2 4.6", "M 10.8 1.8 L 10.8 4.6"] },
  purchase: { lines: ["M 2.6 5.2 L 13.4 5.2 L 12.6 14.2 L 3.4 14.2 Z", "M 5.4 7.4 L 5.4 4.6 C 5.4 1.2 10.6 1.2 10.6 4.6 L 10.6 7.4"] },
  recommendation: { lines: ["M 8 13.8 C 3 10.4 1.6 8 1.6 5.6 C 1.6 2.4 6.2 1.2 8 4.6 C 9.8 1.2 14.4 2.4 14.4 5.6 C 14.4 8 13 10.4 8 13.8 Z"] },
} as const satisfies Record<string, Icon>;
