import path from "node:path";
import type { Operation, Request, Result } from "@samenkijken/contract/operation";
import { operations, type Operations } from "@samenkijken/contract/operations";
import type { FastifyInstance } from "fastify";
import { createHandlers } from "./handlers.ts";
import { consentEvents } from "./consent/index.ts";
import { familyEvents } from "./families/index.ts";
import { createDoors, demoOrganisationIds } from "./organisations/index.ts";
import type { Clock, Moment } from "./platform/clock.ts";
import { isLoopback, type Config } from "./platform/config.ts";
import { demandModestRole, openDatabase, type Database, type DatabaseAddress } from "./platform/database.ts";
import { createHttp } from "./platform/http.ts";
import { startJobs, type JobQueue } from "./platform/jobs.ts";
import type { Log } from "./platform/log.ts";
import { createClocks } from "./platform/moved-clocks.ts";
import type { Handlers } from "./platform/operation-types.ts";
import { changeIn, type Asking, type Scope } from "./platform/scope.ts";
import { runOperation } from "./platform/shell.ts";
import { folderKeyStore } from "./platform/vault/key-store.ts";
import { openStore } from "./platform/vault/open-store.ts";
import type { Vault } from "./platform/vault/vault.ts";
import { qualityJobs } from "./quality/index.ts";
import { filmRoute, recordingJobNames, recordingJobs, uploadRoute } from "./recordings/index.ts";
import { trajectoryEvents, trajectoryJobs } from "./trajectories/index.ts";

/** The whole program, built by plain functions: tests build the same one, with another clock or folder. */
export interface Program {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly jobs: JobQueue;
  readonly vault: Vault;
  /** Runs one operation as somebody, without HTTP: the demo is seeded by what a trainer would do. */
  readonly run: <Name extends keyof Handlers>(
    asking: Asking,
    name: Name,
    input: Request<Operations[Name]>,
  ) => Promise<Result<Operations[Name]>>;
  readonly inScope: <Value>(organisationId: string, run: (scope: Scope) => Promise<Value>) => Promise<Value>;
  /** Now, for an organisation. */
  readonly momentOf: (organisationId: string) => Promise<Moment>;
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
    store: await openStore(config),
    keys: folderKeyStore(path.join(config.dataFolder, "keys"), config.masterKeyFile),
    keepFree: config.keepFreeBytes,
  };
  const clocks = createClocks({
    database,
    clock,
    movable: isLoopback(config.host) ? demoOrganisationIds : [],
  });
  // Jobs may send jobs: the queue, once it has started, hands its own sender to the scopes in which they run.
  let queue: JobQueue | null = null;
  const inScope = async <Value>(
    organisationId: string,
    run: (scope: Scope) => Promise<Value>,
  ): Promise<Value> => {
    const sent: string[] = [];
    const send = queue?.senderThatNotes(sent) ?? notStarted;
    const asking = systemAsking(organisationId, await clocks.momentOf(organisationId));
    const value = await changeIn({ database, send }, asking, run);
    await queue?.settle(sent);
    return value;
  };
  const jobs = await startJobs({
    pool: database.pool,
    log,
    jobs: [...trajectoryJobs(inScope), ...recordingJobs({ vault, log, inScope }), ...qualityJobs(inScope)],
    published: [familyEvents, consentEvents, trajectoryEvents, recordingJobNames].flatMap((names) =>
      Object.values(names),
    ),
  });
  queue = jobs;
  const handlers = createHandlers(vault, { watermark: config.watermark });
  const app = await createHttp({
    config,
    database,
    jobs,
    log,
    clock,
    clocks,
    handlers,
    doors: createDoors(database, clocks),
    byteRoutes: (server, askingOf) => {
      uploadRoute(server, { database, jobs, log, vault }, askingOf);
      filmRoute(server, { database, log, vault }, askingOf);
    },
    webFolder: deps.webFolder,
  });
  const stop = async () => {
    await app.close();
    await jobs.stop();
    await database.pool.end();
  };
  const run: Program["run"] = async (asking, name, input) => {
    const operation: Operation = operations[name];
    const parsed = { params: operation.params.parse(input.params), body: operation.body.parse(input.body) };
    const result = await runOperation({ database, jobs, handlers }, asking, { name, input: parsed });
    return result as Result<Operations[typeof name]>;
  };
  return { app, database, jobs, vault, run, inScope, momentOf: clocks.momentOf, stop };
}

function notStarted(): Promise<void> {
  return Promise.reject(new Error("the job queue has not started"));
}

/** A job asks as the program itself, for one organisation. */
function systemAsking(organisationId: string, moment: Moment): Asking {
  return {
    organisationId,
    actor: { memberId: null, role: "system" },
    sessionId: null,
    language: "nl",
    ...moment,
    requestId: crypto.randomUUID(),
  };
}
