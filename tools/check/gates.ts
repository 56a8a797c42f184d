import { globSync } from "node:fs";
import path from "node:path";
import { root } from "../root.ts";
import { runProgram } from "../run-program.ts";
import type { Outcome, Step } from "./step.ts";

/** The folders with code of ours; oxlint is always given folders. */
const folders = ["packages", "tools", "journeys", "bench"];

/** The gates that read the code without running it. Each counts as one. */
export const gates: readonly Step[] = [
  gate("format", ["oxfmt", "--check", "."]),
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
    if (code !== 0) words.push(`${project}:\n${output}`);
  }
  return asOutcome({ code: words.length, output: words.join("\n") });
}

function asOutcome({ code, output }: { code: number; output: string }): Outcome {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, leftOut: [], words: output };
}

function runTool([tool, ...args]: readonly [string, ...string[]]): Promise<{ code: number; output: string }> {
  return runProgram(path.join(root, "node_modules/.bin", tool), args);
}
