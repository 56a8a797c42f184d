import { isStopped } from "../run-program.ts";

/** What a step of the check found. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
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
 * other. The last line is `N passed, N failed`; the exit code is 1 when anything failed. */
export async function runSteps(steps: readonly (Step | readonly Step[])[]): Promise<void> {
  const total = { passed: 0, failed: 0 };
  const leftOut: string[] = [];
  const runOne = async (step: Step) => {
    const started = Date.now();
    const outcome = await step.run();
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    leftOut.push(...outcome.leftOut.map((line) => `${step.name}: ${line}`));
    tell(step.name, outcome, Date.now() - started);
  };
  for (const each of steps) {
    if (isStopped()) break;
    await Promise.all(("run" in each ? [each] : each).map(runOne));
  }
  if (leftOut.length > 0)
    console.log(`\nLeft out (${leftOut.length}):\n${leftOut.map((line) => `  - ${line}`).join("\n")}`);
  if (isStopped()) console.log("\nStopped before the end.");
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || isStopped() ? 1 : 0;
}

function tell(name: string, outcome: Outcome, ms: number): void {
  if (outcome.failed > 0) console.log(`\n${outcome.words.trim()}\n`);
  const mark = outcome.failed > 0 ? "✗" : "✓";
  const failed = outcome.failed > 0 ? `, ${outcome.failed} failed` : "";
  const leftOut = outcome.leftOut.length > 0 ? `, ${outcome.leftOut.length} left out` : "";
  const count = `${outcome.passed} passed${failed}${leftOut}`;
  console.log(`${mark} ${name.padEnd(12)} ${count.padEnd(24)} ${(ms / 1000).toFixed(1).padStart(6)} s`);
}
