import "../support/seed.ts";
import { describe, expect, it } from "vitest";
import { modelOf } from "../support/texts.ts";
import { exampleJourneys } from "./support/examples.ts";
import { sampleOf } from "./support/journeys.ts";
import { groupsOf } from "./support/sound.ts";
import { describeView, pictureOf, wordsOf } from "./support/views.ts";

describeView("personas");

const sample = sampleOf(modelOf(`
  persona Lan "Lan" {
    age 26..34
    occupation "Marketing officer"
    location "Hà Nội"
    segment "First flats"
    share 45%
    relationship former-customer
    behavior "Compares for a month"
    need "Know the day"
    goal "A room before the party"
    motivation "A home of her own"
    frustration "Two answers to one question"
    quote "Slow is fine, silence is not."
  }
  persona Minh "Minh" { age 60.. }
  non-customer Hunter "Voucher hunter" {
    because "Buys below cost"
    signal "Four vouchers a month"
    instead "Clearance goods"
  }
  metric DeliveryTime "Delivery time" { unit days; better lower }
  journey Buy "Buying" {
    for Lan, Minh
    stage Act "Buys" {
      touchpoint Order "Orders" {
        feels Lan 4.5
        expects Lan "Easy to order" { importance 2 }
      }
      touchpoint Deliver "The parcel arrives" {
        feels Lan 1.5
        expects Lan DeliveryTime <= 5 days { importance 5 }
        expects "A call before it comes" { importance 3 }
        delivers DeliveryTime 7 days
      }
    }
  }
`));

/** The words on the card of a persona. */
function cardOf(label: string, lang: "en" | "vi" = "en"): string {
  const picture = pictureOf("personas", sample, { lang });
  const card = groupsOf(picture.marks).find((group) => group.role === "persona" && group.label === label)!;
  return wordsOf({ ...picture, marks: [card] });
}

describe("the sheet of personas", () => {
  it("tells all that is written of a persona", () => {
    const words = cardOf("Lan");
    for (const text of [
      "26–34 years", "Marketing officer", "Hà Nội", "First flats", "45% of customers", "Former customer", "Compares for a month", "Know the day",
      "A room before the party", "A home of her own", "Two answers to one question", "“Slow is fine, silence is not.”",
    ]) {
      expect(words).toContain(text);
    }
  });

  it("names the highest and the lowest moment, and what is expected most first, with its gap", () => {
    const words = cardOf("Lan");
    expect(words).toContain("Highest 4.5: Orders");
    expect(words).toContain("Lowest 1.5: The parcel arrives");
    expect(words).toMatch(/within 5 days.*−2 days · −40%.*failed.*A call before it comes.*Easy to order/);
    expect(cardOf("Lan", "vi")).toContain("Cao nhất 4,5: Orders");
  });

  it("gives a persona what everybody expects, and nothing that only others do", () => {
    const words = cardOf("Minh");
    expect(words).toContain("60 and older");
    expect(words).toContain("A call before it comes");
    expect(words).not.toContain("Delivery time");
  });

  it("shows whom we do not serve apart, with dashes, why, by what sign, and who serves them better", () => {
    const picture = pictureOf("personas", sample);
    const strip = groupsOf(picture.marks).find(({ role }) => role === "non-customers")!;
    expect(strip.marks[0]).toMatchObject({ kind: "box", dashes: "6 4" });
    expect(wordsOf({ ...picture, marks: [strip] })).toMatch(/Not our customers.*Voucher hunter.*Buys below cost.*Four vouchers a month.*Clearance goods/);
    expect(wordsOf(pictureOf("personas", sample, { lang: "vi" }))).toContain("Đối tượng không phục vụ");
    expect(picture.description).toBe("2 personas: Lan, Minh. Not our customers: Voucher hunter.");
  });

  it("shows the personas that are asked for only", () => {
    const cards = groupsOf(pictureOf("personas", sample, { personas: ["Minh"] }).marks).filter(({ role }) => role === "persona");
    expect(cards.map(({ label }) => label)).toEqual(["Minh"]);
  });

  it("has a card for every persona of the examples", () => {
    for (const { journey, scope } of exampleJourneys()) {
      const cards = groupsOf(pictureOf("personas", { journey, scope }).marks).filter(({ role }) => role === "persona");
      expect(cards.map(({ element }) => element)).toEqual(journey.personas.map((name) => scope.find("persona", name)));
    }
  });

  it("says so where a journey is for nobody", () => {
    const empty = sampleOf({ journeys: [{ name: "J", stages: [] }] });
    expect(wordsOf(pictureOf("personas", empty))).toContain("This journey is for nobody yet");
    expect(wordsOf(pictureOf("personas", empty, { lang: "vi" }))).toContain("chưa dành cho ai");
  });
});
