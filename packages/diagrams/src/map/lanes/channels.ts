import type { Lang, Scope } from "@sojourn/language";
import { flow, widened, type Block } from "../../picture/parts/block.ts";
import { chip } from "../../picture/parts/chip.ts";
import { channelIcon } from "../../picture/parts/icons.ts";
import { shown } from "../../picture/parts/paragraph.ts";
import type { Theme } from "../../picture/theme.ts";
import { cellLane, type Item } from "../cells.ts";
import { channelNames } from "../channel-names.ts";
import type { Lane } from "../lane.ts";
import { mapWords } from "../words.ts";

/** Where it happens: online as round chips with a whole line, offline as cornered tags with a dashed one. */
export const channels: Lane = cellLane("channels", { en: "Channels", vi: "Kênh" }, ({ touchpoint, width }, { scope, theme, options: { lang } }): Item[] => {
  if (touchpoint.channels.length === 0) return [];
  const all = touchpoint.channels.map((name) => channelOf(name, scope, lang));
  const chips = all.map((channel) => channelChip(channel, theme, width));
  const label = all.map(({ text, side }) => (side === undefined ? text : `${text} (${mapWords[lang][side]})`)).join(", ");
  return [{ element: touchpoint, role: "channels", label, block: widened(flow(chips, width, 6), width) }];
});

interface ShownChannel {
  readonly name: string;
  readonly text: string;
  /** Undefined where nothing says it. */
  readonly side: "online" | "offline" | undefined;
}

function channelOf(name: string, scope: Scope, lang: Lang): ShownChannel {
  const channel = scope.find("channel", name);
  const label = channel?.label === undefined ? "" : shown(channel.label);
  const side = channel?.online ? "online" : channel?.offline ? "offline" : undefined;
  return { name, text: label || (channelNames[lang].get(name) ?? shown(name)), side };
}

function channelChip({ name, text, side }: ShownChannel, theme: Theme, width: number): Block {
  const look = side === "online" ? { radius: 12 } : side === "offline" ? { radius: 2, dashes: "4 2.5" } : { radius: 2 };
  return chip(text, { text: theme.text, icon: channelIcon(name, side !== "offline"), fill: theme.surface, stroke: theme.muted, strokeWidth: 1, ...look }, width);
}
