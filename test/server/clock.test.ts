import { expect, test } from "vitest";
import type { Host } from "../../packages/language-server/src/host.ts";
import { Session } from "../../packages/language-server/src/session.ts";

const text = `
  journey Buy {
    stage Pay {
      touchpoint Site {
        improvement "Answer faster" { due 2026-11-22; status planned }
      }
    }
  }
`;

test("a deadline that passes while the server runs is found, the clock being looked at once a minute at most", async () => {
  let now = new Date(2026, 10, 22, 23, 59, 30);
  const host: Host = {
    now: () => now,
    find: async () => ["a.journey"],
    read: async () => ({ text }),
    configuration: async () => undefined,
    documentation: () => undefined,
    folderOf: () => "memory:/",
  };
  const session = new Session(host);
  await session.addFolder("memory:/", () => true);
  const [workspace] = session.all;
  const codes = (): string[] => {
    session.lookAtClock();
    return workspace!.diagnose("a.journey").map(({ code }) => code);
  };
  expect(codes()).not.toContain("improvement-overdue");
  now = new Date(2026, 10, 23, 0, 0, 29);
  expect(codes()).not.toContain("improvement-overdue");
  now = new Date(2026, 10, 23, 0, 0, 30);
  expect(codes()).toContain("improvement-overdue");
  // A clock that is set back counts as well.
  now = new Date(2026, 10, 21);
  expect(codes()).not.toContain("improvement-overdue");
  expect(session.today).toBe("2026-11-21");
});
