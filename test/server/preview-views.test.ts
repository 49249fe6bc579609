import { expect, test } from "vitest";
import { viewNames, views } from "@sojourn/diagrams";
import { connect, type Client } from "./client.ts";
import { askFile, shop } from "./shown.ts";

interface Source {
  readonly id: number;
  readonly role: string;
  readonly name?: string;
  readonly uri?: string;
  readonly range: string;
  readonly selectionRange: string;
}

interface Answer {
  readonly view: string;
  readonly views: readonly { readonly name: string; readonly label: string }[];
  readonly pictures: readonly { readonly title: string; readonly svg: string; readonly width: number; readonly height: number; readonly sources: readonly Source[] }[];
  readonly mermaid: readonly string[];
  readonly lanes: readonly { readonly name: string; readonly label: string }[];
  readonly personas: readonly { readonly name: string; readonly label: string }[];
  readonly journeys: readonly unknown[];
  readonly broken?: { readonly message: string; readonly range: string };
}

function ask(client: Client, path: string, more: object = {}): Promise<Answer> {
  return askFile(client, "sojourn/diagram", path, more) as Promise<Answer>;
}

test("every view is offered in the language of the session, and drawn as SVG whose parts stand in the text", async () => {
  await using english = await connect(shop);
  await using vietnamese = await connect(shop, { locale: "vi" });
  const offered = await ask(english, "buy.journey");
  expect(offered.views).toEqual(views.map(({ name, label }) => ({ name, label: label.en })));
  expect((await ask(vietnamese, "buy.journey")).views).toEqual(views.map(({ name, label }) => ({ name, label: label.vi })));
  for (const name of viewNames) {
    const { view, pictures } = await ask(english, "buy.journey", { view: name });
    expect(view).toBe(name);
    expect(pictures, name).toHaveLength(1);
    const [{ svg, width, height, sources }] = pictures as [Answer["pictures"][number]];
    expect(svg).toMatch(/^<svg /);
    expect(Math.min(width, height)).toBeGreaterThan(0);
    for (const { id } of sources) expect(svg).toContain(`data-source="${id}"`);
  }
});

test("parts of a picture lead to whatever they show: touchpoints, pains, and personas of another file", async () => {
  await using client = await connect(`
    --- people.journey
    persona Lan "Chị Lan" { need "Nhanh" }
    --- buy.journey
    import "./people.journey"
    journey Buy "Mua hàng" {
      for Lan
      stage Choose "Lựa chọn" {
        touchpoint Site "Trang web" {
          feels Lan 3
          pain "Chờ lâu" { severity 4 }
        }
      }
    }
  `);
  const { pictures } = await ask(client, "buy.journey", { view: "map" });
  const sources = pictures.flatMap((picture) => picture.sources);
  const of = (name: string): Source => sources.find((source) => source.role === name || (source.name === name && source.role !== "finding"))!;
  expect(of("Site")).toMatchObject({ role: "touchpoint", range: "4:4-7:5", selectionRange: "4:15-4:19" });
  expect(of("Choose")).toMatchObject({ range: "3:2-8:3", selectionRange: "3:8-3:14" });
  expect(of("pain")).toMatchObject({ range: "6:6-6:35", selectionRange: "6:6-6:20" });
  expect(of("Lan")).toMatchObject({ uri: "people.journey", range: "0:0-0:38", selectionRange: "0:8-0:11" });
});

test("the theme and the personas change the picture; what nobody knows is passed by", async () => {
  await using client = await connect(shop);
  const drawn = async (more: object): Promise<string> => (await ask(client, "buy.journey", { view: "map", ...more })).pictures[0]!.svg;
  const light = await drawn({ theme: "light" });
  expect(await drawn({})).toBe(light);
  expect(await drawn({ theme: "dark" })).not.toBe(light);
  expect(await drawn({ theme: "sunset" })).toBe(light);
  expect((await ask(client, "buy.journey", { view: "sunset" })).view).toBe("journey");
  const { pictures, personas } = await ask(client, "buy.journey", { view: "journey", personas: ["Nobody"] });
  expect(pictures[0]!.sources.filter(({ role }) => role === "touchpoint")).toEqual([]);
  expect(personas.map(({ label }) => label)).toEqual(["Chị Lan"]);
});

test("the map tells which lanes it has for the journey, whether they are drawn or not; other views have none", async () => {
  await using client = await connect(shop, { locale: "vi" });
  client.open("a.journey", 'journey Buy {\n  stage A {\n    touchpoint T {\n      channel web\n      pain "Chờ lâu"\n    }\n  }\n}\n');
  const all = await ask(client, "a.journey", { view: "map" });
  expect(all.lanes).toEqual([{ name: "channels", label: "Kênh" }, { name: "pains", label: "Nỗi đau" }]);
  const few = await ask(client, "a.journey", { view: "map", lanes: ["pains"] });
  expect(few.lanes).toEqual(all.lanes);
  const drawn = ({ pictures }: Answer): string[] => [...pictures[0]!.svg.matchAll(/data-role="lane (\w+)"/g)].map(([, name]) => name!);
  expect([drawn(all), drawn(few)]).toEqual([["channels", "pains"], ["pains"]]);
  for (const view of viewNames.filter((name) => name !== "map")) expect((await ask(client, "a.journey", { view })).lanes, view).toEqual([]);
  client.change("a.journey", [{ text: "xyzzy {\n" }]);
  expect((await ask(client, "a.journey", { view: "map" })).lanes).toEqual([]);
});

test("a view comes with its Mermaid text where Mermaid has something like it", async () => {
  await using client = await connect(shop);
  for (const { name, mermaid } of views) {
    const { mermaid: texts } = await ask(client, "buy.journey", { view: name });
    if (!mermaid) expect(texts, name).toEqual([]);
    else expect(texts.every((text) => text.endsWith("\n") || text.length > 0), name).toBe(true);
  }
  expect((await ask(client, "buy.journey", { view: "emotion" })).mermaid.join()).toContain("xychart");
});

test("a text that cannot be read says so with the first reason; a name that nobody declares is no such thing", async () => {
  await using client = await connect(shop);
  client.open("a.journey", 'journey Buy {\n  for Nobody\n  stage A {\n    touchpoint T\n  }\n}\n');
  expect((await ask(client, "a.journey")).broken).toBeUndefined();
  client.change("a.journey", [{ text: 'journey Buy {\n  stage A {\n    touchpoint T "open\n  }\n}\n' }]);
  const broken = await ask(client, "a.journey", { view: "map" });
  expect(broken.broken).toMatchObject({ range: expect.stringMatching(/^2:/) as string });
  expect(broken.pictures).toHaveLength(1);
  client.change("a.journey", [{ text: "xyzzy Buy {\n}\n" }]);
  const lost = await ask(client, "a.journey");
  expect([lost.journeys, lost.pictures]).toEqual([[], []]);
  expect(lost.broken!.message).not.toBe("");
  client.change("a.journey", [{ text: "persona Lan\n" }]);
  expect(await ask(client, "a.journey")).toBeNull();
});
