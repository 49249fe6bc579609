import { problemCheck } from "../check.ts";

export const nonCustomerAsCustomer = problemCheck({
  code: "non-customer-as-customer",
  message: {
    en: ({ word, name }) =>
    `"${name}" is a non-customer: we do not serve them, so they have no place in "${word}". Name a persona, or write attracts ${name} at the touchpoint.`,
    vi: ({ word, name }) =>
    `"${name}" is a non-customer: we do not serve them, so they have no place in "${word}". Name a persona, or write attracts ${name} at the touchpoint.`,
  },
  documentation: {
    what: {
      en: "A non-customer is named in for, feels or expects.",
      vi: "A non-customer is named in for, feels or expects.",
    },
    why: {
      en: "A journey is drawn for those we serve; whom we do not serve may be attracted by a touchpoint, and that is worth knowing.",
      vi: "A journey is drawn for those we serve; whom we do not serve may be attracted by a touchpoint, and that is worth knowing.",
    },
    bad: `non-customer Hunter "Voucher hunter" {
  because "Buys only below cost"
}

journey Buy "Buying" {
  for Hunter
}
`,
    good: `persona Lan "Lan"

journey Buy "Buying" {
  for Lan
}
`,
  },
});
