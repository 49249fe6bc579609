import { expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { modelOf } from "../support/texts.ts";

const which =
  "Which customer effort score is this? CES 2.0 is rated 1..7 and higher is better; CES 1.0 is rated 1..5 and lower is better.";

test("a customer effort score that does not say which is shown", () => {
  const messages = diagnose(`
    metric Effort "Effort" { kind ces; scale 1..5 }
    ~~~~~~~~~~~~~~~~~~~~~~ ces-version-missing
    metric Ease { kind ces; better higher }
    ~~~~~~~~~~~ ces-version-missing
  `);
  expect(messages).toEqual(
    ["Effort", "Ease"].map((name) => `${which} Write scale and better in the metric "${name}".`),
  );
});

test("a question on another scale than its metric is shown", () => {
  const messages = diagnose(`
    survey AfterCall {
      question easy measures CES "How easy?" { scale 1..5 }
                             ~~~ ces-version-missing
    }
  `);
  expect(messages).toEqual([
    `${which} "CES" has the scale 1..7: ask on it, or declare a metric for this scale.`,
  ]);
});

test("one that says both is clear, and so is a question on its scale", () => {
  modelOf(`
    metric Effort { kind ces; scale 1..5; better lower }
    survey AfterCall {
      question old measures Effort { scale 1..5 }
      question new measures CES { scale 1..7 }
      question other measures CSAT { scale 1..10 }
      question plain measures CES
    }
  `);
});
