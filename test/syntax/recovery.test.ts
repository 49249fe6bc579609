import { describe, expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { projectOf } from "../support/texts.ts";

/** Expects the diagnostics shown, and that the model holds these stages and touchpoints by journey. */
function survives(marked: string, journeys: Readonly<Record<string, readonly string[]>>): string[] {
  const messages = diagnose(marked);
  const { model } = projectOf(marked.replaceAll(/^ *~+ [a-z-]+\n/gm, "")).value;
  const found = model.journeys.map(({ name, stages }) => [
    name,
    stages.flatMap((stage) => [
      stage.name,
      ...stage.touchpoints.map((touchpoint) => `${stage.name}.${touchpoint.name}`),
    ]),
  ]);
  expect(Object.fromEntries(found)).toEqual(journeys);
  return messages;
}

describe("a } that is missing", () => {
  test("is missed where the next } stands further left", () => {
    const messages = survives(
      `
      journey Buy {
        stage Ask {
          touchpoint Read {
                          ~ unclosed-block
            channel web
        }
        stage Act { touchpoint Pay }
      }
      journey Return { stage Act }
      `,
      { Buy: ["Ask", "Ask.Read", "Act", "Act.Pay"], Return: ["Act"] },
    );
    expect(messages).toEqual(['The block of "touchpoint Read" is never closed. Write its } where it ends.']);
  });

  test("ends with the next declaration that begins a line", () => {
    survives(
      `
      journey Buy {
                  ~ unclosed-block
        stage Ask { touchpoint Read }

      journey Return { stage Act }
      `,
      { Buy: ["Ask", "Ask.Read"], Return: ["Act"] },
    );
  });

  test("is missed once where several blocks end with the text", () => {
    survives(
      `
      journey Buy {
        stage Ask {
          touchpoint Read {
                          ~ unclosed-block
            channel web
      `,
      { Buy: ["Ask", "Ask.Read"] },
    );
  });

  test("is missed twice where it is missing twice", () => {
    survives(
      `
      journey Buy {
        stage Ask {
          touchpoint Read {
                          ~ unclosed-block
        }
        stage Act {
          touchpoint Pay {
                         ~ unclosed-block
        }
      }
      `,
      { Buy: ["Ask", "Ask.Read", "Act", "Act.Pay"] },
    );
  });
});

describe("a } too many", () => {
  test("is found where it stands further right than what it would close", () => {
    const messages = survives(
      `
      journey Buy {
        stage Ask {
          touchpoint Read {
          }
          }
          ~ syntax-error
          touchpoint Compare
        }
        stage Act { touchpoint Pay }
      }
      journey Return { stage Act }
      `,
      { Buy: ["Ask", "Ask.Read", "Ask.Compare", "Act", "Act.Pay"], Return: ["Act"] },
    );
    expect(messages).toEqual(["This } closes nothing. Delete it, or write the { that it belongs to."]);
  });

  test("is found between declarations and on one line", () => {
    survives(
      `
      }
      ~ syntax-error
      journey Buy { stage Ask } }
                                ~ syntax-error
      }
      ~ syntax-error
      journey Return { stage Act }
      `,
      { Buy: ["Ask"], Return: ["Act"] },
    );
  });
});

describe("a text or comment that is never closed", () => {
  test("ends with its line", () => {
    survives(
      `
      journey Buy {
        goal "Coffee before nine
             ~~~~~~~~~~~~~~~~~~~ unclosed-string
        stage Ask
      }
      `,
      { Buy: ["Ask"] },
    );
  });

  test("leaves the brace at the end of its line to the block", () => {
    survives(
      `
      journey Buy "Buying {
                  ~~~~~~~ unclosed-string
        stage Ask "Asks {
                  ~~~~~ unclosed-string
          touchpoint Read { note "Slowly }
                                 ~~~~~~~ unclosed-string
        }
      }
      `,
      { Buy: ["Ask", "Ask.Read"] },
    );
  });

  test("keeps the braces that it opens itself", () => {
    survives(
      `
      journey Buy {
        note "See {this}
             ~~~~~~~~~~~ unclosed-string
        stage Ask
      }
      `,
      { Buy: ["Ask"] },
    );
  });

  test("over several lines ends with its first", () => {
    survives(
      `
      journey Buy {
        goal """
             ~~~ unclosed-string
        stage Ask
      }
      `,
      { Buy: ["Ask"] },
    );
  });

  test("is said for a comment too", () => {
    const messages = survives(
      `
      /* All about buying
      ~~~~~~~~~~~~~~~~~~~ unclosed-string
      journey Buy { stage Ask }
      `,
      { Buy: ["Ask"] },
    );
    expect(messages).toEqual(["This comment has no end. Write */ where it ends, or begin it with //."]);
  });
});

describe("a broken statement costs itself only", () => {
  test.each([
    ["a character that means nothing", "owner # Care\n        ~ syntax-error"],
    ["a statement without a word", '"Coffee"\n  ~~~~~~~~ syntax-error'],
    ["a word that is not known", "ownr Care\n  ~~~~ unknown-attribute"],
    ["a block that is not known", 'chapter Ask { note "x" }\n  ~~~~~~~ unknown-block'],
    ["a value of another kind", "goal 4\n       ~ wrong-value"],
    ["a value that is missing", "goal\n  ~~~~ wrong-value"],
    ["a value too many", 'goal "a" "b"\n           ~~~ wrong-value'],
    ["a list with a comma at its end", "for Lan, }\n         ~ wrong-value"],
  ])("%s", (_, line) => {
    const closed = line.includes("}\n") && !line.includes("{");
    survives(
      `journey Buy {\n  stage Ask\n  ${line}\n${closed ? "" : "  stage Act\n}\n"}journey Return {}\n${closed ? lan : ""}`,
      {
        Buy: closed ? ["Ask"] : ["Ask", "Act"],
        Return: [],
      },
    );
  });

  const lan = "persona Lan\n";

  test("a head with a mistake does not cost what its block holds", () => {
    survives(
      `
      journey Buy Coffee {
                  ~~~~~~ wrong-value
        stage Ask phase asks {
                        ~~~~ wrong-value
          touchpoint Read # {
                          ~ syntax-error
            channel web
          }
        }
      }
      `,
      { Buy: ["Ask", "Ask.Read"] },
    );
  });

  test("a { on the next line belongs to the statement above", () => {
    survives(
      `
      journey Buy
      {
      ~ syntax-error
        stage Ask
        {
        ~ syntax-error
          touchpoint Read
        }
      }
      `,
      { Buy: ["Ask", "Ask.Read"] },
    );
  });

  test("a statement on the line of a } is read", () => {
    survives(
      `
      journey Buy { stage Ask } journey Return { stage Act }
                                ~~~~~~~ syntax-error
      `,
      { Buy: ["Ask"], Return: ["Act"] },
    );
  });

  test("a comma at the end of a line takes in the next line only", () => {
    const messages = survives(
      `
      persona Lan
      journey Buy {
        for Lan,
               ~ wrong-value
        goal "Coffee"
        stage Ask
      }
      `,
      { Buy: ["Ask"] },
    );
    expect(messages).toEqual(["Something is missing behind a comma: write the name of a persona."]);
  });
});

test("no more than a hundred problems of form are said of one file", () => {
  const { diagnostics } = projectOf("}\n".repeat(10_000));
  expect(diagnostics).toHaveLength(100);
});
