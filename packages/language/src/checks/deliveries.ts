import type { Delivery, Touchpoint } from "../model/types.ts";

/** By metric the newest value delivered at a touchpoint, as `latestDelivery` finds it, in one pass for all of them. */
export function newestDeliveries({ deliveries }: Touchpoint): ReadonlyMap<string, Delivery> {
  const newest = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const before = newest.get(delivery.metric);
    if (!before || (delivery.asOf ?? "") >= (before.asOf ?? "")) newest.set(delivery.metric, delivery);
  }
  return newest;
}
