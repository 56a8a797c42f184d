import fs from "node:fs";
import path from "node:path";
import { findFfmpeg } from "@samenkijken/media/find-ffmpeg";
import { seedDemo } from "./demo/seed-demo.ts";
import { machineClock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import { embeddedAddress, managedAddress, type DatabaseAddress } from "./platform/database.ts";
import { prepareCluster } from "./platform/embedded-cluster.ts";
import { lockFolder } from "./platform/folder-lock.ts";
import { createLog, logFile } from "./platform/log.ts";
import { migrate } from "./platform/migrations.ts";
import { startPostgres } from "./platform/postgres.ts";
import { createProgram, type Program } from "./program.ts";
import { terminal } from "./terminal.ts";

const databaseName = "samenkijken";
const webFolder = path.resolve(import.meta.dirname, "../../web/dist");

/** Runs `serve`, `migrate` or `demo`. `serve` gives its exit code when it is told to stop, and has then stopped all it started. */
export async function serve(command: "serve" | "migrate" | "demo", config: Config): Promise<number> {
  const lock = lockFolder(config.dataFolder);
  const stops: (() => Promise<void> | void)[] = [() => lock.release()];
  // From here on a Ctrl-C waits for its turn: what was started must be stopped again, also halfway a start.
  const asked = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => asked.resolve());
  try {
    const address = await openAddress(config, stops);
    await terminal.step("database up to date", () => migrate(address.owner));
    if (command === "migrate") return 0;
    const log = createLog(config.logLevel, logFile(config.logFile));
    const hasWeb = fs.existsSync(path.join(webFolder, "index.html"));
    const program = await terminal.step("keys, films and jobs ready", () =>
      createProgram({ config, address, log, clock: machineClock, webFolder: hasWeb ? webFolder : null }),
    );
    stops.push(program.stop);
    if (command === "demo" || config.databaseUrl === null)
      await terminal.step("demo families in place", () => seedDemo(program));
    if (command === "demo") return 0;
    await tellAboutFfmpeg();
    const url = await listen(program, config);
    lock.tellAddress(url);
    terminal.say(`\n  Samenkijken is ready at ${url}\n  Stop with Ctrl-C.\n`);
    await asked.promise;
    terminal.say("\n  Stopping…");
    return 0;
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function openAddress(config: Config, stops: (() => Promise<void> | void)[]): Promise<DatabaseAddress> {
  if (config.databaseUrl !== null) return managedAddress(config.databaseUrl, config.databaseOwnerUrl);
  const postgres = await terminal.step("database started", () =>
    startPostgres(path.join(config.dataFolder, "postgres")),
  );
  stops.push(postgres.stop);
  await prepareCluster(postgres.socketFolder, databaseName);
  return embeddedAddress(postgres.socketFolder, databaseName);
}

async function tellAboutFfmpeg(): Promise<void> {
  const ffmpeg = await findFfmpeg();
  if (ffmpeg === null)
    terminal.say(
      "  ! ffmpeg is missing: films can come in, and wait until it is there. On Debian or Ubuntu: sudo apt-get install ffmpeg",
    );
  else terminal.say(`  ✓ ffmpeg ${ffmpeg.version}`);
}

async function listen(program: Program, config: Config): Promise<string> {
  try {
    await program.app.listen({ port: config.port, host: config.host });
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE")
      throw new Error(
        `Port ${config.port} is in use by another program. Nothing is lost. Choose another with PORT=4848 npm start.`,
        { cause: fault },
      );
    throw fault;
  }
  const at = program.app.server.address();
  const port = typeof at === "object" && at !== null ? at.port : config.port;
  return `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
}
