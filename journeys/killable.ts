import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContext } from "@playwright/test";
import { findProgram } from "../tools/find-program.ts";

/** A real browser with a profile that outlives it, and that can be killed with all its processes at once. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  readonly kill: () => Promise<void>;
}

const program = (): string => {
  const found = ["chromium", "chromium-browser", "google-chrome"]
    .map(findProgram)
    .find((each) => each !== null);
  return found ?? chromium.executablePath();
};

/** Starts the browser on a profile folder; what an earlier one left there is there. */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const portFile = path.join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  const child = spawn(
    program(),
    [
      `--user-data-dir=${profile}`,
      "--remote-debugging-port=0",
      "--headless=new",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-quic",
      "--window-size=1440,900",
      "--lang=nl-NL",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "about:blank",
    ],
    // A group of its own, so that one signal reaches every process of it and no other.
    { detached: true, stdio: "ignore" },
  );
  const browser = await connect(child, portFile);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("The browser has no window.");
  return { context, kill: () => killGroup(child, browser) };
}

async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && child.exitCode === null) {
    if (existsSync(portFile)) {
      const [port = ""] = readFileSync(portFile, "utf8").split("\n");
      if (port !== "") return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`The browser did not start (${String(child.exitCode)}).`);
}

async function killGroup(child: ChildProcess, browser: Browser): Promise<void> {
  if (child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  process.kill(-child.pid, "SIGKILL");
  await gone;
  await browser.close().catch(() => undefined);
}
