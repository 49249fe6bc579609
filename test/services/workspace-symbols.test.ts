import { describe, expect, test } from "vitest";
import { workspaceSymbols } from "../../packages/language/src/services/workspace-symbols.ts";
import { open, shown } from "../support/editor.ts";

function names(text: string, query: string, most?: number): string[] {
  return workspaceSymbols(open(text).links, query, most).map(({ name }) => name);
}

describe("looking for something declared", () => {
  test.each([
    ["giao", "team Giáo"],
    ["GIAO HANG", 'team T "Giao hàng"'.replace("T", "Giáo-hàng")],
    ["dang", "team Đăng"],
    ["dang", "team Đăng".normalize("NFD")],
    ["đăng", "team Dang"],
    ["dt", "metric DeliveryTime"],
    ["delivery time", "metric DeliveryTime"],
    ["deliverytime", "metric Delivery-time"],
    ["客户", "persona 新客户"],
    ["𝔸", "team 𝔸"],
    ["proto", "team __proto__"],
  ])("%s finds %s", (query, text) => {
    expect(names(`${text}\nteam Zz\n`, query)).toEqual([text.slice(text.indexOf(" ") + 1).split(" ")[0]!.normalize("NFC")]);
  });

  test("looks at labels too", () => {
    expect(names('team Logistics "Giao hàng"\nteam Care', "giao")).toEqual(["Logistics"]);
  });

  test("finds nothing where a letter is missing or the order is another", () => {
    expect(names("team Care", "cex")).toEqual([]);
    expect(names("team Care", "era")).toEqual([]);
  });

  test("gives the best match first", () => {
    const teams = ["Parcel-lost-yes", "Prepayment", "Pre-pay", "Payments", "Pay"].map((name) => `team ${name}`).join("\n");
    expect(names(teams, "pay")).toEqual(["Pay", "Payments", "Pre-pay", "Prepayment", "Parcel-lost-yes"]);
  });

  test("gives everything for nothing, in the order of files and texts, as many as are asked for", () => {
    const text = "--- b.journey\nteam C\n--- a.journey\nteam Care\nteam A \" \"\n";
    expect(names(text, "")).toEqual(["Care", "A", "C"]);
    expect(names(text, " ", 2)).toEqual(["Care", "A"]);
  });
});

test("a symbol tells where it is, and a touchpoint its journey", () => {
  const opened = open('--- a.journey\nteam Care\n--- sub/b.journey\njourney Buy "Buying" { stage S { touchpoint Pay "Pays" } }\n');
  const found = workspaceSymbols(opened.links, "pay");
  expect(shown(opened, found)).toEqual(["sub/b.journey:1:45 Pay"]);
  expect(found[0]).toMatchObject({ kind: "touchpoint", name: "Pay", label: "Pays", journey: "Buying" });
  expect(workspaceSymbols(open("").links, "a")).toEqual([]);
});
