import {
  after,
  comparison,
  date,
  flag,
  link,
  list,
  maybe,
  maybeList,
  name,
  number,
  one,
  path,
  percent,
  quantity,
  range,
  ref,
  text,
  unit,
  word,
  type BlockRows,
  type Row,
} from "./signature.ts";

/**
 * THE table: every word of the language, where it stands, how often, what it takes and what it means.
 * Parsing into the model, printing, the types of the model, the grammar for editors, the JSON Schema and
 * the reference page derive from it. A new attribute is one row.
 */

/** Kotler's five A's in their order, then the three plain phases. */
export const phases = ["aware", "appeal", "ask", "act", "advocate", "before", "during", "after"] as const;

/** Where an expectation comes from (Zeithaml, Berry and Parasuraman 1993), by how far a firm can steer it. */
export const expectationSources = {
  controllable: ["explicit-promise", "implicit-promise", "advertising"],
  influenceable: ["word-of-mouth", "past-experience", "service-philosophy"],
  "out-of-hand": ["personal-need", "alternatives", "situation", "derived-expectation", "self-perceived-role", "transitory-need"],
} as const;

/** The channels that need no declaration. */
export const builtInChannels = {
  online: ["web", "app", "email", "sms", "chat", "social", "search", "ads", "marketplace"],
  offline: ["store", "phone", "event", "print", "mail", "courier", "word-of-mouth"],
} as const;

const declared = [maybe("name", name), maybe("label", text)] as const;
const score = number(1, 5);
const team = ref("team");
const metric = ref("metric");

const everywhere = {
  note: { key: "notes", many: true, fields: [one("text", text)], doc: "A remark for those who read the file." },
  link: {
    key: "links",
    many: true,
    fields: [one("url", link), maybe("label", text)],
    doc: "A place to read more: http, https or mailto, or a path in the repository.",
  },
  tag: { key: "tags", many: true, fields: [list("tags", name)], doc: "Free words to find things by." },
} as const satisfies Record<string, Row>;

const texts = <const Key extends string, const Doc extends string>(key: Key, doc: Doc) =>
  ({ key, many: true, fields: [one("text", text)], doc }) as const;

const level = {
  fields: [maybe("text", text), maybe("metric", metric), maybe("level", comparison)],
  oneOf: ["text", "level"],
} as const;

const organisation = <const Key extends string, const Doc extends string>(key: Key, doc: Doc) =>
  ({ key, many: true, entries: true, fields: [maybe("team", team), maybe("text", text)], oneOf: ["team", "text"], doc }) as const;

const followUp = {
  key: "followUp",
  fields: [one("team", team), after("within", maybe("within", quantity))],
  doc: "Who calls the unhappy back, and how soon.",
} as const satisfies Row;

const declaration = <const Kind extends string, const Key extends string, const Doc extends string>(declares: Kind, key: Key, doc: Doc) =>
  ({ key, many: true, declares, fields: declared, block: declares, doc }) as const;

const competitor = declaration("competitor", "competitors", "Whom customers compare us with.");

export const vocabulary = {
  file: {
    doc: "What stands at the top of a file.",
    example: 'import "./people.journey"\n\nteam Logistics "Logistics"',
    rows: {
      import: {
        key: "imports",
        many: true,
        fields: [one("path", path)],
        doc: "Makes what another file declares, and what that file imports, known here. The path is relative to this file.",
      },
      brand: declaration("brand", "brands", "Who we are: what we promise and how we differ."),
      competitor,
      persona: declaration("persona", "personas", "A customer we serve, as one telling example of many."),
      "non-customer": declaration("non-customer", "nonCustomers", "Someone we do not serve, and why."),
      team: declaration("team", "teams", "Who owns touchpoints and improvements."),
      channel: declaration("channel", "channels", "A way in which we meet customers, beyond those built in."),
      metric: declaration("metric", "metrics", "What is measured, in which unit, and which way is better."),
      survey: declaration("survey", "surveys", "What customers are asked, and whom an unhappy answer reaches."),
      journey: declaration("journey", "journeys", "What a customer lives through, stage by stage."),
    },
  },
  brand: {
    doc: "Who we are: what we promise and how we differ.",
    example: 'brand CaPheSang "Cà phê Sáng" {\n  promise "Coffee in hand three minutes after you order"\n  competitor Highlands "Highlands Coffee"\n}',
    rows: {
      promise: texts("promises", "What we promise everyone, everywhere."),
      differentiator: texts("differentiators", "What only we do."),
      competitor,
      ...everywhere,
    },
  },
  competitor: {
    doc: "Whom customers compare us with.",
    example: 'competitor Highlands "Highlands Coffee" {\n  note "Two shops on the same street"\n}',
    rows: { ...everywhere },
  },
  persona: {
    doc: "A customer we serve, as one telling example of many.",
    example: 'persona Lan "Lan, office worker" {\n  age 25..34\n  behavior "Orders on the bus"\n  need "Coffee before the nine o\'clock meeting"\n}',
    rows: {
      age: { fields: [one("age", range)], doc: "Age in years: 25..34, or open: 18.." },
      occupation: { fields: [one("occupation", text)], doc: "What the persona does for a living." },
      location: { fields: [one("location", text)], doc: "Where the persona lives or buys." },
      segment: { fields: [one("segment", text)], doc: "The segment of the market the persona stands for." },
      share: { fields: [one("share", percent)], doc: "Which share of the customers the persona stands for." },
      relationship: {
        fields: [one("relationship", word("prospect", "customer", "former-customer"))],
        doc: "How the persona stands to us at the beginning.",
      },
      behavior: texts("behaviors", "What the persona is seen to do."),
      need: texts("needs", "What the persona cannot do without."),
      goal: texts("goals", "What the persona wants to reach."),
      motivation: texts("motivations", "Why the persona wants it."),
      frustration: texts("frustrations", "What annoys the persona today."),
      quote: texts("quotes", "A sentence a real customer said."),
      ...everywhere,
    },
  },
  "non-customer": {
    doc: "Someone we do not serve. May be named in `attracts`, never in `for`, `feels` or `expects`.",
    example: 'non-customer VoucherHunter "Voucher hunter" {\n  because "Buys only below cost"\n  signal "More than three vouchers a month"\n  instead "Supermarket instant coffee"\n}',
    rows: {
      because: texts("reasons", "Why we do not serve them."),
      signal: texts("signals", "How to tell them early."),
      instead: texts("alternatives", "Where they are served better."),
      ...everywhere,
    },
  },
  team: {
    doc: "Who owns touchpoints and improvements.",
    example: 'team Logistics "Logistics"',
    rows: { ...everywhere },
  },
  channel: {
    doc: "A way in which we meet customers. Built in: "
      + `${builtInChannels.online.join(", ")} (online); ${builtInChannels.offline.join(", ")} (offline).`,
    example: 'team Care "Customer care"\n\nchannel Zalo "Zalo" {\n  online\n  routed-to Care\n}',
    rows: {
      online: { fields: [one("online", flag)], doc: "Customers meet us over the net." },
      offline: { fields: [one("offline", flag)], doc: "Customers meet us face to face, on paper or by phone." },
      "routed-to": { key: "routedTo", fields: [list("teams", team)], doc: "On whose desk a call or a chat lands." },
      ...everywhere,
    },
  },
  metric: {
    doc: "What is measured. Built in: NPS (0..10, higher is better), CSAT (1..5, the share of 4 and 5), CES (CES 2.0: 1..7, mean).",
    example: 'metric DeliveryTime "Delivery time" {\n  unit days\n  better lower\n}',
    rows: {
      unit: { fields: [one("unit", unit)], doc: "The unit of its values: days, minutes, VND, percent… A value without a unit is in it." },
      better: { fields: [one("better", word("higher", "lower"))], doc: "Which way is better." },
      scale: { fields: [one("scale", range)], doc: "The ratings an answer may have: 1..7." },
      kind: {
        key: "measure",
        fields: [one("kind", word("nps", "csat", "ces", "duration", "count", "money", "ratio"))],
        doc: "What kind of measure it is.",
      },
      ...everywhere,
    },
  },
  survey: {
    doc: "What customers are asked.",
    example: 'survey AfterDelivery "After delivery" {\n  question satisfied measures CSAT "How satisfied are you?"\n  question why open "What should we change?"\n}',
    rows: {
      question: {
        key: "questions",
        many: true,
        fields: [
          one("name", name),
          after("measures", maybe("measures", metric)),
          after("expects", maybe("expects", metric)),
          after("open", maybe("open", flag)),
          maybe("label", text),
        ],
        block: "question",
        doc: "One question: what it measures, or whose expectation it asks for, or open.",
      },
      "follow-up": followUp,
      ...everywhere,
    },
  },
  question: {
    doc: "One question of a survey.",
    example: 'team Care "Customer care"\n\nsurvey AfterCall "After the call" {\n  question easy measures CES "How easy was it?" {\n    scale 1..7\n    follow-up Care within 2 days\n  }\n}',
    rows: {
      scale: { fields: [one("scale", range)], doc: "The ratings an answer may have." },
      "follow-up": followUp,
      ...everywhere,
    },
  },
  journey: {
    doc: "What a customer lives through, stage by stage.",
    example: 'persona Lan "Lan"\n\njourney Morning "The morning coffee" {\n  for Lan\n  goal "Coffee before nine"\n  review every 3 months\n  stage Act "Buys" phase act {\n    touchpoint Order "Orders ahead" {\n      feels Lan 4\n    }\n  }\n}',
    rows: {
      for: { key: "personas", fields: [list("personas", ref("persona"))], doc: "Whose journey it is." },
      scenario: { fields: [one("scenario", text)], doc: "What sets the journey off." },
      goal: { fields: [one("goal", text)], doc: "What the customer wants from it." },
      state: { fields: [one("state", word("current", "future"))], doc: "How it is, or how it shall be." },
      owner: { fields: [one("owner", team)], doc: "Who answers for the journey as a whole." },
      review: {
        fields: [after("every", one("every", quantity))],
        doc: "How often the map is looked at again: review every 3 months.",
      },
      reviewed: { fields: [one("reviewed", date)], doc: "The day of the last review." },
      stage: { ...declaration("stage", "stages", "A part of the journey."), fields: declared },
      ...everywhere,
    },
  },
  stage: {
    doc: "A part of the journey.",
    example: 'persona Lan "Lan"\n\njourney Buy "Buying" {\n  for Lan\n  stage Ask "Compares" phase ask {\n    goal "Be sure before paying"\n    touchpoint Reviews "Reads the reviews" {\n      feels Lan 4\n    }\n  }\n}',
    rows: {
      phase: {
        fields: [one("phase", word(...phases))],
        inHead: true,
        doc: "Kotler's five A's (aware, appeal, ask, act, advocate), or before, during, after.",
      },
      goal: texts("goals", "What the customer wants from this stage."),
      touchpoint: declaration("touchpoint", "touchpoints", "A moment in which the customer meets us."),
      ...everywhere,
    },
  },
  touchpoint: {
    doc: "A moment in which the customer meets us.",
    example: 'persona Lan "Lan"\n\njourney Buy "Buying" {\n  for Lan\n  stage Ask "Compares" {\n    touchpoint Reviews "Reads the reviews" {\n      channel web, social\n      feels Lan 4 "curious"\n      pain "The roast date is hidden" { severity 3 }\n    }\n  }\n}',
    rows: {
      channel: { key: "channels", fields: [list("channels", ref("channel"))], doc: "Where it happens." },
      owner: { fields: [one("owner", team)], doc: "Who answers for it." },
      next: {
        fields: [list("next", ref("touchpoint"))],
        doc: "Which touchpoints may follow; the next one written where it is missing.",
      },
      does: texts("actions", "What the customer does."),
      thinks: texts("thoughts", "What the customer thinks."),
      feels: {
        key: "feelings",
        many: true,
        entries: true,
        fields: [maybe("persona", ref("persona")), one("score", score), maybe("text", text)],
        doc: "How a persona feels, from 1 (awful) to 5 (delighted), decimals allowed. Without a name: customers as such. Where nobody says, a diagram shows a neutral 3.",
      },
      attracts: {
        many: true,
        fields: [list("nonCustomers", ref("non-customer"))],
        doc: "Which non-customers this draws in.",
      },
      expects: {
        key: "expectations",
        many: true,
        ...level,
        fields: [maybeList("personas", ref("persona")), ...level.fields],
        block: "expects",
        doc: "What a persona thinks will happen: a text, or a metric and its adequate level. Without a name: every persona of the journey.",
      },
      promises: { key: "promises", many: true, ...level, block: "promises", doc: "What we say will happen." },
      delivers: {
        key: "deliveries",
        many: true,
        fields: [one("metric", metric), one("value", quantity)],
        block: "delivers",
        doc: "What happens: a metric and its measured value.",
      },
      measures: {
        key: "measurements",
        many: true,
        fields: [one("metric", metric)],
        block: "measures",
        doc: "Which metric is watched here, where it stands and where it shall go.",
      },
      asks: { key: "surveys", many: true, fields: [list("surveys", ref("survey"))], doc: "Which survey is sent here." },
      pain: { key: "pains", many: true, fields: [one("text", text)], block: "pain", doc: "What hurts the customer here." },
      opportunity: texts("opportunities", "What we could do about it."),
      wow: texts("wows", "What surprises and delights."),
      "moment-of-truth": {
        key: "momentOfTruth",
        fields: [one("momentOfTruth", flag)],
        doc: "Here customers decide whether to stay with us (Normann 1984).",
      },
      drives: {
        key: "drivers",
        many: true,
        entries: true,
        fields: [one("of", word("purchase", "recommendation")), one("strength", score)],
        doc: "How strongly this drives purchase or recommendation, 1 to 5.",
      },
      differentiator: texts("differentiators", "What only we do here."),
      versus: {
        many: true,
        entries: true,
        fields: [one("competitor", ref("competitor")), one("score", score)],
        doc: "How a competitor does here, 1 to 5.",
      },
      frontstage: organisation("frontstage", "What the customer sees us do, and which team does it."),
      backstage: organisation("backstage", "What we do out of sight."),
      support: organisation("support", "What others or systems do for those who serve."),
      improvement: {
        key: "improvements",
        many: true,
        fields: [one("text", text)],
        block: "improvement",
        doc: "What we change, who does it, and by when.",
      },
      ...everywhere,
    },
  },
  expects: {
    doc: "The zone of tolerance of an expectation, its weight, and where it comes from.",
    example: 'persona Lan "Lan"\n\nmetric DeliveryTime "Delivery time" {\n  unit days\n}\n\njourney Buy "Buying" {\n  for Lan\n  stage Act "Receives" {\n    touchpoint Deliver "The parcel arrives" {\n      feels Lan 3\n      expects Lan DeliveryTime <= 5 days {\n        desired <= 3 days\n        abandons > 10 days\n        importance 5\n        from word-of-mouth, past-experience\n      }\n    }\n  }\n}',
    rows: {
      desired: { fields: [one("level", comparison)], doc: "The level that delights." },
      abandons: { fields: [one("level", comparison)], doc: "The level at which the customer leaves." },
      importance: { fields: [one("importance", score)], doc: "How much it matters to the customer, 1 to 5." },
      performance: { fields: [one("performance", score)], doc: "How well we do by the customer's judgement, 1 to 5." },
      from: {
        key: "sources",
        fields: [
          list(
            "sources",
            word(...expectationSources.controllable, ...expectationSources.influenceable, ...expectationSources["out-of-hand"]),
          ),
        ],
        doc: "Where the expectation comes from (Zeithaml, Berry and Parasuraman 1993).",
      },
      ...everywhere,
    },
  },
  promises: {
    doc: "Where a promise stands and when it was last looked at.",
    example: 'persona Lan "Lan"\n\nmetric DeliveryTime "Delivery time" {\n  unit days\n}\n\njourney Buy "Buying" {\n  for Lan\n  stage Act "Receives" {\n    touchpoint Deliver "The parcel arrives" {\n      feels Lan 3\n      promises DeliveryTime <= 3 days { on "product page"; audited 2026-10-20 }\n    }\n  }\n}',
    rows: {
      on: { fields: [one("on", text)], doc: "Where the message stands." },
      audited: { fields: [one("audited", date)], doc: "The day on which someone last held it against what happens." },
      ...everywhere,
    },
  },
  delivers: {
    doc: "How reliable a delivered value is and when it was measured.",
    example: 'persona Lan "Lan"\n\nmetric DeliveryTime "Delivery time" {\n  unit days\n}\n\njourney Buy "Buying" {\n  for Lan\n  stage Act "Receives" {\n    touchpoint Deliver "The parcel arrives" {\n      feels Lan 3\n      delivers DeliveryTime 7 days { reliability 92%; as-of 2026-10-31 }\n    }\n  }\n}',
    rows: {
      reliability: { fields: [one("reliability", percent)], doc: "In which share of the cases the value is reached." },
      "as-of": { key: "asOf", fields: [one("asOf", date)], doc: "The day the value was measured." },
      ...everywhere,
    },
  },
  measures: {
    doc: "Where a metric was, where it stands and where it shall go.",
    example: 'persona Lan "Lan"\n\njourney Buy "Buying" {\n  for Lan\n  stage Act "Receives" {\n    touchpoint Deliver "The parcel arrives" {\n      feels Lan 3\n      measures CSAT { baseline 62%; target >= 80% by 2026-12-31; actual 71% as-of 2026-10-31 }\n    }\n  }\n}',
    rows: {
      baseline: {
        fields: [one("value", quantity), after("as-of", maybe("asOf", date))],
        doc: "The value before we began.",
      },
      target: {
        fields: [one("level", comparison), after("by", maybe("by", date))],
        doc: "The level to reach, and by when.",
      },
      actual: {
        fields: [one("value", quantity), after("as-of", maybe("asOf", date))],
        doc: "The value measured last.",
      },
      ...everywhere,
    },
  },
  pain: {
    doc: "How bad a pain is.",
    example: 'persona Lan "Lan"\n\njourney Buy "Buying" {\n  for Lan\n  stage Act "Receives" {\n    touchpoint Deliver "The parcel arrives" {\n      feels Lan 3\n      pain "The courier does not call ahead" { severity 3 }\n    }\n  }\n}',
    rows: {
      severity: { fields: [one("severity", score)], doc: "How bad it is, from 1 (a nuisance) to 5 (they leave)." },
      ...everywhere,
    },
  },
  improvement: {
    doc: "Who changes it, by when, and how far it is.",
    example: 'persona Lan "Lan"\n\nteam Logistics "Logistics"\n\njourney Buy "Buying" {\n  for Lan\n  stage Act "Receives" {\n    touchpoint Deliver "The parcel arrives" {\n      feels Lan 3\n      improvement "A second courier" { owner Logistics; due 2026-12-15; status doing }\n    }\n  }\n}',
    rows: {
      owner: { fields: [one("owner", team)], doc: "Who does it." },
      due: { fields: [one("due", date)], doc: "By when it is done." },
      status: { fields: [one("status", word("planned", "doing", "done"))], doc: "How far it is." },
      for: { fields: [one("for", text)], doc: "Which pain or gap it answers." },
      ...everywhere,
    },
  },
} as const satisfies Record<string, BlockRows>;

/** A block of the language, `file` being the outermost. */
export type BlockName = keyof typeof vocabulary;

/** What can be declared and referred to by name. */
export const kinds = [
  "brand", "competitor", "persona", "non-customer", "team", "channel", "metric", "survey", "journey", "stage", "touchpoint",
] as const;

/** What can be declared and referred to by name. */
export type Kind = (typeof kinds)[number];

/** The rows of a block, by word. */
export function rowsOf(block: BlockName): Readonly<Record<string, Row>> {
  return vocabulary[block].rows;
}

/** The row of `word` in `block`; undefined where the word does not stand there. */
export function rowOf(block: BlockName, word: string): Row | undefined {
  const rows = rowsOf(block);
  return Object.hasOwn(rows, word) ? rows[word] : undefined;
}

/** Under which key the model holds what `word` says. */
export function keyOf(word: string, row: Row): string {
  return row.key ?? word;
}

/** The blocks in which `word` may stand, in the order of the table. */
export function blocksWith(word: string): BlockName[] {
  return (Object.keys(vocabulary) as BlockName[]).filter((block) => rowOf(block, word));
}

/** Words that stand at the top of a file only: at the beginning of a line they begin something new. */
export const declarationWords: ReadonlySet<string> = new Set(
  Object.keys(vocabulary.file.rows).filter((word) => blocksWith(word).length === 1),
);
