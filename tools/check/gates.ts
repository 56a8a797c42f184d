import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { faultsOf, readNamedTests, tableFile, tableOf } from "../requirements/table.ts";
import { root } from "../root.ts";
import { runProgram } from "../run-program.ts";
import { firstLine } from "./first-line.ts";
import type { Outcome, Step } from "./step.ts";

/** The folders with code of ours; oxlint is always given folders. */
const folders = ["packages", "tools", "journeys", "bench"];

/** The gates that read the code without running it. Each counts as one. */
export const gates: readonly Step[] = [
  gate("format", ["oxfmt", "--list-different", "."]),
  { name: "types", run: checkTypes },
  gate("lint", ["oxlint", "--type-aware", ...folders]),
  gate("boundaries", [
    "depcruise",
    "--config",
    ".dependency-cruiser.mjs",
    "--output-type",
    "err-long",
    ...folders,
  ]),
  gate("dead code", ["knip", "--no-progress", "--no-config-hints"]),
  { name: "requirements", run: checkRequirements },
];

function gate(name: string, command: readonly [string, ...string[]]): Step {
  return { name, run: async () => asOutcome(await runTool(command)) };
}

/** Every package compiles alone, so that a pure one cannot see Node or the DOM; then the tests and tools. */
async function checkTypes(): Promise<Outcome> {
  const projects = [...globSync("packages/*/tsconfig.json", { cwd: root }).toSorted(), "tsconfig.json"];
  const words: string[] = [];
  for (const project of projects) {
    const { code, output } = await runTool(["tsc", "-p", project, "--pretty", "false"]);
    if (code !== 0) words.push(`${project}: ${output}`);
  }
  return asOutcome({ code: words.length, output: words.join("\n") });
}

/** The table from requirement to test is the one that the tests make, and no must goes untested. */
async function checkRequirements(): Promise<Outcome> {
  const tests = readNamedTests(root);
  const isOld = readFileSync(path.join(root, tableFile), "utf8") !== tableOf(tests);
  const faults = [
    ...faultsOf(tests),
    ...(isOld ? [`${tableFile} is out of date. Write it anew: npm run requirements`] : []),
  ];
  return asOutcome({ code: faults.length, output: faults.join("\n") });
}

function asOutcome({ code, output }: { code: number; output: string }): Outcome {
  return {
    passed: code === 0 ? 1 : 0,
    red: code === 0 ? [] : [firstLine(output)],
    leftOut: [],
    words: output,
  };
}

function runTool([tool, ...args]: readonly [string, ...string[]]): Promise<{ code: number; output: string }> {
  return runProgram(path.join(root, "node_modules/.bin", tool), args);
}
