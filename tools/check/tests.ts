import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../root.ts";
import { runProgram } from "../run-program.ts";
import type { Counts } from "./counts-reporter.ts";
import { readJourneyCounts } from "./journey-counts.ts";
import type { Outcome, Step } from "./step.ts";

/** Vitest projects as one step, whose files share the cores; a project without a single test fails: its tests were not found. */
export function vitestProjects(
  projects: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Step {
  return {
    name: projects.join(", "),
    run: () =>
      withFolder(async (folder) => {
        const counts = path.join(folder, "counts.json");
        const named = projects.flatMap((project) => ["--project", project]);
        const args = [path.join(root, "node_modules/vitest/vitest.mjs"), "run", ...named];
        const ran = await runProgram(process.execPath, args, { ...env, TEST_COUNTS_FILE: counts });
        const counted = readCounts(counts);
        const unfound = projects.filter((project) => !counted.projects.includes(project));
        const outcome = judge(ran, counted);
        if (unfound.length === 0 || outcome.red.length > 0) return outcome;
        const none = `Not one test of: ${unfound.join(", ")}.`;
        return { ...outcome, red: [none], words: `${ran.output}\n${none}` };
      }),
  };
}

/** The stories in a real browser, two beside each other, each with a server of its own that begins with an empty data folder. */
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
          JOURNEYS_PORTS: `${await freePort()},${await freePort()}`,
        });
        return judge(ran, readJourneyCounts(report));
      }),
  };
}

function judge(ran: { code: number; output: string }, counts: Omit<Counts, "projects">): Outcome {
  const none = counts.passed + counts.red.length + counts.leftOut.length === 0;
  // The runner can fail without a failed test: a file that does not load, a setup that breaks.
  const brokenOutside = counts.red.length === 0 && (ran.code !== 0 || none);
  return {
    passed: counts.passed,
    red: brokenOutside ? [none ? "not one test was run" : "the runner failed outside its tests"] : counts.red,
    leftOut: counts.leftOut,
    words: none ? `${ran.output}\nNot one test was run.` : ran.output,
  };
}

function readCounts(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Counts;
  } catch {
    // The runner ended before it could count; its exit code and words tell why.
    return { passed: 0, red: [], leftOut: [], projects: [] };
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

function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(String(port)));
    });
  });
}
