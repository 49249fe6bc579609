import { expect, test } from "vitest";
import { connect } from "./client.ts";
import { askFile, shop } from "./shown.ts";

test("a preview gets the diagram of a journey, and where each of its parts stands in the text", async () => {
  await using client = await connect(shop);
  const journey = { name: "Buy", range: "1:0-14:1" };
  const { pictures, views, ...rest } = (await askFile(client, "sojourn/diagram", "buy.journey")) as { pictures: unknown[]; views: { name: string }[] };
  expect(pictures).toHaveLength(1);
  expect(views.map(({ name }) => name)).toContain("journey");
  const mermaid = "journey\n  title Mua hàng\n  accTitle: Mua hàng\n  section Lựa chọn\n    Trang web: 3: Chị Lan\n    Thanh toán: 5: Chị Lan\n";
  expect(rest).toEqual({
    name: "Buy",
    title: "Mua hàng",
    journeys: [{ ...journey, label: "Mua hàng" }],
    diagrams: [
      {
        title: "Mua hàng",
        text: mermaid,
        sources: [
          { kind: "title", index: 0, selectionRange: "1:8-1:11", ...journey },
          { kind: "section", index: 0, name: "Choose", range: "5:2-13:3", selectionRange: "5:8-5:14" },
          { kind: "task", index: 0, name: "Site", personas: ["Lan"], range: "6:4-9:5", selectionRange: "6:15-6:19" },
          { kind: "task", index: 1, name: "Pay", personas: ["Lan"], range: "10:4-12:5", selectionRange: "10:15-10:18" },
        ],
      },
    ],
    notices: [],
    view: "journey",
    mermaid: [mermaid],
    lanes: [],
    personas: [{ name: "Lan", label: "Chị Lan", uri: "people.journey", range: "0:0-2:1", selectionRange: "0:8-0:11" }],
  });
});

const feelings = `
  persona Lan
  persona Minh
  journey One {
    for Lan, Minh
    stage First {
      touchpoint A { feels Lan 2, Minh 4 }
    }
    stage Empty { }
    stage Second {
      touchpoint B { feels Minh 1 }
      touchpoint B { feels Lan 5 }
    }
  }
  journey Two { }
`;

test("a touchpoint that is felt differently is several tasks, each leading to it; empty stages are no sections", async () => {
  await using client = await connect(feelings);
  client.open("a.journey", feelings);
  const sources = (answer: unknown): string[] =>
    (answer as { diagrams: { sources: { kind: string; index: number; name: string; personas?: string[]; range: string }[] }[] }).diagrams.flatMap((one) =>
      one.sources.map(({ kind, index, name, personas = [], range }) => [kind, index, name, ...personas, range.split(":")[0]].join(" ")),
    );
  expect(sources(await askFile(client, "sojourn/diagram", "a.journey"))).toEqual([
    "title 0 One 3",
    "section 0 First 5",
    "section 1 Second 9",
    "task 0 A Lan 6",
    "task 1 A Minh 6",
    "task 2 B Minh 10",
    "task 3 B Lan 11",
  ]);
  expect(sources(await askFile(client, "sojourn/diagram", "a.journey", { personas: ["Lan"] }))).toEqual([
    "title 0 One 3",
    "section 0 First 5",
    "section 1 Second 9",
    "task 0 A Lan 6",
    "task 1 B Lan 11",
  ]);
  expect(sources(await askFile(client, "sojourn/diagram", "a.journey", { journey: "Two" }))).toEqual(["title 0 Two 14"]);
  expect(await askFile(client, "sojourn/diagram", "a.journey", { journey: "Three" })).toBeNull();
});

test("a journey too long for one diagram is several, each with its own parts", async () => {
  await using client = await connect("");
  const touchpoints = (name: string): string => Array.from({ length: 400 }, (_, at) => `touchpoint ${name}${at} "${"chạm ".repeat(20)}${at}"`).join("\n");
  client.open("a.journey", `journey Long "Dài" {\nstage X {\n${touchpoints("x")}\n}\nstage Y {\n${touchpoints("y")}\n}\n}\n`);
  const { diagrams, notices } = (await askFile(client, "sojourn/diagram", "a.journey")) as {
    diagrams: { text: string; sources: { kind: string; name: string }[] }[];
    notices: string[];
  };
  expect(diagrams.length).toBeGreaterThan(1);
  expect(notices).toHaveLength(1);
  expect(diagrams.flatMap(({ sources }) => sources).filter(({ kind }) => kind === "task")).toHaveLength(800);
  for (const { text, sources } of diagrams) {
    const tasks = text.split("\n").filter((line) => line.startsWith("    "));
    expect(tasks).toHaveLength(sources.filter(({ kind }) => kind === "task").length);
    expect(sources.filter(({ kind }) => kind === "section").map(({ name }) => name)).toEqual([sources.at(-1)!.name[0]!.toUpperCase()]);
  }
});
