import type { Icon } from "../picture/parts/icon.ts";
import { icons } from "../picture/parts/icons.ts";
import type { LaneName } from "./lane.ts";

/** What stands before the name of a lane. */
export const laneIcons: Readonly<Record<LaneName, Icon>> = {
  actions: { lines: ["M 2.4 8 L 13 8", "M 9 4 L 13 8 L 9 12"] },
  thoughts: { lines: ["M 2 3 L 14 3 L 14 11 L 7 11 L 4 14 L 4 11 L 2 11 Z"] },
  channels: { rings: [[3.8, 8, 1.9], [12, 3.8, 1.9], [12, 12.2, 1.9]], lines: ["M 5.5 7.1 L 10.3 4.7", "M 5.5 8.9 L 10.3 11.3"] },
  emotions: { rings: [[8, 8, 6.2]], lines: ["M 5 9.6 C 6 12 10 12 11 9.6"], dots: [[5.8, 6.3, 0.9], [10.2, 6.3, 0.9]] },
  expectations: { rings: [[8, 8, 6.2], [8, 8, 3]], dots: [[8, 8, 0.9]] },
  promises: icons.promise,
  moments: { lines: ["M 8 1.6 L 14.4 8 L 8 14.4 L 1.6 8 Z"] },
  pains: { lines: ["M 9.4 1.6 L 3.4 9 L 7.4 9 L 6.4 14.4 L 12.6 6.8 L 8.6 6.8 Z"] },
  opportunities: icons.opportunity,
  metrics: { lines: ["M 2 14 L 14 14", "M 4 11.6 L 4 8.6", "M 8 11.6 L 8 5.6", "M 12 11.6 L 12 2.6"] },
  surveys: icons.survey,
  market: icons.competitor,
  owners: icons.team,
  frontstage: { lines: ["M 1.6 8 C 4.4 2.8 11.6 2.8 14.4 8 C 11.6 13.2 4.4 13.2 1.6 8 Z"], rings: [[8, 8, 2.2]] },
  backstage: { lines: ["M 1.6 8 C 4.4 2.8 11.6 2.8 14.4 8 C 11.6 13.2 4.4 13.2 1.6 8 Z", "M 3 13.4 L 13 2.6"] },
  support: { rings: [[8, 8, 6.2], [8, 8, 2.6]], lines: ["M 3.6 3.6 L 6.2 6.2", "M 12.4 3.6 L 9.8 6.2", "M 3.6 12.4 L 6.2 9.8", "M 12.4 12.4 L 9.8 9.8"] },
  improvements: { lines: ["M 8 14 L 8 2.4", "M 3.6 6.8 L 8 2.4 L 12.4 6.8"] },
};
