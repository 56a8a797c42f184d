import { spawn } from "node:child_process";
import { root } from "./root.ts";

const running = new Set<ReturnType<typeof spawn>>();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    process.exitCode = 130;
    for (const child of running) child.kill(signal);
    stopped = true;
  });
}
let stopped = false;

/** Whether somebody asked this command to stop: then nothing new is begun. */
export function isStopped(): boolean {
  return stopped;
}

/** Runs a program from the root of the repository to its end and keeps everything it says. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      // What is kept here is told later or searched: no colours in it.
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    const keep = (words: Buffer) => {
      output += words.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (fault) => resolve({ code: 127, output: fault.message }));
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}
