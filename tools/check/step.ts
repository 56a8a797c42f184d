import { isStopped } from "../run-program.ts";

/** What a step of the check found. */
export interface Outcome {
  readonly passed: number;
  /** What failed, each by its name and the first of its words. */
  readonly red: readonly string[];
  /** Tests that were not run: their name and why. */
  readonly leftOut: readonly string[];
  /** What the tools said; told only when something failed. */
  readonly words: string;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** Runs every step, also after one has failed, and tells each one's name, count and time; steps in one list run beside each
 * other. What failed is named once more at the end, where it is found without scrolling. The last line is
 * `N passed, N failed`; the exit code is 1 when anything failed. */
export async function runSteps(steps: readonly (Step | readonly Step[])[]): Promise<void> {
  let passed = 0;
  const red: string[] = [];
  const leftOut: string[] = [];
  const runOne = async (step: Step) => {
    const started = Date.now();
    const outcome = await step.run();
    passed += outcome.passed;
    red.push(...outcome.red.map((line) => `${step.name}: ${line}`));
    leftOut.push(...outcome.leftOut.map((line) => `${step.name}: ${line}`));
    tell(step.name, outcome, Date.now() - started);
  };
  for (const each of steps) {
    if (isStopped()) break;
    await Promise.all(("run" in each ? [each] : each).map(runOne));
  }
  tellList("Left out", leftOut);
  tellList("Failed", red);
  if (isStopped()) console.log("\nStopped before the end.");
  console.log(`\n${passed} passed, ${red.length} failed`);
  process.exitCode = red.length > 0 || isStopped() ? 1 : 0;
}

function tellList(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${title} (${lines.length}):\n${lines.map((line) => `  - ${line}`).join("\n")}`);
}

function tell(name: string, outcome: Outcome, ms: number): void {
  const isRed = outcome.red.length > 0;
  if (isRed) console.log(`\n${outcome.words.trim()}\n`);
  const mark = isRed ? "✗" : "✓";
  const failed = isRed ? `, ${outcome.red.length} failed` : "";
  const leftOut = outcome.leftOut.length > 0 ? `, ${outcome.leftOut.length} left out` : "";
  const count = `${outcome.passed} passed${failed}${leftOut}`;
  console.log(`${mark} ${name.padEnd(12)} ${count.padEnd(24)} ${(ms / 1000).toFixed(1).padStart(6)} s`);
}
