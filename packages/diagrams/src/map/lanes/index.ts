import type { Lane } from "../lane.ts";
import { channels } from "./channels.ts";
import { emotions } from "./emotions.ts";
import { expectations } from "./expectations.ts";
import { moments, opportunities, pains } from "./highs-and-lows.ts";
import { improvements } from "./improvements.ts";
import { market } from "./market.ts";
import { metrics } from "./metrics.ts";
import { backstage, frontstage, owners, support } from "./organisation.ts";
import { promises } from "./promises.ts";
import { actions, thoughts } from "./said.ts";
import { surveys } from "./surveys.ts";

/** Every lane, in the order in which the map shows them. */
export const lanes: readonly Lane[] = [
  actions, thoughts, channels, emotions, expectations, promises, moments, pains, opportunities, metrics, surveys, market, owners, frontstage, backstage, support, improvements,
];
