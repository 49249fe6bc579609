import { builtInChannels } from "../vocabulary.ts";
import type { Channel, Metric } from "./types.ts";

const bare = { notes: [], links: [], tags: [] } as const;

/** The metrics that need no declaration. */
export const builtInMetrics: readonly Metric[] = [
  { kind: "metric", name: "NPS", label: "Net Promoter Score", measure: "nps", scale: { min: 0, max: 10 }, better: "higher", ...bare },
  {
    kind: "metric",
    name: "CSAT",
    label: "Customer satisfaction",
    measure: "csat",
    scale: { min: 1, max: 5 },
    unit: "%",
    better: "higher",
    ...bare,
  },
  { kind: "metric", name: "CES", label: "Customer effort score 2.0", measure: "ces", scale: { min: 1, max: 7 }, better: "higher", ...bare },
];

/** The channels that need no declaration. */
export const channelsBuiltIn: readonly Channel[] = [
  ...builtInChannels.online.map((name): Channel => ({ kind: "channel", name, online: true, routedTo: [], ...bare })),
  ...builtInChannels.offline.map((name): Channel => ({ kind: "channel", name, offline: true, routedTo: [], ...bare })),
];
