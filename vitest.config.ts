import { defineConfig } from "vitest/config";

const source = (name: string) => new URL(`./packages/${name}/src/index.ts`, import.meta.url).pathname;

export default defineConfig({
  resolve: { alias: { "@sojourn/language/config": new URL("./packages/language/src/config.ts", import.meta.url).pathname, "@sojourn/language": source("language"), "@sojourn/diagrams": source("diagrams") } },
  test: { include: ["test/**/*.test.ts"], setupFiles: ["test/support/seed.ts"], testTimeout: 120_000, hookTimeout: 300_000 },
});
