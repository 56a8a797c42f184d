import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { holdLock } from "./hold-lock.mjs";
import { runChild } from "./run-child.mjs";

/** Makes `node_modules` what `package-lock.json` says, by `npm ci` when it is not. Answers an exit code; 0 = in step. */
export async function bringPackagesInStep(root) {
  if (isInStep(root)) return 0;
  const release = await holdLock(path.join(root, ".cache/packages.lock"), () =>
    say("Another command is fetching the packages; waiting for it…"),
  );
  try {
    // The other command may have done it meanwhile.
    return isInStep(root) ? 0 : await fetchPackages(root);
  } finally {
    release();
  }
}

function isInStep(root) {
  const wanted = hashOf(root);
  const marker = markerOf(root);
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return true;
  if (!installedAsLocked(root)) return false;
  writeFileSync(marker, wanted);
  return true;
}

/** True when somebody typed `npm ci` or `npm install` by hand: npm's own record of what it installed equals the lockfile. */
function installedAsLocked(root) {
  const record = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const locked = Object.entries(
    JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages,
  );
  return locked.every(([folder, { version, integrity, optional, link }]) => {
    if (!folder.startsWith("node_modules/") || link) return true;
    const found = installed[folder];
    return found === undefined
      ? optional === true
      : found.version === version && found.integrity === integrity;
  });
}

async function fetchPackages(root) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  say("Fetching the packages of package-lock.json (about a minute the first time)…");
  const tick = setInterval(() => say(`  still fetching, ${seconds()} s`), 10_000);
  let words = "";
  const code = await runChild(
    ...npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]),
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      onOutput: (more) => {
        words = (words + more).slice(-4000);
      },
    },
  );
  clearInterval(tick);
  if (code !== 0) {
    say(
      `${words.trim()}\n\nThe packages could not be fetched (npm ended with ${code} after ${seconds()} s).`,
    );
    say(
      "Is the registry reachable? `npm ping` tells. Nothing was started; the same command can be typed again.",
    );
    return code;
  }
  writeFileSync(markerOf(root), hashOf(root));
  say(`The packages are there (${seconds()} s).`);
  return 0;
}

/** npm as it called us, else the one on the path. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const calledByNpm = cli !== undefined && path.basename(cli) === "npm-cli.js";
  return calledByNpm ? [process.execPath, [cli, ...args]] : ["npm", args];
}

const markerOf = (root) => path.join(root, "node_modules/.in-step-with");

function hashOf(root) {
  const lock = readFileSync(path.join(root, "package-lock.json"));
  return createHash("sha256").update(lock).update(`${process.platform} ${process.arch}`).digest("hex");
}

function say(words) {
  process.stderr.write(`${words}\n`);
}
