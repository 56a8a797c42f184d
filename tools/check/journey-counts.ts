import { readFileSync } from "node:fs";
import type { Counts } from "./counts-reporter.ts";
import { firstLine } from "./first-line.ts";

/** The part of Playwright's JSON report that is read here. */
interface Report {
  readonly suites: readonly Suite[];
  readonly errors: readonly { readonly message?: string }[];
}
interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: "expected" | "unexpected" | "flaky" | "skipped";
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

/** Counts what Playwright's report tells; a test that passed only at a second try has failed. */
export function readJourneyCounts(file: string): Omit<Counts, "projects"> {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    // Playwright ended before it could report; its exit code and words tell why.
    return { passed: 0, red: [], leftOut: [] };
  }
  const tests = report.suites.flatMap(testsOf);
  return {
    passed: tests.filter(({ status }) => status === "expected").length,
    red: [
      ...tests
        .filter(({ status }) => status === "unexpected" || status === "flaky")
        .map(({ name, error }) => `${name}: ${error}`),
      ...report.errors.map(({ message }) => firstLine(message)),
    ],
    leftOut: tests.filter(({ status }) => status === "skipped").map(({ name, why }) => `${name} (${why})`),
  };
}

function testsOf(suite: Suite): { name: string; status: string; error: string; why: string }[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({
      name: `${spec.file} ${spec.title}`,
      status: test.status,
      error: firstLine(test.results.find(({ error }) => error !== undefined)?.error?.message),
      why: test.annotations.map(({ description }) => description ?? "").join(" ") || "no reason given",
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}
