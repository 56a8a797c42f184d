import { defineConfig } from "vitest/config";

// Three kinds of test by file name: x.test.ts (pure), x.db.test.ts (real PostgreSQL), x.contract.test.ts (whole server).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "tools/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "**/*.contract.test.ts", "**/node_modules/**"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "database",
          include: ["packages/server/**/*.db.test.ts"],
          globalSetup: ["packages/server/test/database-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "contract",
          include: ["packages/server/**/*.contract.test.ts"],
          globalSetup: ["packages/server/test/database-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
