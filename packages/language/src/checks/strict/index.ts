import { detractorsWithoutFollowUp } from "./detractors-without-follow-up.ts";
import { expectationWithoutMetric } from "./expectation-without-metric.ts";
import { expectationWithoutSource } from "./expectation-without-source.ts";
import { handoffWithoutFrontstage } from "./handoff-without-frontstage.ts";
import { importantButUnmeasured } from "./important-but-unmeasured.ts";
import { improvementWithoutOwner } from "./improvement-without-owner.ts";
import { metricWithoutTarget } from "./metric-without-target.ts";
import { noAfterPurchase } from "./no-after-purchase.ts";
import { noDifferentiator } from "./no-differentiator.ts";
import { noDriver } from "./no-driver.ts";
import { noNonCustomer } from "./no-non-customer.ts";
import { noOfflineTouchpoint } from "./no-offline-touchpoint.ts";
import { noOnlineTouchpoint } from "./no-online-touchpoint.ts";
import { noReviewCadence } from "./no-review-cadence.ts";
import { opportunityWithoutImprovement } from "./opportunity-without-improvement.ts";
import { painWithoutOpportunity } from "./pain-without-opportunity.ts";
import { personaWithoutBehavior } from "./persona-without-behavior.ts";
import { personaWithoutNeed } from "./persona-without-need.ts";
import { phaseMissing } from "./phase-missing.ts";
import { promiseNeverAudited } from "./promise-never-audited.ts";
import { surveyWithoutOpenQuestion } from "./survey-without-open-question.ts";
import { touchpointWithoutChannel } from "./touchpoint-without-channel.ts";
import { touchpointWithoutExpectation } from "./touchpoint-without-expectation.ts";
import { touchpointWithoutOwner } from "./touchpoint-without-owner.ts";
import { uncontrollableWithoutAnswer } from "./uncontrollable-without-answer.ts";
import { worstGapWithoutImprovement } from "./worst-gap-without-improvement.ts";

/** The checks of the profile `strict`, in the order of the reference page. */
export const strict = [
  touchpointWithoutOwner,
  touchpointWithoutChannel,
  touchpointWithoutExpectation,
  expectationWithoutSource,
  uncontrollableWithoutAnswer,
  expectationWithoutMetric,
  metricWithoutTarget,
  importantButUnmeasured,
  worstGapWithoutImprovement,
  painWithoutOpportunity,
  opportunityWithoutImprovement,
  improvementWithoutOwner,
  noNonCustomer,
  noOnlineTouchpoint,
  noOfflineTouchpoint,
  noAfterPurchase,
  phaseMissing,
  personaWithoutBehavior,
  personaWithoutNeed,
  noDriver,
  noDifferentiator,
  noReviewCadence,
  surveyWithoutOpenQuestion,
  detractorsWithoutFollowUp,
  handoffWithoutFrontstage,
  promiseNeverAudited,
] as const;
