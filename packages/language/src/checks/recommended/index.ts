import { attractsNonCustomer } from "./attracts-non-customer.ts";
import { desiredWeakerThanAdequate } from "./desired-weaker-than-adequate.ts";
import { expectationAbandoned } from "./expectation-abandoned.ts";
import { expectationBeyondPromise } from "./expectation-beyond-promise.ts";
import { expectationFailed } from "./expectation-failed.ts";
import { improvementOverdue } from "./improvement-overdue.ts";
import { journeyWithoutPersona } from "./journey-without-persona.ts";
import { metricDirectionMismatch } from "./metric-direction-mismatch.ts";
import { npsWording } from "./nps-wording.ts";
import { phasesOutOfOrder } from "./phases-out-of-order.ts";
import { promiseNotKept } from "./promise-not-kept.ts";
import { promiseShortOfReliability } from "./promise-short-of-reliability.ts";
import { promisesDiffer } from "./promises-differ.ts";
import { questionMeasuresNothing } from "./question-measures-nothing.ts";
import { reviewOverdue } from "./review-overdue.ts";
import { sameExpectationForAll } from "./same-expectation-for-all.ts";
import { scoreContradictsPains } from "./score-contradicts-pains.ts";
import { stageWithoutTouchpoint } from "./stage-without-touchpoint.ts";
import { targetBehindBaseline } from "./target-behind-baseline.ts";
import { targetOverdue } from "./target-overdue.ts";
import { targetWithoutDeadline } from "./target-without-deadline.ts";
import { unknownIgnore } from "./unknown-ignore.ts";
import { unscoredTouchpoint } from "./unscored-touchpoint.ts";
import { unusedDeclaration } from "./unused-declaration.ts";
import { valueOutsideScale } from "./value-outside-scale.ts";
import { wowOnFailedBasic } from "./wow-on-failed-basic.ts";

/** The checks of the profile `recommended`, in the order of the reference page. */
export const recommended = [
  promiseNotKept,
  promisesDiffer,
  promiseShortOfReliability,
  expectationFailed,
  expectationAbandoned,
  desiredWeakerThanAdequate,
  expectationBeyondPromise,
  sameExpectationForAll,
  metricDirectionMismatch,
  targetBehindBaseline,
  targetOverdue,
  improvementOverdue,
  targetWithoutDeadline,
  valueOutsideScale,
  attractsNonCustomer,
  unusedDeclaration,
  stageWithoutTouchpoint,
  journeyWithoutPersona,
  phasesOutOfOrder,
  wowOnFailedBasic,
  scoreContradictsPains,
  questionMeasuresNothing,
  npsWording,
  unscoredTouchpoint,
  reviewOverdue,
  unknownIgnore,
] as const;
