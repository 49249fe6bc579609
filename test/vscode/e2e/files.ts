/** What stands in the workspace beside the examples. */

/** A journey with a slip, and a block that is badly indented. */
const tea = `persona Mai "Mai" { age 26..34 }

journey Tea "Tea by post" {
  for Mai

  stage Buy "Buys" {
    touchpoint Order "Orders" {
      chanel web
      feels Mai 3
    }
      touchpoint   Wait "Waits" {
         feels Mai 2
    }
  }
}
`;

/** What is set wherever a text of the hostile journey is run instead of shown. */
export const mark = "sojournWasRun";

/** Texts that do harm where they are not taken as text. */
export const hostileTexts = [
  `<img src=x onerror="globalThis.${mark}=1">`,
  `</style><script>globalThis.${mark}=2</script>`,
  `%%{init: {"securityLevel": "loose"}}%%`,
  `<a href="javascript:globalThis.${mark}=3">here</a>`,
  `]]></title><svg onload=globalThis.${mark}=4>`,
] as const;

const [image, style, directive, address, end] = hostileTexts.map((text) => JSON.stringify(text));

const hostile = `persona Eve ${image} { need ${style}; quote ${address} }
metric Days ${end} { unit days; better lower }

journey Trap ${style} {
  for Eve
  goal ${image}
  scenario ${address}

  stage First ${directive} {
    touchpoint A ${image} {
      channel web
      does ${style}
      feels Eve 2 ${address}
      expects Eve Days <= 5 days { importance 5; performance 2 }
      expects Eve ${image} { importance 3; performance 4 }
      delivers Days 7 days
      pain ${end}
    }
    touchpoint B ${address} { channel web; feels Eve 4; link "javascript:globalThis.${mark}=5" }
    touchpoint C ${end} { channel web; feels Eve 5 ${directive} }
  }
}
`;

const notes = `# How people buy tea

\`\`\`journey
persona Mai "Mai" { age 26..34 }

journey Tea "Tea by the pot" {
  for Mai
  stage Ask "Asks around" {
    touchpoint Friends "Asks her friends" { channel word-of-mouth; feels Mai 4 "curious" }
    touchpoint Reads "Đọc lời khen chê" { channel web; feels Mai 2 "lost" }
  }
}
\`\`\`

Between the two.

\`\`\`journey
${hostile}\`\`\`
`;

/** Files by their path. */
export const files = {
  "tea/tea.journey": tea,
  "tea/notes.md": notes,
  "hostile/hostile.journey": hostile,
};
