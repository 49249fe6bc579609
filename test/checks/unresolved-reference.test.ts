import { describe, expect, test } from "vitest";
import { diagnose } from "../support/diagnose.ts";
import { inTouchpoint, touchpointOf } from "../support/texts.ts";

describe("a name that means nothing is shown", () => {
  test("with the one that is near: case, accents and a letter in three", () => {
    const messages = diagnose(
      inTouchpoint(`
        channel wev
                ~~~ unresolved-reference
        owner care
              ~~~~ unresolved-reference
        feels Mính 3
              ~~~~ unresolved-reference
        measures nps
                 ~~~ unresolved-reference
        delivers DelvieryTime 5 days
                 ~~~~~~~~~~~~ unresolved-reference
      `),
    );
    expect(messages.map((message) => /Did you mean "(.+)"\?/.exec(message)?.[1])).toEqual([
      "web",
      "Care",
      "Minh",
      "NPS",
      "DeliveryTime",
    ]);
    expect(messages[0]).toBe('There is no channel "wev". Did you mean "web"?');
  });

  test("with what to do where none is near", () => {
    const messages = diagnose(
      inTouchpoint(`
        asks Q
             ~ unresolved-reference
        next Q
             ~ unresolved-reference
      `),
    );
    expect(messages).toEqual([
      'There is no survey "Q". Declare it here: survey Q "…", or name another.',
      'There is no touchpoint "Q". Declare it in this journey, or name another.',
    ]);
  });

  test("with the file that declares it", () => {
    const messages = diagnose(`
      --- journeys/buy.journey
      journey Buy { owner Care }
                          ~~~~ unresolved-reference
      --- teams.journey
      team Care
    `);
    expect(messages).toEqual([
      'The team "Care" stands in a file that this one does not import. Write import "../teams.journey".',
    ]);
  });
});

test("a name that is declared is none of its business, however it is written", () => {
  touchpointOf(
    "channel web\nowner Care\nnext Pay\nmeasures NPS\nasks AfterSale\nversus Highlands 3\nattracts Hunter",
  );
});
