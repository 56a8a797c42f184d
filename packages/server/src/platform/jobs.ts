import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import type pg from "pg";
import { PgBoss } from "pg-boss";
import type { z } from "zod";
import type { Log } from "./log.ts";
import type { Event, SendInside } from "./scope.ts";
import type { Tables } from "./tables.gen.ts";

/** Work done later: a name in the imperative, the shape of its payload, and an idempotent handler. */
export interface Job {
  readonly name: string;
  readonly payload: z.ZodType;
  /** How often a failed run is tried again; the pause doubles each time, up to five minutes. */
  readonly retries: number;
  /** A run that takes longer is given up and tried again. */
  readonly expiresInSeconds: number;
  /** The job that hears of it when all tries have failed, with the same payload. */
  readonly afterGivingUp?: string;
  /** Long work runs one at a time per two cores, and beside the quick reactions. */
  readonly lane: "quick" | "heavy";
  readonly handle: (payload: never, signal: AbortSignal) => Promise<void>;
}

/** Defines a job whose handler is typed by its payload. */
export function defineJob<Shape extends z.ZodType>(
  job: Omit<Job, "payload" | "handle"> & {
    readonly payload: Shape;
    readonly handle: (payload: z.output<Shape>, signal: AbortSignal) => Promise<void>;
  },
): Job {
  return job;
}

export interface JobQueue {
  /** Sends inside a transaction, and notes the ids so that the sender can wait for quick reactions. */
  readonly senderThatNotes: (sent: string[]) => SendInside;
  /** Waits, for a bounded time, until quick jobs are done: the next screen then shows their effect. */
  readonly settle: (sent: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const settleForMs = 1500;
// A job whose program was killed is silent: after this long without a sign of life another run takes it over.
const heartbeatSeconds = 10;
const superviseIntervalSeconds = 5;
// The pause before a next try doubles, but a film should not wait for days.
const longestPauseSeconds = 300;
// A run that hears that it must end does so at once; longer than this nobody waits for it.
const endWithinMs = 5000;
// One heavy job of a kind per two cores: the others are for the people at work.
const heavyAtOnce = Math.max(1, Math.floor(availableParallelism() / 2));

/** Starts the queue on the program's own database. Refuses a payload that fits no job or no shape. */
export async function startJobs(deps: {
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly jobs: readonly Job[];
  /** Every name under which somebody publishes; each must have exactly one handler, or the program does not start. */
  readonly published: readonly string[];
}): Promise<JobQueue> {
  demandHandlers(deps.jobs, deps.published);
  const byName = new Map(deps.jobs.map((job) => [job.name, job]));
  const query = async (text: string, values?: unknown[]) => deps.pool.query(text, values);
  const boss = new PgBoss({
    db: { executeSql: query },
    migrate: false,
    createSchema: false,
    schedule: false,
    superviseIntervalSeconds,
    monitorIntervalSeconds: superviseIntervalSeconds,
  });
  boss.on("error", (fault) => deps.log.error({ fault }, "job queue"));
  await boss.start();
  const workers = new Map<string, string>();
  const running = createRunning();
  // A queue that another one falls back on must be there first.
  const fallbacksFirst = deps.jobs.toSorted((one, other) => rank(one) - rank(other));
  for (const job of fallbacksFirst) {
    const options = {
      retryLimit: job.retries,
      retryBackoff: true,
      retryDelay: 1,
      retryDelayMax: longestPauseSeconds,
      expireInSeconds: job.expiresInSeconds,
      heartbeatSeconds,
      ...(job.afterGivingUp === undefined ? {} : { deadLetter: job.afterGivingUp }),
    };
    if ((await boss.getQueue(job.name)) === null) await boss.createQueue(job.name, options);
    else await boss.updateQueue(job.name, options);
    const pace =
      job.lane === "quick"
        ? { pollingIntervalSeconds: 1 }
        : { pollingIntervalSeconds: 2, localConcurrency: heavyAtOnce };
    const worker = await boss.work(job.name, { ...pace, batchSize: 1 }, async (batch) => {
      for (const each of batch)
        await running.run(each.signal, (signal) => runJob(deps.log, job, { ...each, signal }));
    });
    workers.set(job.name, worker);
  }
  return {
    senderThatNotes: (sent) => (transaction, event) =>
      sendInside({ boss, byName }, transaction, { ...event, sent }),
    settle: (sent) => settle({ boss, byName, workers }, sent),
    stop: async () => {
      // Ended by us and written down as failed, so that they are tried again: the queue itself would leave them behind.
      await running.end();
      await boss.stop({ graceful: true, timeout: 3000, close: false });
    },
  };
}

/** Throws, naming the jobs, when something is published that nobody hears, or that two would hear. */
export function demandHandlers(
  jobs: readonly Pick<Job, "name" | "afterGivingUp">[],
  published: readonly string[],
): void {
  const names = jobs.map((job) => job.name);
  const fallbacks = jobs.flatMap((job) => (job.afterGivingUp === undefined ? [] : [job.afterGivingUp]));
  const unheard = [...published, ...fallbacks].filter((name) => !names.includes(name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (unheard.length + twice.length > 0)
    throw new Error(
      `jobs without a handler: ${unheard.join(" ")}; with two: ${twice.join(" ")}. Nothing was started.`,
    );
}

function rank(job: Job): number {
  return job.afterGivingUp === undefined ? 0 : 1;
}

/** The runs of this program, so that stopping it ends them instead of waiting for the longest. */
function createRunning() {
  const stopping = new AbortController();
  const runs = new Set<Promise<void>>();
  return {
    run: async (signal: AbortSignal, start: (signal: AbortSignal) => Promise<void>): Promise<void> => {
      const run = start(AbortSignal.any([signal, stopping.signal]));
      runs.add(run);
      await run.finally(() => runs.delete(run));
    },
    end: async (): Promise<void> => {
      stopping.abort();
      await Promise.race([Promise.allSettled(runs), sleep(endWithinMs, undefined, { ref: false })]);
    },
  };
}

async function runJob(
  log: Log,
  job: Job,
  run: { id: string; data: unknown; signal: AbortSignal },
): Promise<void> {
  const started = performance.now();
  try {
    await job.handle(job.payload.parse(run.data) as never, run.signal);
    log.info({ job: job.name, jobId: run.id, ms: Math.round(performance.now() - started) }, "job done");
  } catch (fault) {
    log.error({ job: job.name, jobId: run.id, fault }, "job failed");
    throw fault;
  }
}

async function sendInside(
  deps: { boss: PgBoss; byName: ReadonlyMap<string, Job> },
  transaction: Transaction<Tables>,
  event: Event & { readonly sent: string[] },
): Promise<void> {
  const job = deps.byName.get(event.job);
  if (job === undefined) throw new Error(`no job is called ${event.job}`);
  const data = job.payload.parse(event.payload) as object;
  const executeSql = async (text: string, values: unknown[] = []) => {
    const { rows } = await transaction.getExecutor().executeQuery({
      ...sql.raw(text).compile(transaction),
      parameters: values,
    });
    return { rows };
  };
  const startAfter = event.afterSeconds ?? 0;
  const id = await deps.boss.send(job.name, data, { db: { executeSql }, startAfter });
  if (id !== null) event.sent.push(`${job.name}/${id}`);
}

interface Sent {
  readonly name: string;
  readonly id: string;
}

async function settle(
  deps: { boss: PgBoss; byName: ReadonlyMap<string, Job>; workers: ReadonlyMap<string, string> },
  sent: readonly string[],
): Promise<void> {
  let waiting = sent.map((each): Sent => {
    const [name = "", id = ""] = each.split("/");
    return { name, id };
  });
  for (const { name } of waiting) {
    const worker = deps.workers.get(name);
    if (worker !== undefined) deps.boss.notifyWorker(worker);
  }
  // Heavy work is only woken up; nobody waits for it.
  waiting = waiting.filter(({ name }) => deps.byName.get(name)?.lane === "quick");
  const deadline = performance.now() + settleForMs;
  while (waiting.length > 0 && performance.now() < deadline) {
    const states = await Promise.all(waiting.map((job) => isOver(deps.boss, job)));
    waiting = waiting.filter((_job, index) => states[index] === false);
    if (waiting.length > 0) await sleep(15);
  }
}

async function isOver(boss: PgBoss, sent: Sent): Promise<boolean> {
  const [job] = await boss.findJobs(sent.name, { id: sent.id });
  return job === undefined || job.state === "completed" || job.state === "failed";
}
