import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { findProgram } from "../tools/find-program.ts";
import { root } from "../tools/root.ts";

// Playwright's workers read this file again and inherit what is written into the environment here.
const data = (process.env["JOURNEYS_DATA"] ??= mkdtempSync(path.join(tmpdir(), "samenkijken-journeys-")));
/** A server for each of the stories that are told beside each other: they share no family, no clock and no data folder. */
const ports = (process.env["JOURNEYS_PORTS"] ??= "4848").split(",");
const addressOf = (port: string) => `http://127.0.0.1:${port}`;
/** Which of them this worker tells its stories to. */
const own = ports[Number(process.env["TEST_PARALLEL_INDEX"] ?? 0)] ?? "4848";

/** The system's Chromium; without it Playwright looks for its own and names the command that fetches it. */
const chromium = ["chromium", "chromium-browser", "google-chrome"]
  .map(findProgram)
  .find((found) => found !== null);
/** Chromium keeps no sandbox for root, and should ask nothing of the network. */
const flags = ["--disable-quic", "--disable-background-networking", "--disable-component-update"];

export default defineConfig({
  testDir: ".",
  outputDir: path.join(root, "test-results"),
  projects: [
    { name: "journeys", testMatch: "*.journey.ts" },
    // Pictures for the eyes of a person, not a test: `npm run screenshots`.
    { name: "screenshots", testMatch: "*.screenshots.ts" },
  ],
  // The stories of one server follow each other: each makes its own family and leaves the others' alone.
  workers: ports.length,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: addressOf(own),
    // What cannot be pressed after a minute never can: the story need not wait for its own end.
    actionTimeout: 60_000,
    viewport: { width: 1440, height: 900 },
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    // A trace costs a fifth of the time, so it is made when asked for: JOURNEYS_TRACE=1. No pictures in it: the stories look
    // at films of real people.
    trace: {
      mode: process.env["JOURNEYS_TRACE"] === "1" ? "retain-on-failure" : "off",
      screenshots: false,
      snapshots: true,
      sources: false,
    },
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...flags] : flags,
    },
  },
  webServer: ports.map((port) => ({
    command: `"${process.execPath}" packages/server/main.ts serve`,
    cwd: root,
    url: addressOf(port),
    env: { PORT: port, SAMENKIJKEN_DATA: path.join(data, port) },
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 15_000 },
    stdout: "pipe" as const,
  })),
});
