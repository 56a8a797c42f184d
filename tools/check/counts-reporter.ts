import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Tests that were not run: their name and why. */
  readonly leftOut: readonly string[];
  /** The projects of which tests were found. */
  readonly projects: readonly string[];
}

/** Writes how many tests passed and failed, and which were left out and why, when the run has ended. */
export function countsReporter(file: string): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const counts = modules.map(countModule);
      const sum = (pick: (counts: Omit<Counts, "projects">) => number) =>
        counts.reduce((total, one) => total + pick(one), 0);
      const all: Counts = {
        passed: sum(({ passed }) => passed),
        failed: sum(({ failed }) => failed) + errors.length,
        leftOut: counts.flatMap(({ leftOut }) => leftOut),
        projects: [...new Set(counts.map(({ project }) => project))],
      };
      writeFileSync(file, JSON.stringify(all));
    },
  };
}

function countModule(module: TestModule) {
  const tests = [...module.children.allTests()];
  const failed = tests.filter((test) => test.result().state === "failed").length;
  return {
    project: module.project.name,
    passed: tests.filter((test) => test.result().state === "passed").length,
    // A file that could not be loaded, or a hook that broke, is a failure without a failed test.
    failed: failed === 0 && module.state() === "failed" ? 1 : failed,
    leftOut: tests
      .filter(isLeftOut)
      .map((test) => `${module.relativeModuleId} > ${test.fullName} (${whyNot(test)})`),
  };
}

function isLeftOut(test: TestCase): boolean {
  const { state } = test.result();
  return state === "skipped" || state === "pending";
}

function whyNot(test: TestCase): string {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  return note ?? (test.options.mode === "todo" ? "to do" : "no reason given");
}
