import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { firstLine } from "./first-line.ts";

export interface Counts {
  readonly passed: number;
  /** What failed, each by its name and the first of its words. */
  readonly red: readonly string[];
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
      const all: Counts = {
        passed: counts.reduce((total, { passed }) => total + passed, 0),
        red: [...counts.flatMap(({ red }) => red), ...errors.map(({ message }) => firstLine(message))],
        leftOut: counts.flatMap(({ leftOut }) => leftOut),
        projects: [...new Set(counts.map(({ project }) => project))],
      };
      writeFileSync(file, JSON.stringify(all));
    },
  };
}

function countModule(module: TestModule) {
  const tests = [...module.children.allTests()];
  const red = tests.filter((test) => test.result().state === "failed").map((test) => tellRed(module, test));
  return {
    project: module.project.name,
    passed: tests.filter((test) => test.result().state === "passed").length,
    // A file that could not be loaded, or a hook that broke, is a failure without a failed test.
    red: red.length === 0 && module.state() === "failed" ? [tellRed(module)] : red,
    leftOut: tests
      .filter(isLeftOut)
      .map((test) => `${module.relativeModuleId} > ${test.fullName} (${whyNot(test)})`),
  };
}

/** The name of a test, or of a whole file, and the first of what was wrong with it. */
function tellRed(module: TestModule, test?: TestCase): string {
  const errors = test === undefined ? module.errors() : test.result().errors;
  const name = [module.relativeModuleId, test?.fullName].filter((part) => part !== undefined).join(" > ");
  return `${name}: ${firstLine(errors?.[0]?.message)}`;
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
