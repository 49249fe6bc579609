import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  SymbolKind,
  type CallHierarchyItem,
  type Range,
} from "vscode-languageserver";
import { waypointAt, waysFrom, waysTo, type View, type Way, type Waypoint } from "@sojourn/language/services";
import { answering, atSpot, rangeIn, type Context, type Feature } from "../feature.ts";
import type { Target } from "../session.ts";

/** The customer's way as editors show who calls whom: which touchpoints lead to one, and where it leads. */
export function hierarchy(context: Context): Feature {
  return {
    capabilities: { callHierarchyProvider: true },
    handlers: [
      answering(CallHierarchyPrepareRequest.type, (params) =>
        atSpot(context, params, (spot) => {
          const found = waypointAt(spot.view, spot.offset);
          return found && [itemOf(spot, found)];
        }),
      ),
      answering(CallHierarchyIncomingCallsRequest.type, ({ item }) =>
        waysAt(item, waysTo, (from, fromRanges) => ({ from, fromRanges })),
      ),
      answering(CallHierarchyOutgoingCallsRequest.type, ({ item }) =>
        waysAt(item, waysFrom, (to, fromRanges) => ({ to, fromRanges })),
      ),
    ],
  };

  function waysAt<Call>(item: CallHierarchyItem, ways: (view: View, offset: number) => readonly Way[], call: (item: CallHierarchyItem, ranges: Range[]) => Call): Promise<Call[] | null> {
    const place = { textDocument: { uri: item.uri }, position: item.selectionRange.start };
    return atSpot(context, place, (spot) =>
      ways(spot.view, spot.offset).map(({ to, written }) => call(itemOf(spot, to), written.map((span) => rangeIn(context, spot, span)))),
    );
  }

  function itemOf(target: Target, waypoint: Waypoint): CallHierarchyItem {
    const { name, label, journey, selection } = waypoint;
    return {
      name: label === undefined || label.trim() === "" ? name : label,
      kind: SymbolKind.Function,
      detail: journey,
      uri: target.workspace.uri(target.path),
      range: rangeIn(context, target, waypoint),
      selectionRange: rangeIn(context, target, selection),
    };
  }
}
