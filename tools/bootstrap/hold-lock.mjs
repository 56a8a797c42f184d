import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";

/** The holder touches the file this often; a lock that was not touched for far longer has lost its holder. */
const touchMs = 2000;
const forgottenMs = 30_000;

/** Waits until this process alone holds the lock file and answers the function that lets go of it. */
export async function holdLock(file, onWait) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, host: hostname() }));
  let told = false;
  while (!(await tookAndKept(mine, file))) {
    if (isForgotten(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await wait(300);
  }
  rmSync(mine);
  const touch = setInterval(() => utimesSync(file, new Date(), new Date()), touchMs);
  const release = () => {
    clearInterval(touch);
    process.off("exit", release);
    rmSync(file, { force: true });
  };
  process.on("exit", release);
  return release;
}

/** Two waiters can find the same forgotten lock, and the slower one can remove the lock that the quicker one has just
 * taken. So whoever takes it looks again a moment later. */
async function tookAndKept(mine, file) {
  if (!tryToTake(mine, file)) return false;
  await wait(100);
  return existsSync(file) && readFileSync(file, "utf8") === readFileSync(mine, "utf8");
}

/** A hard link appears whole or not at all, so nobody reads a lock without its holder. */
function tryToTake(mine, file) {
  try {
    linkSync(mine, file);
    return true;
  } catch (fault) {
    if (fault.code === "EEXIST") return false;
    throw fault;
  }
}

function isForgotten(file) {
  try {
    const { pid, host } = JSON.parse(readFileSync(file, "utf8"));
    if (host === hostname() && !isAlive(pid)) return true;
    return Date.now() - statSync(file).mtimeMs > forgottenMs;
  } catch (fault) {
    // Let go of between our two looks.
    if (fault.code === "ENOENT") return false;
    throw fault;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === "EPERM";
  }
}
