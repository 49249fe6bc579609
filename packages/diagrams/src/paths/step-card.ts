import type { Scope } from "@sojourn/language";
import { channelNames } from "../map/channel-names.ts";
import { beside, flow, stack, type Block } from "../picture/parts/block.ts";
import { iconBlock } from "../picture/parts/icon.ts";
import { channelIcon, icons } from "../picture/parts/icons.ts";
import { labelOf, lineStep, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Frame, Group, Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { evenWidth } from "../text/even.ts";
import type { ViewOptions } from "../views/view.ts";
import type { Step } from "./graph.ts";
import { stepWidth } from "./ports.ts";
import { pathWords } from "./words.ts";

/** A touchpoint as a card, before it is placed. */
export interface StepCard {
  readonly height: number;
  readonly place: (frame: Frame, id: string) => Group;
}

const padding = 12;

/** A touchpoint with what it is on the way (start, end, out of the way) and its channels. */
export function stepCard(step: Step, colours: Theme["stages"][number], scope: Scope, theme: Theme, { lang }: ViewOptions): StepCard {
  const { touchpoint, isStart, isEnd, isUnreached } = step;
  const say = pathWords[lang];
  const { worst } = theme.tones;
  const room = stepWidth - 2 * padding;
  const tags = [
    ...(isStart ? [{ text: say.start, colour: theme.tones.good.text, sign: dot(theme.tones.good.fill) }] : []),
    ...(isUnreached ? [{ text: say.unreached, colour: worst.text, sign: iconBlock(icons.notFor, worst.fill, 12) }] : []),
    ...(touchpoint.momentOfTruth ? [{ text: say.momentOfTruth, colour: worst.text, sign: iconBlock(icons.momentOfTruth, worst.fill, 12) }] : []),
    ...(isEnd ? [{ text: say.end, colour: theme.text, sign: target(theme.text) }] : []),
  ];
  const channels = touchpoint.channels.map((name) => {
    const channel = scope.find("channel", name);
    const isOnline = channel?.online === true;
    return { icon: channelIcon(name, isOnline), label: channel?.label === undefined ? (channelNames[lang].get(name) ?? name) : labelOf(channel, name) };
  });
  const label = labelOf(touchpoint);
  const content = stack(
    [
      ...tags.map(({ text, colour, sign }) => beside([sign, paragraph(text, { size: sizes.small, face: "semibold", fill: colour }, room - 20)], 6)),
      paragraph(label, { size: sizes.name, face: "semibold", fill: theme.text }, evenWidth(label, sizes.name, "semibold", room)),
      channels.length === 0 ? undefined : flow(channels.map(({ icon }) => iconBlock(icon, theme.muted, 15)), room, 8, 4),
    ],
    4,
  );
  return {
    height: content.height + 2 * padding,
    place: (frame, id) => ({
      kind: "group",
      element: touchpoint,
      role: "touchpoint",
      id,
      label: [label, ...tags.map(({ text }) => text), channels.map((channel) => channel.label).join(", ")].filter((text) => text !== "").join("\n"),
      frame,
      marks: [
        {
          kind: "box", ...frame, radius: 8, fill: theme.surface, strokeWidth: 1.5,
          ...(isUnreached ? { stroke: theme.tones.worst.fill, dashes: "4 3" } : { stroke: colours.border }),
        },
        ...content.place(frame.x + padding, frame.y + (frame.height - content.height) / 2),
      ],
    }),
  };
}

function dot(colour: string): Block {
  const size = lineStep(sizes.small) - 4;
  return { width: size, height: size, place: (x, y): Mark[] => [{ kind: "circle", x: x + size / 2, y: y + size / 2, radius: 4.5, fill: colour }] };
}

function target(colour: string): Block {
  const size = lineStep(sizes.small) - 4;
  return {
    width: size,
    height: size,
    place: (x, y): Mark[] => [
      { kind: "circle", x: x + size / 2, y: y + size / 2, radius: 5, stroke: colour, strokeWidth: 1.5 },
      { kind: "circle", x: x + size / 2, y: y + size / 2, radius: 2, fill: colour },
    ],
  };
}
