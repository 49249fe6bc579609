import type { Words } from "./page-words.ts";

/** As much of VS Code's translations as is needed. */
export interface Translations {
  t(text: string, ...values: string[]): string;
}

/** What the page of a preview says, in the language of VS Code. */
export function wordsIn(l10n: Translations): Words {
  return {
    toolbar: l10n.t("Preview tools"),
    view: l10n.t("View"),
    journey: l10n.t("Journey"),
    personas: l10n.t("Personas"),
    allPersonas: l10n.t("All personas"),
    lanes: l10n.t("Lanes of the map"),
    allLanes: l10n.t("All lanes"),
    zoomIn: l10n.t("Zoom in"),
    zoomOut: l10n.t("Zoom out"),
    actualSize: l10n.t("Actual size"),
    fit: l10n.t("Fit to window"),
    lock: l10n.t("Stay with this file"),
    more: l10n.t("More actions"),
    copyMermaid: l10n.t("Copy as Mermaid"),
    copySvg: l10n.t("Copy as SVG"),
    saveSvg: l10n.t("Save as SVG…"),
    savePng: l10n.t("Save as PNG…"),
    picture: l10n.t("Picture of the journey"),
    noFile: l10n.t("Open a .journey file to see its picture here."),
    noJourney: l10n.t("This file has no journey yet. Write one, and its picture appears here as you type."),
    notReady: l10n.t("The language server is not ready yet. The picture appears as soon as it is."),
    kept: l10n.t("The text cannot be read; this is the last picture."),
    partial: l10n.t("Part of the text cannot be read and may be missing here."),
    failedKept: l10n.t("The picture could not be drawn; this is the last one."),
    failed: l10n.t("The picture could not be drawn."),
    tooLarge: l10n.t("Too large for Mermaid: drawn by Sojourn."),
    tooSlow: l10n.t("Mermaid took too long: drawn by Sojourn."),
    notByMermaid: l10n.t("Mermaid could not draw this: drawn by Sojourn."),
    goToProblem: l10n.t("Go to the problem"),
    goToText: l10n.t("Click to go to the text"),
    roles: {
      touchpoint: l10n.t("Touchpoint"),
      stage: l10n.t("Stage"),
      persona: l10n.t("Persona"),
      journey: l10n.t("Journey"),
      expectation: l10n.t("Expectation"),
      promise: l10n.t("Promise"),
      pain: l10n.t("Pain"),
      opportunity: l10n.t("Opportunity"),
      improvement: l10n.t("Improvement"),
      metric: l10n.t("Metric"),
      wow: l10n.t("Wow"),
      feeling: l10n.t("Feeling"),
      feelings: l10n.t("Feelings"),
      action: l10n.t("Action"),
      thought: l10n.t("Thought"),
      channels: l10n.t("Channels"),
      survey: l10n.t("Survey"),
      owner: l10n.t("Owner"),
      frontstage: l10n.t("Frontstage"),
      backstage: l10n.t("Backstage"),
      support: l10n.t("Support"),
      links: l10n.t("Links"),
      "emotion curve": l10n.t("Emotion curve"),
      "non-customer": l10n.t("Non-customer"),
    },
  };
}
