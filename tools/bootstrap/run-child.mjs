import { spawn } from "node:child_process";
import { constants } from "node:os";
import process from "node:process";

let child = null;
let stoppedBy = null;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  // A terminal sends Ctrl-C to the child as well; a second one would look like impatience.
  process.on(signal, () => stop(signal, signal === "SIGINT" && process.stdin.isTTY));
}

// npm passes a SIGTERM on to its shell, and the shell not to us. When that shell is gone, we were meant to stop.
if (process.env.npm_lifecycle_event !== undefined) {
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell && stoppedBy === null) stop("SIGTERM", false);
  }, 250).unref();
}

function stop(signal, childKnows) {
  if (child === null) process.exit(128 + constants.signals[signal]);
  stoppedBy = signal;
  if (!childKnows) child.kill(signal);
}

/** Runs a program and answers its exit code. Signals are passed on and the program is waited for, so that a database
 * it started is never left behind. `onOutput` gets its words when `stdio` holds pipes. */
export function runChild(program, args, { onOutput, ...options }) {
  return new Promise((resolve) => {
    child = spawn(program, args, options);
    child.stdout?.on("data", (words) => onOutput(words));
    child.stderr?.on("data", (words) => onOutput(words));
    child.on("error", (fault) => {
      child = null;
      process.stderr.write(`${program} could not be started: ${fault.message}\n`);
      resolve(127);
    });
    child.on("close", (code, signal) => {
      child = null;
      const result = code ?? 128 + constants.signals[signal];
      // Stopped between two steps: do not go on with the next one.
      if (stoppedBy !== null) process.exit(result === 0 ? 0 : result);
      resolve(result);
    });
  });
}
