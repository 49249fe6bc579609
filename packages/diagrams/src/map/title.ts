import { labels } from "../labels.ts";
import { beside, stack, type Block } from "../picture/parts/block.ts";
import { chip } from "../picture/parts/chip.ts";
import { dateIn, numberIn } from "../picture/parts/figures.ts";
import { labelOf, paragraph, shown, sizes } from "../picture/parts/paragraph.ts";
import { at } from "../picture/parts/shape.ts";
import type { Theme } from "../picture/theme.ts";
import type { Finding } from "./findings.ts";
import type { HeaderContext, HeaderPart } from "./header-part.ts";
import { mapWords } from "./words.ts";

/** What journey it is: its frame, and what stands out in it. */
export function titlePart({ journey, scope, options: { lang }, theme, findings }: HeaderContext): HeaderPart {
  const say = mapWords[lang];
  const words = labels[lang];
  const { scenario, goal, state, owner, review, reviewed } = journey;
  const facts: [string, string | undefined][] = [
    [say.scenario, scenario && shown(scenario)],
    [say.goal, goal && shown(goal)],
    [words.owner, owner && labelOf(scope.find("team", owner), owner)],
    [words.review, review && words.every(`${numberIn(lang, review.amount)} ${shown(words.unit(review.unit ?? "", review.amount))}`.trim())],
    [say.reviewed, reviewed && dateIn[lang](reviewed)],
  ];
  const told = facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
  const inside = (width: number): Block => {
    const kicker = paragraph(say.map, { size: sizes.body, face: "semibold", fill: theme.accent }, width - 160);
    const chips = state === undefined ? [] : [chip(say.stages[state], { text: theme.text, fill: theme.raised, stroke: theme.border, strokeWidth: 1 }, 160)];
    return stack(
      [
        beside([kicker, ...chips], 12),
        paragraph(labelOf(journey), { size: sizes.title, face: "semibold", fill: theme.text }, width),
        space(4),
        factGrid(told, width, theme),
        (findings.worstGap ?? findings.lowestEmotion) && space(2),
        findings.worstGap && found(findings.worstGap, theme.tones.bad.text, width, theme),
        findings.lowestEmotion && found(findings.lowestEmotion, theme.tones.worst.text, width, theme),
      ],
      4,
    );
  };
  return { inside, about: { element: journey, role: "journey", label: labelOf(journey) }, behind: () => [] };
}

function space(height: number): Block {
  return { width: 0, height, place: () => [] };
}

/** Long facts take a row, short ones share it. */
function factGrid(facts: readonly { readonly name: string; readonly value: string }[], width: number, theme: Theme): Block {
  const cell = (own: number) => ({ name, value }: (typeof facts)[number]): Block =>
    ({
      ...stack(
        [
          paragraph(name, { size: sizes.small, face: "regular", fill: theme.muted }, own),
          paragraph(value, { size: sizes.body, face: "regular", fill: theme.text }, own),
        ],
        1,
      ),
      width: own,
    });
  const [half, third] = [(width - 20) / 2, (width - 40) / 3];
  return stack([beside(facts.slice(0, 2).map(cell(half)), 20, "top"), beside(facts.slice(2).map(cell(third)), 20, "top")], 10);
}

/** What stands out, behind a mark that points down. */
function found({ text, touchpoint }: Finding, colour: string, width: number, theme: Theme): Block {
  const words = paragraph(text, { size: sizes.body, face: "semibold", fill: theme.text }, width - 18);
  return {
    width,
    height: words.height,
    place: (x, y) => [
      {
        kind: "group",
        element: touchpoint,
        role: "finding",
        label: text,
        frame: { x, y, width, height: words.height },
        marks: [{ kind: "path", d: `M ${at(x)} ${at(y + 5)} L ${at(x + 10)} ${at(y + 5)} L ${at(x + 5)} ${at(y + 13)} Z`, fill: colour }, ...words.place(x + 18, y)],
      },
    ],
  };
}
