import { problemCheck } from "../check.ts";

export const nonCustomerAsCustomer = problemCheck({
  code: "non-customer-as-customer",
  message: {
    en: ({ word, name }) =>
      `"${name}" is a non-customer: we do not serve them, so they have no place in "${word}". Name a persona, or write attracts ${name} at the touchpoint.`,
    vi: ({ word, name }) =>
      `"${name}" là đối tượng không phục vụ nên không có chỗ trong "${word}". Hãy nêu một chân dung khách hàng, hoặc viết attracts ${name} tại điểm chạm.`,
  },
  documentation: {
    what: {
      en: "A non-customer is named in for, feels or expects.",
      vi: "Đối tượng không phục vụ được nêu trong \"for\", \"feels\" hoặc \"expects\".",
    },
    why: {
      en: "A journey is drawn for those we serve; whom we do not serve may be attracted by a touchpoint, and that is worth knowing.",
      vi: "Hành trình được vẽ cho những người ta phục vụ; đối tượng không phục vụ có thể bị một điểm chạm thu hút, và đó là điều đáng biết.",
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
