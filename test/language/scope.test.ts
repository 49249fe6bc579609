import { expect, test } from "vitest";
import { compile, defineModel, gapsOf, scopeOf } from "@sojourn/language";
import { mermaidOf } from "@sojourn/diagrams";

const text = `brand Us "Us" {
  competitor Them "Them"
}
persona Lan "Lan, teacher"
metric Time "Time" { unit days; better lower }
journey Buy "Buying" {
  for Lan
  stage Act "Acts" {
    touchpoint Wait "Waits" {
      feels Lan 2
      expects Time <= 5 days
      delivers Time 7 days
    }
  }
}
`;

test("a model that was compiled alone has its gaps and its diagram", () => {
  const { value: model } = compile(text);
  const [journey] = model.journeys;
  const scope = scopeOf(model);
  expect(gapsOf(journey!, scope).map(({ gap, verdict }) => [gap, verdict])).toEqual([[-2, "failed"]]);
  expect(mermaidOf(journey!, scope)).toContain("Waits: 2: Lan#44; teacher\n");
});

test("the scope of a model finds what it declares, what is built in, and nothing else", () => {
  const scope = scopeOf(defineModel({ personas: [{ name: "Lan" }], brands: [{ name: "Us", competitors: [{ name: "Them" }] }] }));
  expect(scope.find("persona", "Lan")?.name).toBe("Lan");
  expect(scope.find("competitor", "Them")?.name).toBe("Them");
  expect(scope.find("metric", "NPS")?.measure).toBe("nps");
  expect(scope.find("team", "Lan")).toBeUndefined();
  expect(scope.all("persona").map(({ name }) => name)).toEqual(["Lan"]);
});
