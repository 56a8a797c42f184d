import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { findProgram } from "../tools/find-program.ts";
import { root } from "../tools/root.ts";

// Playwright's workers read this file again and inherit what is written into the environment here.
const data = (process.env["JOURNEYS_DATA"] ??= mkdtempSync(path.join(tmpdir(), "samenkijken-journeys-")));
const port = (process.env["JOURNEYS_PORT"] ??= "4848");
const address = `http://127.0.0.1:${port}`;

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
  // The stories share one server and one database: each makes its own family and leaves the others' alone.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    // No pictures in the trace: the stories look at films of real people.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true, sources: false },
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...flags] : flags,
    },
  },
  webServer: {
    command: `"${process.execPath}" packages/server/main.ts serve`,
    cwd: root,
    url: address,
    env: { PORT: port, SAMENKIJKEN_DATA: data },
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "pipe",
  },
});
