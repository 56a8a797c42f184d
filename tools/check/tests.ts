import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../root.ts";
import { runProgram } from "../run-program.ts";
import type { Counts } from "./counts-reporter.ts";
import { readJourneyCounts } from "./journey-counts.ts";
import type { Outcome, Step } from "./step.ts";

/** A vitest project as a step; one without a single test fails, because then the tests were not found. */
export function vitestProject(project: string, env: Readonly<Record<string, string>> = {}): Step {
  return {
    name: project,
    run: () =>
      withFolder(async (folder) => {
        const counts = path.join(folder, "counts.json");
        const args = [path.join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", project];
        const ran = await runProgram(process.execPath, args, { ...env, TEST_COUNTS_FILE: counts });
        return judge(ran, readCounts(counts));
      }),
  };
}

/** The stories in a real browser, against a server of their own with an empty data folder. */
export function journeys(env: Readonly<Record<string, string>> = {}): Step {
  return {
    name: "journeys",
    run: () =>
      withFolder(async (folder) => {
        const report = path.join(folder, "report.json");
        const args = [
          path.join(root, "node_modules/@playwright/test/cli.js"),
          "test",
          "--config=journeys/playwright.config.ts",
          "--project=journeys",
          "--reporter=list,json",
        ];
        const ran = await runProgram(process.execPath, args, {
          ...env,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          JOURNEYS_DATA: path.join(folder, "data"),
          JOURNEYS_PORT: String(await freePort()),
        });
        return judge(ran, readJourneyCounts(report));
      }),
  };
}

function judge(ran: { code: number; output: string }, counts: Counts): Outcome {
  const none = counts.passed + counts.failed + counts.leftOut.length === 0;
  // The runner can fail without a failed test: a file that does not load, a setup that breaks.
  const brokenOutside = counts.failed === 0 && (ran.code !== 0 || none);
  return {
    passed: counts.passed,
    failed: counts.failed + (brokenOutside ? 1 : 0),
    leftOut: counts.leftOut,
    words: none ? `${ran.output}\nNot one test was run.` : ran.output,
  };
}

function readCounts(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Counts;
  } catch {
    // The runner ended before it could count; its exit code and words tell why.
    return { passed: 0, failed: 0, leftOut: [] };
  }
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "samenkijken-test-"));
  // Started as root, the embedded database runs as another user, who must be able to pass.
  chmodSync(folder, 0o711);
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
