import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { countsReporter } from "./tools/check/counts-reporter.ts";
import { LongestFirst } from "./tools/check/longest-first.ts";

const countsFile = process.env["TEST_COUNTS_FILE"];
const isLong = process.env["TEST_LONG"] === "1";

// Kinds of test by file name: x.test.ts (pure), x.film.test.ts (ffmpeg on real films), x.db.test.ts (real PostgreSQL),
// x.contract.test.ts (the whole server). The planted faults that prove the gates are a project of their own: slow.
export default defineConfig({
  test: {
    // Vitest keeps one core for itself, of two that is half; its own work is done by the time the tests run.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    reporters: countsFile === undefined ? ["default"] : ["default", countsReporter(countsFile)],
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,contract,film}.test.ts", "**/node_modules/**"],
          setupFiles: ["tools/long-runs.ts"],
          testTimeout: isLong ? 300_000 : 60_000,
        },
      },
      {
        test: {
          name: "gates",
          include: ["tools/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "films",
          include: ["packages/media/src/**/*.film.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
          // What travels by the job queue comes when it comes: on a busy machine a second is no promise.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
