import { emptyDocument, type AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import { applyChange, idsOf, type Change } from "@samenkijken/annotation/document/change";
import { findClashes } from "@samenkijken/annotation/document/clash";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { behind, emptySlot } from "../src/analysis/saving/slot-contents.ts";
import { createSaveQueue, type SaveQueue } from "../src/analysis/saving/save-queue.ts";
import type { Heard, ReadResult, SendResult } from "../src/analysis/saving/save-world.ts";
import type { Batch, WaitingRow } from "../src/analysis/saving/waiting.ts";

const rest = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Time that moves when the test says so; between two moments everything that was promised comes true. */
export function aClock() {
  let now = 0;
  const timers: { at: number; run: () => void }[] = [];
  return {
    delay: (run: () => void, ms: number) => void timers.push({ at: now + ms, run }),
    wait: (ms: number) => new Promise<void>((done) => timers.push({ at: now + ms, run: done })),
    pass: async (ms: number): Promise<void> => {
      const until = now + ms;
      for (;;) {
        await rest();
        timers.sort((one, other) => one.at - other.at);
        const next = timers[0];
        if (next === undefined || next.at > until) break;
        timers.shift();
        now = next.at;
        next.run();
      }
      now = until;
    },
  };
}

export type Clock = ReturnType<typeof aClock>;

/** What becomes of a request: `late` comes in when its sender has long given up, `locked` is refused for now. */
export type Fate = "ok" | "lost-request" | "lost-answer" | "failed" | "late" | "locked";

const away = { ok: false, why: "away", error: "offline" } as const;

/** A server as ours: all of a batch or nothing, once however often it is sent, and never over what others changed. */
// eslint-disable-next-line max-lines-per-function -- one closure over what the server has
export function aServer(clock: Clock) {
  let document = emptyDocument(toMicros(1_000_000));
  let revision = 0;
  const batches = new Map<string, number>();
  const touched: { revision: number; ids: readonly string[] }[] = [];
  /** Every value that a record ever had here, and how often it was added. */
  const values = new Set<string>();
  const added = new Map<string, number>();
  const fates: Fate[] = [];
  let isUp = true;

  const take = ({ batchId, baseRevision, change }: Batch): SendResult => {
    const known = batches.get(batchId);
    if (known !== undefined) return { ok: true, revision: known };
    const since = touched.filter((each) => each.revision > baseRevision).flatMap(({ ids }) => ids);
    if (findClashes(change, since).length > 0)
      return { ok: false, why: "changed", error: "changed-meanwhile" };
    const next = applyChange(document, change);
    if (!next.ok) return { ok: false, why: "refused", error: "does-not-fit", ids: [next.id] };
    document = next.value;
    revision += 1;
    batches.set(batchId, revision);
    touched.push({ revision, ids: idsOf(change) });
    for (const record of [...change.added, ...change.updated.map(([, to]) => to)])
      values.add(valueOf(record));
    for (const { id } of change.added) added.set(id, (added.get(id) ?? 0) + 1);
    return { ok: true, revision };
  };
  const answers: Readonly<Record<Fate, (batch: Batch) => Promise<SendResult>>> = {
    ok: async (batch) => take(batch),
    "lost-request": async () => away,
    "lost-answer": async (batch) => (take(batch).ok ? away : away),
    failed: async () => ({ ok: false, why: "away", error: "failed" }),
    locked: async () => ({ ok: false, why: "locked", error: "consent-withdrawn" }),
    late: async (batch) => {
      clock.delay(() => take(batch), 6000);
      return away;
    },
  };
  return {
    take,
    send: (batch: Batch): Promise<SendResult> =>
      isUp ? answers[fates.shift() ?? "ok"](batch) : Promise.resolve(away),
    read: async (): Promise<ReadResult> => (isUp ? { ok: true, revision, document } : away),
    revision: () => revision,
    document: () => document,
    had: (value: string) => values.has(value),
    timesAdded: (id: string) => added.get(id) ?? 0,
    fates,
    setUp: (up: boolean) => {
      isUp = up;
    },
  };
}

export type ServerModel = ReturnType<typeof aServer>;

/** One version of one record. */
export function valueOf(record: {
  readonly id: string;
  readonly start?: number;
  readonly code?: string;
}): string {
  return `${record.id}:${String(record.code)}`;
}

interface KeptSlot {
  rows: Map<number, WaitingRow>;
  isHeld: boolean;
}

/** A browser: a disk that takes its time and may be full, slots that outlive their tabs, and a channel between tabs. */
// eslint-disable-next-line max-lines-per-function -- one closure over what the browser keeps
export function aBrowser(clock: Clock, server: ServerModel) {
  const slots: KeptSlot[] = [];
  const tabs = new Set<ReturnType<typeof openTab>>();
  let isFull = false;
  let batchIds = 0;

  const adopt = (): KeptSlot => {
    const free = slots.filter(({ isHeld }) => !isHeld);
    const contents = free.reduce(
      (sum, { rows }) => behind(sum, { ...emptySlot, rows: [...rows.values()] }),
      emptySlot,
    );
    for (const slot of free) slots.splice(slots.indexOf(slot), 1);
    const mine = { rows: new Map(contents.rows.map((row) => [row.nth, row])), isHeld: true };
    slots.push(mine);
    return mine;
  };

  function openTab() {
    const slot = adopt();
    let isAlive = true;
    let document: AnnotationDocument = emptyDocument(toMicros(1_000_000));
    const whileAlive = <Value>(value: Value): Promise<Value> =>
      isAlive ? Promise.resolve(value) : new Promise<Value>(() => undefined);
    const toDisk = async (write: () => void): Promise<void> => {
      await clock.wait(15);
      await whileAlive(undefined);
      if (isFull) throw new Error("full");
      write();
    };
    const queue: SaveQueue = createSaveQueue(
      {
        send: async (batch) => whileAlive(await server.send(batch)),
        read: async () => whileAlive(await server.read()),
        device: {
          write: ({ put, drop }) =>
            toDisk(() => {
              for (const nth of drop) slot.rows.delete(nth);
              for (const row of put) slot.rows.set(row.nth, row);
            }),
          rewrite: (rows) =>
            toDisk(() => {
              slot.rows = new Map(rows.map((row) => [row.nth, row]));
            }),
        },
        tell: (heard: Heard) => {
          for (const other of tabs) if (other !== tab) other.queue.hear(heard);
        },
        show: (newer) => {
          document = newer;
        },
        newId: () => `batch-${String((batchIds += 1))}`,
        delay: (run, ms) =>
          clock.delay(() => {
            if (isAlive) run();
          }, ms),
      },
      [...slot.rows.values()],
    );
    const tab = {
      queue,
      document: () => document,
      opened: queue.start(),
      /** What a person does: on screen at once. */
      make: (change: Change): boolean => {
        const after = applyChange(document, change);
        if (after.ok) document = after.value;
        if (after.ok) queue.add(change);
        return after.ok;
      },
      kill: () => {
        isAlive = false;
        slot.isHeld = false;
        tabs.delete(tab);
      },
    };
    tabs.add(tab);
    return tab;
  }
  return {
    openTab,
    tabs,
    setFull: (full: boolean) => {
      isFull = full;
    },
  };
}

export type TabModel = ReturnType<ReturnType<typeof aBrowser>["openTab"]>;
