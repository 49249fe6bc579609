import { expect, test } from "vitest";
import { compile, defineModel, print } from "../../packages/language/src/index.ts";

test("a program leaves out what is empty, and kinds", () => {
  const model = defineModel({
    personas: [{ name: "Lan", label: "Lan, 29", age: { min: 25 } }],
    journeys: [
      {
        name: "Buy",
        personas: ["Lan"],
        stages: [
          {
            name: "Act",
            phase: "act",
            touchpoints: [
              { name: "Pay", feelings: [{ persona: "Lan", score: 4 }], expectations: [{ text: "Quick" }] },
            ],
          },
        ],
      },
    ],
  });
  const text = `persona Lan "Lan, 29" { age 25.. }
journey Buy { for Lan; stage Act phase act { touchpoint Pay { feels Lan 4; expects "Quick" } } }`;
  expect(compile(text)).toEqual({ value: model, diagnostics: [] });
  expect(compile(print(model)).value).toEqual(model);
});

test("nothing makes an empty model", () => {
  expect(defineModel({})).toEqual(compile("").value);
});

test("names take their NFC form, texts stay as they are", () => {
  const nfd = "Thảo".normalize("NFD");
  const { personas, journeys } = defineModel({
    personas: [{ name: nfd, label: nfd }],
    journeys: [{ name: "Buy", personas: [nfd], tags: [nfd] }],
  });
  expect(personas).toMatchObject([{ name: "Thảo".normalize("NFC"), label: nfd }]);
  expect(journeys).toMatchObject([{ personas: ["Thảo".normalize("NFC")], tags: ["Thảo".normalize("NFC")] }]);
});

test("a model is complete as it is", () => {
  const { value } = compile(
    'team Care { tag a }\nmetric M { kind count }\nsurvey S { question q open "Why?" { follow-up Care } }',
  );
  expect(defineModel(value)).toEqual(value);
});
