import { defineConfig } from "vitest/config";

const source = (path: string) => new URL(`./packages/${path}.ts`, import.meta.url).pathname;

// The longer names first, for the shorter are beginnings of theirs.
const alias = {
  "@sojourn/language/services": source("language/src/services/index"),
  "@sojourn/language/config": source("language/src/config"),
  "@sojourn/language": source("language/src/index"),
  "@sojourn/diagrams": source("diagrams/src/index"),
};

export default defineConfig({
  resolve: { alias },
  test: { include: ["test/**/*.test.ts"], setupFiles: ["test/support/seed.ts"], testTimeout: 120_000, hookTimeout: 300_000 },
});
