import { destination as pinoDestination, pino, type Logger } from "pino";
import type { Config } from "./config.ts";

/** The log: JSON lines with ids only. Never a name, a quote, a file name, a body, a token or an address. */
export type Log = Pick<Logger, "info" | "warn" | "error">;

/** Builds the log over whatever takes its lines. */
export function createLog(
  level: Config["logLevel"],
  destination: { readonly write: (line: string) => void },
): Log {
  const options = {
    level,
    base: null,
    // A fault's message can quote a row ("Key (name)=(…)"), so only its kind and place are written.
    serializers: { fault: describeFault },
  };
  return pino(options, destination);
}

/** A file that lines are added to, as soon as they are there. */
export function logFile(file: string): { readonly write: (line: string) => void } {
  return pinoDestination({ dest: file, sync: true, mkdir: true, append: true });
}

function describeFault(fault: unknown): object {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const code = "code" in fault && typeof fault.code === "string" ? { code: fault.code } : {};
  const places = (fault.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return { kind: fault.name, ...code, at: places.slice(0, 6).map((line) => line.trim()) };
}
