import { expect, test } from "vitest";
import { compileFiles } from "../../packages/language/src/index.ts";
import { review, today } from "../support/diagnose.ts";
import { dedent } from "../support/texts.ts";

const code = "worst-gap-without-improvement";

/** A journey with two touchpoints, so that one gap can be wider than the other. */
function journey(deliver: string, refund: string, state = "current"): string {
  return `persona Lan "Lan"
persona Minh "Minh"
team Care "Customer care"
metric DeliveryTime "Delivery time" { unit days; better lower }
metric RefundTime "Refund time" { unit days; better lower }
journey Buy "Buying" {
  for Lan, Minh
  state ${state}
  stage Act "Buys" {
    touchpoint Deliver "The parcel arrives" {
${indented(deliver)}    }
    touchpoint Refund "Gets the money back" {
${indented(refund)}    }
  }
}
`;
}

function indented(statements: string): string {
  return dedent(statements).replace(/^(?=.)/gm, "      ");
}

const late = "expects Lan DeliveryTime <= 5 days\ndelivers DeliveryTime 7 days";
const later = "expects RefundTime <= 10 days\ndelivers RefundTime 18 days { as-of 2026-10-31 }";

test("the widest gap, relative to what is expected, wants an improvement at its touchpoint", () => {
  const text = journey(late, later).replace(
    '    touchpoint Refund "Gets the money back" {\n',
    '    touchpoint Refund "Gets the money back" {\n               ~~~~~~ worst-gap-without-improvement\n',
  );
  expect(review(code, text)).toEqual([
    'No gap of "Buying" is wider than the one at "Gets the money back", and no improvement is under way. "Lan" and "Minh" expect "Refund time" within 10 days, delivered in 18 days: 8 days late. Write an "improvement" with its owner and its due date.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Trong "Buying", không khoảng cách kỳ vọng nào lớn hơn ở "Gets the money back", mà chưa có cải tiến nào được lên kế hoạch hay đang làm. "Lan" và "Minh" kỳ vọng "Refund time" trong vòng 10 ngày nhưng thực tế mất 18 ngày: trễ 8 ngày. Hãy ghi "improvement" kèm nhóm phụ trách và hạn.',
  ]);
});

test("the finding points at the expectation as well", () => {
  const text = journey(late, "");
  const { diagnostics } = compileFiles([{ path: "test.journey", text }], { profile: "essential", severities: { [code]: "info" }, today });
  const { related } = diagnostics[0]!;
  expect(text.slice(related!.start, related!.end)).toBe("expects Lan DeliveryTime <= 5 days");
  expect(related!.message).toBe("This is what is expected.");
});

test("an improvement that is planned or under way answers it, one that is done does not", () => {
  const answered = (status: string) => journey(late, `${later}\nimprovement "Refund at once" { ${status} }`);
  expect(review(code, answered("status planned"))).toEqual([]);
  expect(review(code, answered("status doing"))).toEqual([]);
  expect(review(code, answered("owner Care"))).toEqual([]);
  expect(messages(answered("status done"))).toHaveLength(1);
});

test("a gap that is not the widest may wait", () => {
  expect(review(code, journey(late, `${later}\nimprovement "Refund at once"`))).toEqual([]);
});

test("gaps that are equally wide are named each, at its touchpoint", () => {
  const tied = "expects Minh RefundTime <= 10 days\ndelivers RefundTime 14 days";
  expect(messages(journey(late, tied))).toEqual([
    expect.stringContaining('"Lan" expects "Delivery time" within 5 days, delivered in 7 days: 2 days late.'),
    expect.stringContaining('"Minh" expects "Refund time" within 10 days, delivered in 14 days: 4 days late.'),
  ]);
});

test("where everyone gets what they expect there is no gap", () => {
  expect(review(code, journey("expects DeliveryTime <= 5 days\ndelivers DeliveryTime 5 days", ""))).toEqual([]);
  expect(review(code, journey("expects DeliveryTime <= 5 days", ""))).toEqual([]);
});

test("a broken promise is no gap of expectation", () => {
  expect(review(code, journey("promises DeliveryTime <= 5 days\ndelivers DeliveryTime 9 days", ""))).toEqual([]);
});

test("a journey without personas speaks of customers", () => {
  const text = journey("expects DeliveryTime <= 5 days\ndelivers DeliveryTime 7 days", "").replace("  for Lan, Minh\n", "");
  expect(messages(text)).toEqual([expect.stringContaining('Customers expect "Delivery time" within 5 days')]);
});

test("a journey of the future has no gaps yet", () => {
  expect(review(code, journey(late, later, "future"))).toEqual([]);
});

/** The messages, wherever they stand. */
function messages(text: string): string[] {
  const { diagnostics } = compileFiles([{ path: "test.journey", text }], { profile: "essential", severities: { [code]: "info" }, today });
  return diagnostics.map(({ message }) => message);
}
