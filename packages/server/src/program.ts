import path from "node:path";
import type { FastifyInstance } from "fastify";
import { createHandlers } from "./handlers.ts";
import { createDoors } from "./organisations/index.ts";
import type { Clock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import { demandModestRole, openDatabase, type Database, type DatabaseAddress } from "./platform/database.ts";
import { createHttp } from "./platform/http.ts";
import { startJobs, type JobQueue } from "./platform/jobs.ts";
import type { Log } from "./platform/log.ts";
import { changeIn, type Asking, type Scope, type SendInside } from "./platform/scope.ts";
import { folderKeyStore } from "./platform/vault/key-store.ts";
import { diskStore } from "./platform/vault/object-store.ts";
import type { Vault } from "./platform/vault/vault.ts";
import { qualityJobs } from "./quality/index.ts";
import { filmRoute, recordingJobs, uploadRoute } from "./recordings/index.ts";
import { trajectoryJobs } from "./trajectories/index.ts";

/** The whole program, built by plain functions: tests build the same one, with another clock or folder. */
export interface Program {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly jobs: JobQueue;
  readonly vault: Vault;
  readonly stop: () => Promise<void>;
}

export interface ProgramDeps {
  readonly config: Config;
  readonly address: DatabaseAddress;
  readonly log: Log;
  readonly clock: Clock;
  readonly webFolder: string | null;
}

/** Builds the program over a migrated database. Does not listen yet. */
export async function createProgram(deps: ProgramDeps): Promise<Program> {
  const { config, log, clock } = deps;
  const database = openDatabase(deps.address, (fault) => log.error({ fault }, "database connection"));
  await demandModestRole(database.pool);
  const vault = {
    store: diskStore(path.join(config.dataFolder, "films")),
    keys: folderKeyStore(path.join(config.dataFolder, "keys"), config.masterKeyFile),
  };
  // Jobs may send jobs: the queue hands its own sender to the scopes in which they run.
  let send: SendInside = () => Promise.reject(new Error("the job queue has not started"));
  const inScope = <Value>(organisationId: string, run: (scope: Scope) => Promise<Value>) =>
    changeIn({ database, send: (transaction, event) => send(transaction, event) }, systemAsking(clock, organisationId), run);
  const jobs = await startJobs({
    pool: database.pool,
    log,
    jobs: [...trajectoryJobs(inScope), ...recordingJobs({ vault, log, inScope }), ...qualityJobs(inScope)],
  });
  send = jobs.senderThatNotes([]);
  const app = await createHttp({
    config,
    database,
    jobs,
    log,
    clock,
    handlers: createHandlers(vault),
    doors: createDoors(database),
    byteRoutes: (server, askingOf) => {
      uploadRoute(server, { database, jobs, log, vault }, askingOf);
      filmRoute(server, { database, vault, clock }, askingOf);
    },
    webFolder: deps.webFolder,
  });
  const stop = async () => {
    await app.close();
    await jobs.stop();
    await database.pool.end();
  };
  return { app, database, jobs, vault, stop };
}

/** A job asks as the program itself, for one organisation. */
function systemAsking(clock: Clock, organisationId: string): Asking {
  return {
    organisationId,
    actor: { memberId: null, role: "system" },
    sessionId: null,
    language: "nl",
    at: clock.now(),
    requestId: crypto.randomUUID(),
  };
}
