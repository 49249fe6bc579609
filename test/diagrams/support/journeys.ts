import { defineModel, scopeOf, type Draft, type Journey, type Model, type Persona, type Scope, type Stage, type Touchpoint } from "@sojourn/language";
import fc from "fast-check";
import { nastyText, score } from "../nasty.ts";

/** A journey and what the names in it mean. */
export interface Sample {
  readonly journey: Journey;
  readonly scope: Scope;
}

const words = fc.constantFrom(
  "Đặt", "hàng", "Nghiêng", "nghiêng", "waits", "for", "the", "parcel", "trễ", "khoảng", "cách", "kỳ", "vọng", "Ǻ", "日本語", "кофе", "शुभ", "12", "—",
);

/** A sentence of several words. */
const sentence = fc.array(words, { minLength: 1, maxLength: 9 }).map((all) => all.join(" "));

/** A text that needs many lines. */
const longText = fc.array(words, { minLength: 40, maxLength: 90 }).map((all) => all.join(" "));

/** A word that no line holds. */
const longWord = fc.tuple(fc.constantFrom("W", "ngh", "Ễ", "漢", "i", "👩‍👩‍👧"), fc.integer({ min: 20, max: 120 })).map(([part, times]) => part.repeat(times));

/** What users may write where a text is asked for. */
export const anyText = fc.oneof(
  { weight: 10, arbitrary: sentence },
  { weight: 3, arbitrary: nastyText },
  { weight: 1, arbitrary: longText },
  { weight: 1, arbitrary: longWord },
  { weight: 1, arbitrary: fc.constant("") },
);

const label = fc.option(anyText, { nil: undefined });
const some = <Value>(one: fc.Arbitrary<Value>, maxLength = 2): fc.Arbitrary<Value[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<Value[]>([]) }, { weight: 1, arbitrary: fc.array(one, { maxLength }) });
const maybe = <Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(one, { nil: undefined });

const personaNames = ["Lan", "Minh", "__proto__", "Cô-Hoa", "constructor", "Emma"];
const personaName = fc.constantFrom(...personaNames, "Nobody");
const teamName = fc.constantFrom("Care", "Kho", "NoSuchTeam");
const metricName = fc.constantFrom("Time", "Money", "NPS", "CSAT", "CES", "Stars", "NoSuchMetric");
const channelName = fc.constantFrom("web", "app", "store", "courier", "word-of-mouth", "social", "phone", "ZaloOA", "Kiosk", "NoSuchChannel");
const date = fc.constantFrom("2026-10-31", "2027-01-02", "1999-12-31");
const unit = maybe(fc.constantFrom("days", "hours", "weeks", "VND", "%", "lần", "months", "x".repeat(60)));
const amount = fc.oneof(
  fc.integer({ min: -3, max: 60 }),
  fc.constantFrom(0, 0.1, 2.5, 99.95, 1_250_000, -17, 1e21, 1e-9),
);
const quantity = fc.record({ amount, unit }).map(without);
const comparison = fc.record({ amount, unit, sign: fc.constantFrom("<=", ">=", "<", ">", "=") }).map(without);
const organised = fc.record({ team: maybe(teamName), text: maybe(anyText) }).map(without);
const level = { text: maybe(anyText), metric: maybe(metricName), level: maybe(comparison) };
const sources = ["explicit-promise", "advertising", "word-of-mouth", "past-experience", "personal-need", "alternatives", "self-perceived-role"] as const;

const touchpoint: fc.Arbitrary<Draft<Touchpoint>> = fc
  .record({
    name: fc.constant("T"),
    label,
    channels: some(channelName, 4),
    owner: maybe(teamName),
    actions: some(anyText),
    thoughts: some(anyText),
    feelings: some(fc.record({ persona: maybe(personaName), score: fc.oneof(score, fc.constantFrom(Number.NaN, 99, -1)), text: maybe(anyText) }).map(without), 4),
    attracts: some(fc.constantFrom("Hunter", "NoSuchOne")),
    expectations: some(
      fc.record({
        personas: some(personaName), ...level, desired: maybe(comparison), abandons: maybe(comparison),
        importance: maybe(score), performance: maybe(score), sources: some(fc.constantFrom(...sources), 3),
      }).map(without),
    ),
    promises: some(fc.record({ ...level, on: maybe(anyText), audited: maybe(date) }).map(without)),
    deliveries: some(fc.record({ metric: metricName, value: quantity, reliability: maybe(fc.integer({ min: 0, max: 100 })), asOf: maybe(date) }).map(without), 3),
    measurements: some(
      fc.record({
        metric: metricName,
        baseline: maybe(fc.record({ value: quantity, asOf: maybe(date) }).map(without)),
        target: maybe(fc.record({ level: comparison, by: maybe(date) }).map(without)),
        actual: maybe(fc.record({ value: quantity, asOf: maybe(date) }).map(without)),
      }).map(without),
    ),
    surveys: some(fc.constantFrom("After", "NoSuchSurvey")),
    pains: some(fc.record({ text: anyText, severity: maybe(score) }).map(without)),
    opportunities: some(anyText),
    wows: some(anyText),
    momentOfTruth: maybe(fc.constant(true as const)),
    drivers: some(fc.record({ of: fc.constantFrom("purchase", "recommendation"), strength: score })),
    differentiators: some(anyText),
    versus: some(fc.record({ competitor: fc.constantFrom("Rival", "NoSuchRival"), score })),
    frontstage: some(organised),
    backstage: some(organised),
    support: some(organised),
    improvements: some(
      fc.record({
        text: anyText, owner: maybe(teamName), due: maybe(date), status: maybe(fc.constantFrom("planned", "doing", "done")), for: maybe(anyText),
      }).map(without),
    ),
  })
  .map(without);

const phase = fc.constantFrom("aware", "appeal", "ask", "act", "advocate", "before", "during", "after");
const stagesOf = (most: number, touchpoints: number) =>
  fc.array(
    fc.record({ label, phase: maybe(phase), goals: some(anyText), touchpoints: fc.array(touchpoint, { maxLength: touchpoints }) }).map(without),
    { maxLength: most },
  );

/** None to many touchpoints; now and then just one, or fifty that say little. */
const stages: fc.Arbitrary<readonly Omit<Draft<Stage>, "name">[]> = fc.oneof(
  { weight: 30, arbitrary: stagesOf(4, 3) },
  { weight: 6, arbitrary: touchpoint.map((only) => [{ touchpoints: [only] }]) },
  { weight: 1, arbitrary: fc.array(touchpoint, { minLength: 50, maxLength: 50 }).map((all) => [{ touchpoints: all.slice(0, 20) }, { touchpoints: all.slice(20) }]) },
);

const persona = fc
  .record({
    label,
    age: maybe(fc.constantFrom({ min: 25, max: 34 }, { min: 18 }, { max: 99 })),
    occupation: maybe(anyText),
    location: maybe(anyText),
    segment: maybe(anyText),
    share: maybe(fc.integer({ min: 0, max: 100 })),
    relationship: maybe(fc.constantFrom("prospect", "customer", "former-customer")),
    behaviors: some(anyText),
    needs: some(anyText),
    goals: some(anyText),
    motivations: some(anyText),
    frustrations: some(anyText),
    quotes: some(anyText),
  })
  .map(without);

const journey = fc
  .record({
    label,
    personas: fc.uniqueArray(personaName, { maxLength: 4 }),
    scenario: maybe(anyText),
    goal: maybe(anyText),
    state: maybe(fc.constantFrom("current", "future")),
    owner: maybe(teamName),
    review: maybe(fc.record({ amount: fc.integer({ min: 1, max: 12 }), unit: fc.constantFrom("months", "weeks") })),
    reviewed: maybe(date),
    stages,
  })
  .map(without);

/**
 * Journeys as nobody would write them: texts of any script, long words, long texts, figures out of bounds, names that mean nothing, empty
 * lanes, no stages, no personas, one touchpoint and fifty.
 */
export const anyJourney: fc.Arbitrary<Sample> = fc
  .record({ journey, personas: fc.tuple(...personaNames.map(() => persona)), labels: fc.tuple(label, label, label, label) })
  .map(({ journey: drawn, personas, labels: [team, metric, survey, nonCustomer] }) => {
    let at = 0;
    const named = drawn.stages.map((stage, index) => ({
      name: `Stage${index}`,
      ...stage,
      touchpoints: (stage.touchpoints ?? []).map((one) => ({ ...one, name: at++ === 1 ? "constructor" : `T${at}` })),
    }));
    return sampleOf({
      personas: personas.map((one, index) => ({ name: personaNames[index]!, ...one })),
      teams: [{ name: "Care", ...given(team) }, { name: "Kho", label: "Kho hàng" }],
      channels: [{ name: "ZaloOA", online: true, label: "Zalo OA" }, { name: "Kiosk", offline: true, ...given(team) }],
      competitors: [{ name: "Rival", ...given(survey) }],
      metrics: [
        { name: "Time", ...given(metric), unit: "days", better: "lower", measure: "duration" },
        { name: "Money", unit: "VND", better: "lower", measure: "money" },
        { name: "Stars", better: "higher", scale: { min: 1, max: 5 } },
      ],
      surveys: [{ name: "After", ...given(survey) }],
      nonCustomers: [{ name: "Hunter", ...given(nonCustomer), reasons: team === undefined ? [] : [team], alternatives: survey === undefined ? [] : [survey] }],
      journeys: [{ name: "Buying", ...drawn, stages: named }],
    } as Draft<Model>);
  });

/** A journey of `touchpoints` touchpoints that say something in every lane, in five stages, for three personas; the same every time. */
export function wholeJourney(touchpoints: number): Sample {
  const personas: Draft<Persona>[] = ["Lan", "Minh", "Hoa"].map((name, at) => ({
    name, age: { min: 25 + at, max: 34 + at }, occupation: "Nhân viên văn phòng", needs: ["Biết chính xác hôm nào hàng tới"], quotes: ["Chậm cũng được, nhưng phải nói."],
  }));
  const one = (at: number): Draft<Touchpoint> => ({
    name: `T${at}`,
    label: `${["Xem trang sản phẩm", "Asks about size and date", "Chờ và theo dõi đơn hàng", "Opens the box"][at % 4]!} ${at}`,
    channels: [["web", "app"], ["store"], ["courier", "phone"]][at % 3]!,
    owner: "Kho",
    actions: ["Mở ba trang và so sánh từng món một trước khi hỏi"],
    thoughts: ["Is it really roasted this week?"],
    feelings: personas.map(({ name }, index) => ({ persona: name!, score: 1 + ((at * 7 + index * 13) % 41) / 10, text: "tò mò" })),
    expectations: [
      { personas: ["Lan"], metric: "Time", level: { sign: "<=", amount: 1 + (at % 6), unit: "days" }, importance: 1 + (at % 5), performance: 1 + ((at * 3) % 5), sources: ["explicit-promise"] },
      { text: "Như trong ảnh", importance: 4, performance: 3, sources: ["past-experience"] },
    ],
    promises: [{ metric: "Time", level: { sign: "<=", amount: 3, unit: "days" }, on: "trang sản phẩm", audited: "2026-10-20" }],
    deliveries: [{ metric: "Time", value: { amount: 2 + (at % 5), unit: "days" }, asOf: "2026-10-31" }],
    measurements: [{ metric: "Time", baseline: { value: { amount: 8, unit: "days" } }, target: { level: { sign: "<=", amount: 3, unit: "days" }, by: "2027-06-30" }, actual: { value: { amount: 5, unit: "days" } } }],
    surveys: at % 5 === 0 ? ["After"] : [],
    pains: at % 2 === 0 ? [{ text: "Ngày giao hàng chỉ hiện ở bước cuối cùng", severity: 1 + (at % 5) }] : [],
    opportunities: ["Một giá trung thực, có phí, trước giỏ hàng"],
    wows: at % 9 === 0 ? ["A handwritten card in the box"] : [],
    ...(at % 7 === 0 ? { momentOfTruth: true as const } : {}),
    drivers: [{ of: "purchase", strength: 1 + (at % 5) }],
    versus: [{ competitor: "Rival", score: 3 }],
    frontstage: [{ team: "Kho", text: "Gọi trước khi tới" }],
    backstage: [{ text: "Mỗi ngày đóng gói một lượt" }],
    support: [{ team: "Kho" }],
    improvements: [{ text: "Second courier for the northern districts", owner: "Kho", due: "2027-03-31", status: (["planned", "doing", "done"] as const)[at % 3]! }],
  });
  const perStage = Math.max(1, Math.ceil(touchpoints / 5));
  const all = Array.from({ length: touchpoints }, (_, at) => one(at));
  const stages = Array.from({ length: Math.ceil(touchpoints / perStage) }, (_, at) => ({
    name: `S${at}`, label: ["Biết đến", "Is drawn in", "Hỏi", "Buys and receives", "Kể lại"][at]!, phase: (["aware", "appeal", "ask", "act", "advocate"] as const)[at]!,
    touchpoints: all.slice(at * perStage, (at + 1) * perStage),
  }));
  return sampleOf({
    personas,
    teams: [{ name: "Kho", label: "Kho hàng" }],
    competitors: [{ name: "Rival", label: "Đối thủ" }],
    metrics: [{ name: "Time", label: "Thời gian giao", unit: "days", better: "lower" }],
    surveys: [{ name: "After", label: "Sau khi giao" }],
    journeys: [{ name: "Whole", label: "From order to door", personas: ["Lan", "Minh", "Hoa"], scenario: "Đơn đầu tiên", goal: "Hàng tới nguyên vẹn", stages }],
  });
}

/** The one journey of a model, as programs write models. */
export function sampleOf(draft: Draft<Model>): Sample {
  const model = defineModel(draft);
  return { journey: model.journeys[0]!, scope: scopeOf(model) };
}

function given(text: string | undefined): { label?: string } {
  return text === undefined ? {} : { label: text };
}

/** A record without what is undefined. */
function without<Value extends object>(record: Value): Without<Value> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Without<Value>;
}

type Without<Value> = { [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key] } & {
  [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined>;
};
