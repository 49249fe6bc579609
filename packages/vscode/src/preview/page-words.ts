import { object, text, type ShapeOf } from "./shape.ts";

const word = text(1000);

const roles = object({
  touchpoint: word,
  stage: word,
  persona: word,
  journey: word,
  expectation: word,
  promise: word,
  pain: word,
  opportunity: word,
  improvement: word,
  metric: word,
  wow: word,
  feeling: word,
  feelings: word,
  action: word,
  thought: word,
  channels: word,
  survey: word,
  owner: word,
  frontstage: word,
  backstage: word,
  support: word,
  links: word,
  "emotion curve": word,
  "non-customer": word,
});

/** What the page of a preview says. */
export const isWords = object({
  toolbar: word,
  view: word,
  journey: word,
  personas: word,
  allPersonas: word,
  lanes: word,
  allLanes: word,
  zoomIn: word,
  zoomOut: word,
  actualSize: word,
  fit: word,
  lock: word,
  more: word,
  copyMermaid: word,
  copySvg: word,
  saveSvg: word,
  savePng: word,
  picture: word,
  noFile: word,
  noJourney: word,
  notReady: word,
  kept: word,
  partial: word,
  failed: word,
  failedKept: word,
  tooLarge: word,
  tooSlow: word,
  notByMermaid: word,
  goToProblem: word,
  goToText: word,
  roles,
});

/** What the page of a preview says. */
export type Words = ShapeOf<typeof isWords>;
