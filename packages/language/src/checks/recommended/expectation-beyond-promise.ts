import { directionOf } from "../../model/gaps.ts";
import type { Scope } from "../../model/scope.ts";
import type { Expectation, Journey, PromiseMade } from "../../model/types.ts";
import type { Comparison } from "../../signature.ts";
import { expectationSources } from "../../vocabulary.ts";
import { warning, type LookAt } from "../check.ts";
import { comparisonIn } from "../figures.ts";
import { amountsIn, pointsAgainst, pointsTo, withUnit } from "../levels.ts";

type Facts = {
  /** The first source that we control. */
  readonly source: string;
  /** The metric and the level expected; missing for an expectation in words. */
  readonly metric?: string;
  readonly level?: Comparison;
  readonly text?: string;
  /** The strictest promise; missing where nothing is promised. */
  readonly promised?: Comparison;
};

export const expectationBeyondPromise = warning({
  code: "expectation-beyond-promise",
  asksForMore: true,
  message: {
    en: ({ source, metric, level, text, promised }: Facts) =>
      level && promised
        ? `"${metric}" is expected ${comparisonIn.en(level)} from ${source}, `
          + `but the best that we promise is ${comparisonIn.en(promised)}. `
          + "Find the message that raises it and correct it, or name the source that it really has."
        : `${level ? `"${metric}" ${comparisonIn.en(level)}` : `"${text}"`} is expected from ${source}, `
          + "but nothing is promised in this journey. "
          + `Write the message that raises it as "promises" where customers meet it, or name another source.`,
    vi: ({ source, metric, level, text, promised }: Facts) =>
      level && promised
        ? `Khách kỳ vọng "${metric}" ${comparisonIn.vi(level)} với nguồn là ${source}, `
          + `nhưng lời hứa tốt nhất của ta là ${comparisonIn.vi(promised)}. `
          + "Hãy tìm và sửa thông điệp gây ra kỳ vọng này, hoặc ghi đúng nguồn của nó."
        : `Khách kỳ vọng ${level ? `"${metric}" ${comparisonIn.vi(level)}` : `"${text}"`} với nguồn là ${source}, `
          + "nhưng trong hành trình này không có lời hứa nào. "
          + `Hãy ghi thông điệp gây ra kỳ vọng thành "promises" ở nơi khách gặp nó, hoặc ghi nguồn khác.`,
  },
  related: { en: "This is the best promise.", vi: "Đây là lời hứa tốt nhất." },
  documentation: {
    what: {
      en: "An expectation is said to come from our own messages, but nobody promised it, or nobody promised that much.",
      vi: "Kỳ vọng được ghi là đến từ thông điệp của chính ta, nhưng không ai hứa điều đó, hoặc không ai hứa đến mức đó.",
    },
    why: {
      en: "`explicit-promise`, `implicit-promise` and `advertising` are the sources that a firm can steer. "
        + "If no promise stands behind one, a message is out there that nobody keeps track of. "
        + "An expectation in words is judged only where the journey and the brand promise nothing at all, "
        + "and a stricter level only where every source is ours: experience and friends raise expectations, too.",
      vi: "`explicit-promise`, `implicit-promise` và `advertising` là những nguồn doanh nghiệp điều khiển được. "
        + "Nếu không có lời hứa nào đứng sau, tức là có một thông điệp đang lưu hành mà không ai theo dõi. "
        + "Kỳ vọng bằng lời chỉ bị xét khi cả hành trình lẫn thương hiệu không hứa gì; "
        + "mức kỳ vọng cao hơn lời hứa chỉ bị xét khi mọi nguồn đều do ta kiểm soát, "
        + "vì trải nghiệm cũ và bạn bè cũng làm kỳ vọng tăng lên.",
    },
    source: "Zeithaml, Berry and Parasuraman 1993",
    bad: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects DeliveryTime <= 2 days { from advertising }
      promises DeliveryTime <= 4 days { on "product page" }
    }
  }
}
`,
    good: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects DeliveryTime <= 4 days { from advertising }
      promises DeliveryTime <= 4 days { on "product page and every banner" }
    }
  }
}
`,
  },
  visit: { journey: visit },
});

const controllable: ReadonlySet<string> = new Set(expectationSources.controllable);

function visit(journey: Journey, { scope, report }: LookAt<"journey", Facts>): void {
  const touchpoints = journey.stages.flatMap((stage) => stage.touchpoints);
  let known: Promises | undefined;
  for (const expectation of touchpoints.flatMap(({ expectations }) => expectations)) {
    const source = expectation.sources.find((one) => controllable.has(one));
    if (source === undefined) continue;
    known ??= promisesOf(touchpoints.flatMap(({ promises }) => promises), scope);
    const { text, metric: name, level } = expectation;
    const metric = name === undefined ? undefined : scope.find("metric", name);
    if (text !== undefined && name === undefined) {
      if (known.isNone) report({ source, text }, expectation, { word: "from", text: source });
      continue;
    }
    if (!metric || !level || pointsAgainst(metric, level)) continue;
    const figures = { source, metric: metric.label ?? metric.name, level: withUnit(metric, level) };
    if (!known.metrics.has(metric.name)) {
      if (!known.inWords) report(figures, expectation, { word: "from", text: source });
      continue;
    }
    const best = known.best.get(keyOf(metric.name, directionOf(metric, level.sign)));
    if (!best || !expectation.sources.every((one) => controllable.has(one)) || !isStricter(expectation, best, scope)) continue;
    report({ ...figures, promised: withUnit(metric, best.level!) }, expectation, { related: best });
  }
}

/** What a journey, and the brands that it sees, promise. */
interface Promises {
  readonly isNone: boolean;
  /** Something is promised in words; that may be about anything. */
  readonly inWords: boolean;
  /** The metrics on which something is promised. */
  readonly metrics: ReadonlySet<string>;
  /** By metric and the way a promise points, the strictest. */
  readonly best: ReadonlyMap<string, PromiseMade>;
}

function promisesOf(promises: readonly PromiseMade[], scope: Scope): Promises {
  const metrics = new Set<string>();
  const best = new Map<string, PromiseMade>();
  const inWords = promises.some(({ metric }) => metric === undefined) || scope.all("brand").some((brand) => brand.promises.length > 0);
  for (const promise of promises) {
    const { metric: name, level } = promise;
    const metric = name === undefined ? undefined : scope.find("metric", name);
    if (!metric || !level) continue;
    metrics.add(metric.name);
    const key = keyOf(metric.name, directionOf(metric, level.sign));
    const before = best.get(key);
    if (!pointsAgainst(metric, level) && (!before || isStricter(promise, before, scope))) best.set(key, promise);
  }
  return { isNone: !inWords && promises.length === 0, inWords, metrics, best };
}

function keyOf(metric: string, better: string | undefined): string {
  return `${better} ${metric}`;
}

/** Whether one level on a metric asks for more than another. */
function isStricter({ metric: name, level }: Expectation | PromiseMade, { level: other }: PromiseMade, scope: Scope): boolean {
  const metric = name === undefined ? undefined : scope.find("metric", name);
  const amounts = metric && level && other && amountsIn(metric, [level, other]);
  const better = metric && level && (directionOf(metric, level.sign) ?? pointsTo(level));
  if (!amounts || !better) return false;
  return better === "lower" ? amounts[0] < amounts[1] : amounts[0] > amounts[1];
}
