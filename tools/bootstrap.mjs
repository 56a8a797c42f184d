#!/usr/bin/env node
// The door of every npm script. Plain JavaScript without dependencies, because it runs before there are any, on
// whatever Node the machine has (20 or later). It brings the packages in step with the lockfile and hands over to
// Node 24. All its own words go to stderr: stdout belongs to the command.
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { bringPackagesInStep } from "./bootstrap/bring-packages-in-step.mjs";
import { chooseNode } from "./bootstrap/choose-node.mjs";
import { runChild } from "./bootstrap/run-child.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The programs a command runs, one after the other, all in Node 24; the last one gets the caller's arguments. */
const programs = {
  start: [
    ["tools/prepare.ts", "ffmpeg", "web"],
    ["packages/server/main.ts", "serve"],
  ],
  dev: [["tools/prepare.ts", "ffmpeg"], ["tools/dev.ts"]],
  check: [["tools/check.ts"]],
  test: [["tools/prepare.ts", "ffmpeg", "chromium", "s3-server"], ["tools/test.ts"]],
  "test:long": [
    ["tools/prepare.ts", "ffmpeg", "chromium", "s3-server"],
    ["tools/test.ts", "--long"],
  ],
  bench: [["tools/prepare.ts", "ffmpeg", "web"], ["bench/main.ts"]],
  screenshots: [
    ["tools/prepare.ts", "ffmpeg", "chromium", "web"],
    [
      "node_modules/@playwright/test/cli.js",
      "test",
      "--config=journeys/playwright.config.ts",
      "--project=screenshots",
      "--reporter=list",
    ],
  ],
  requirements: [["tools/requirements.ts"]],
  format: [["node_modules/oxfmt/bin/oxfmt"]],
  samenkijken: [["packages/server/main.ts"]],
};

const [command = "", ...args] = process.argv.slice(2);
const steps = Object.hasOwn(programs, command) ? programs[command] : undefined;
if (steps === undefined) {
  process.stderr.write(`Unknown command "${command}". There are: ${Object.keys(programs).join(", ")}.\n`);
  process.exit(2);
}

// File names on the product's own command line are relative to where the caller stands, not to this repository.
const folder = command === "samenkijken" ? (process.env.INIT_CWD ?? process.cwd()) : root;
process.exit((await bringPackagesInStep(root)) || (await runAll()));

async function runAll() {
  const node = chooseNode(root);
  if (node === null) return 1;
  const env = {
    // One data folder, wherever the caller stands.
    SAMENKIJKEN_DATA: path.join(root, "data"),
    ...process.env,
    PATH: `${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env.PATH}`,
  };
  for (const [at, [program, ...own]] of steps.entries()) {
    const given = at === steps.length - 1 ? args : [];
    const code = await runChild(node, [path.join(root, program), ...own, ...given], {
      cwd: folder,
      env,
      stdio: "inherit",
    });
    if (code !== 0) return code;
  }
  return 0;
}
