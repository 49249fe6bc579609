// Which files the server is given where it cannot read any itself.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithin, mayBeRead } from "../../packages/vscode/src/bounds.ts";

const shop = "vscode-vfs://github/team/shop";

describe("a file may be read", () => {
  test.each([`${shop}/a.journey`, `${shop}/deep/h%C3%A0%20n%E1%BB%99i.journey`, `${shop}/sojourn.config.json`])("below an open folder: %s", (address) => {
    expect(mayBeRead(address, [shop], [])).toBe(true);
  });

  test("beside a journey that is open by itself", () => {
    expect(mayBeRead("file:///alone/people.journey", [shop], ["file:///alone/first.journey"])).toBe(true);
    expect(mayBeRead("file:///alone.journey", [shop], ["file:///alone/first.journey"])).toBe(false);
  });

  test.each([
    ["that lies outside", "vscode-vfs://github/team/other/a.journey"],
    ["whose folder begins alike", `${shop}-two/a.journey`],
    ["that climbs out", `${shop}/../other/a.journey`],
    ["that climbs out by a code", `${shop}/%2e%2e/other/a.journey`],
    ["that climbs out by coded slashes", `${shop}/x%2f..%2f..%2fother/a.journey`],
    ["that is no journey", `${shop}/.env`],
    ["that only ends alike", `${shop}/my-sojourn.config.json`],
    ["of another kind of address", "https://github/team/shop/a.journey"],
  ])("but not one %s", (_what, address) => {
    expect(mayBeRead(address, [shop], [])).toBe(false);
  });

  test("nothing that climbs is within, however it is written", () => {
    const step = fc.constantFrom("..", "%2e%2e", ".%2E", "a", "b.journey");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.constantFrom("/", "%2f", "\\", "%5C"), (steps, slash) => {
        const address = `${shop}/${steps.join(slash)}`;
        expect(isWithin(shop, address)).toBe(!steps.some((one) => /^(\.|%2e){2}$/i.test(one)));
      }),
    );
  });
});
