import { spawn, type ChildProcess } from "node:child_process";
import { Readable } from "node:stream";

export interface RunLimits {
  readonly timeoutMs: number;
  /** Ceiling of the address space of the child, in bytes. */
  readonly memoryBytes?: number;
  /** `low` leaves the machine to the people who are watching. */
  readonly priority?: "normal" | "low";
  /** Receives the child's output; the child waits while the promise is pending. */
  readonly onOutput?: OutputTaker;
  /** Receive what the child writes to its descriptors 3, 4 and so on, in the same way. */
  readonly onMore?: readonly OutputTaker[];
  readonly signal?: AbortSignal;
}

export type OutputTaker = (bytes: Uint8Array) => Promise<void> | void;

export interface RunResult {
  readonly ended: "ok" | "failed" | "too-slow" | "stopped" | "not-started";
  /** The first and last lines of what the child complained about; for judging, never for showing or logging. */
  readonly complaints: readonly string[];
}

const FOUR_GIBIBYTES = 4 * 1024 ** 3;
const KEPT_LINES = 200;

/** Runs a program with limits on time, memory and priority; the only place of this package that starts a process. */
export async function run(program: string, args: readonly string[], limits: RunLimits): Promise<RunResult> {
  if (limits.signal?.aborted === true) return { ended: "stopped", complaints: [] };
  const kilobytes = Math.floor((limits.memoryBytes ?? FOUR_GIBIBYTES) / 1024);
  // The shell sets the limits on itself and then becomes the program. Arguments travel as arguments, never as text.
  const script = 'ulimit -v "$1" 2>/dev/null; n=$2; shift 2; exec nice -n "$n" "$@"';
  const child = spawn(
    "/bin/sh",
    ["-c", script, "sh", String(kilobytes), limits.priority === "normal" ? "0" : "10", program, ...args],
    {
      detached: true,
      stdio: ["ignore", "pipe", "pipe", ...(limits.onMore ?? []).map(() => "pipe" as const)],
      // No proxy settings, no report files, no colours: only what finds the shell and nice (programs come with their full path).
      env: { PATH: "/usr/local/bin:/usr/bin:/bin", AV_LOG_FORCE_NOCOLOR: "1" },
    },
  );
  return await watch(child, limits);
}

async function watch(child: ChildProcess, limits: RunLimits): Promise<RunResult> {
  let stopped: "too-slow" | "stopped" | undefined;
  const stop = (reason: "too-slow" | "stopped"): void => {
    stopped ??= reason;
    killGroup(child);
  };
  const onAbort = (): void => stop("stopped");
  const timer = setTimeout(() => stop("too-slow"), limits.timeoutMs);
  limits.signal?.addEventListener("abort", onAbort, { once: true });
  const complaints = keepLines(child.stderr);
  const closed = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(-1));
    child.once("close", (code) => resolve(code));
  });
  try {
    await Promise.all([
      passOn(child.stdout, limits.onOutput),
      ...(limits.onMore ?? []).map((take, at) => passOn(child.stdio[at + 3], take)),
    ]);
    const code = await closed;
    if (stopped !== undefined) return { ended: stopped, complaints: complaints() };
    if (code === 127 || code === -1) return { ended: "not-started", complaints: complaints() };
    return { ended: code === 0 ? "ok" : "failed", complaints: complaints() };
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener("abort", onAbort);
    killGroup(child);
  }
}

async function passOn(output: ChildProcess["stdio"][number], take: OutputTaker | undefined): Promise<void> {
  if (!(output instanceof Readable)) return;
  for await (const chunk of output) {
    if (chunk instanceof Uint8Array) await take?.(chunk);
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It ended between the look and the kill: that is what was wanted.
  }
}

function keepLines(stderr: ChildProcess["stderr"]): () => readonly string[] {
  const first: string[] = [];
  let last: string[] = [];
  let rest = "";
  const add = (line: string): void => {
    if (line.trim() === "") return;
    if (first.length < KEPT_LINES) first.push(line.slice(0, 500));
    else last = [...last.slice(-20), line.slice(0, 500)];
  };
  stderr?.setEncoding("utf8");
  stderr?.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = (lines.pop() ?? "").slice(-2000);
    lines.forEach(add);
  });
  return () => {
    if (rest !== "") add(rest);
    rest = "";
    return [...first, ...last];
  };
}
