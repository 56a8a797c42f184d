import { spawn } from "node:child_process";
import path from "node:path";
import { machineMoment } from "../src/platform/clock.ts";
import { clientWith, type TestMember } from "./test-program.ts";

const main = path.resolve(import.meta.dirname, "../main.ts");

/** The real program in a process of its own, with its embedded database, on a folder that outlives it. */
export interface RealProgram {
  readonly url: string;
  /** Ends it and waits until it is gone; gives its exit code, null when it was killed. */
  readonly end: (signal: "SIGKILL" | "SIGTERM") => Promise<number | null>;
}

/** Starts `serve` on a data folder. Fails with the program's own words when it does not start. */
export async function startRealProgram(
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<RealProgram> {
  const child = spawn(process.execPath, [main, "serve"], {
    env: { ...process.env, SAMENKIJKEN_DATA: folder, PORT: "0", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (words: Buffer) => {
      said += words.toString();
      const at = /ready at (http:\S+)/.exec(said)?.[1];
      if (at !== undefined) resolve(at);
    });
    child.once("exit", () => reject(new Error(`the program stopped: ${said}`)));
  });
  return {
    url,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
      child.kill(signal);
      return gone;
    },
  };
}

/** Signs in as the first member of the demo organisation, the trainer. */
export async function signInToDemo(url: string): Promise<TestMember> {
  const [member] = await clientWith(url, "").listDemoMembers({ params: {}, body: {} });
  const answer = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ memberId: member?.id }),
  });
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const asking = { organisationId: "", actor: { memberId: null, role: "trainer" as const }, sessionId: null };
  return {
    id: "",
    organisationId: "",
    cookie,
    api: clientWith(url, cookie),
    asking: { ...asking, language: "nl", ...machineMoment(new Date()), requestId: "" },
  };
}
