import { applyChange, isEmptyChange, type Change } from "@samenkijken/annotation/document/change";
import { createStore, type Store } from "../../platform/store.ts";
import { createDeviceWriter, type DeviceState, type DeviceWrites } from "./device-writer.ts";
import type { Heard, Refusal, SaveWorld, ServerDocument } from "./save-world.ts";
import { saveWord, type NetState, type SaveWord } from "./save-word.ts";
import {
  addChange,
  dropBatch,
  dropClash,
  formBatch,
  layOn,
  recordsIn,
  rowsOf,
  seenWith,
  setAside,
  takeBack,
  waitingOf,
  type Batch,
  type ClashRow,
  type Step,
  type WaitingRow,
} from "./waiting.ts";

export interface SaveStatus {
  readonly save: SaveWord;
  readonly net: NetState;
  /** Whether everything that waits is durable on this device. */
  readonly device: DeviceState;
  /** Why not; null while nothing is wrong. */
  readonly error: unknown;
  readonly clashes: readonly ClashRow[];
}

export interface SaveQueue {
  readonly state: Pick<Store<SaveStatus>, "get" | "subscribe">;
  /** Sends what was left, then reads the document; false when the server did not answer: the state says why. */
  readonly start: () => Promise<boolean>;
  /** A change that is on screen already, with what it means for the history of undo. */
  readonly add: (change: Change, steps?: Partial<DeviceWrites>) => void;
  /** Only the history of undo changed. */
  readonly keepSteps: (steps: Partial<DeviceWrites>) => void;
  /** Sends now what waits; used when the connection is back and by "try again". */
  readonly flush: () => void;
  /** The server is at this revision: a newer one than ours is fetched. */
  readonly look: (revision: number) => void;
  /** Another tab of this browser changed the document. */
  readonly hear: (heard: Heard) => void;
  /** How many records wait for the server or for a choice. */
  readonly waits: () => number;
  /** A choice was made about a clash; what was chosen comes in as a change of its own. */
  readonly settle: (nth: number) => void;
  /** Sends nothing any more; done when the device has everything and nothing is under way. */
  readonly close: () => Promise<void>;
}

const QUIET_MS = 400;
/** Who goes on without a pause is saved all the same. */
const AT_MOST_MS = 1500;
/** From here on a silent server counts as away, whatever becomes of its answer. */
const SLOW_MS = 4000;
/** So long a page that is left waits for the server; what it then has not taken stays on the device. */
const CLOSE_MS = 2000;
const RETRY_MS = [1000, 2000, 4000, 8000] as const;

/** Saves changes: first on the device, then in order to the server, one batch at a time, and merges what others did. */
// eslint-disable-next-line max-lines-per-function -- one closure: everything that waits is in one hand
export function createSaveQueue(world: SaveWorld, left: readonly WaitingRow[]): SaveQueue {
  let waiting = waitingOf(left);
  let server: ServerDocument | null = null;
  let mustRead = true;
  let isDue = true;
  let isClosed = false;
  let net: NetState = "trying";
  let error: unknown = null;
  let tries = 0;
  let retrying = false;
  let refusedAt: number | null = null;
  let wave = 0;
  let capped = false;
  let working: Promise<void> | null = null;

  const state = createStore<SaveStatus>({
    save: "saving",
    net,
    device: "works",
    error,
    clashes: waiting.clashes,
  });
  const device = createDeviceWriter(world.device, {
    rows: () => rowsOf(waiting),
    onState: () => refresh(),
  });
  const refresh = (): void => {
    const kept = device.state();
    const save = saveWord(waiting, { net, device: kept });
    state.set({ save, net, device: kept, error, clashes: waiting.clashes });
  };
  const take = ({ waiting: next, writes }: Step, steps: Partial<DeviceWrites> = {}): void => {
    const isSame = next === waiting && Object.keys(steps).length === 0;
    waiting = next;
    if (!isSame) device.write({ ...steps, ...writes });
  };

  const fail = (refusal: Refusal): boolean => {
    const { why } = refusal;
    net = why === "signed-out" || why === "locked" ? why : "away";
    ({ error } = refusal);
    device.retry();
    if (net !== "locked" && !retrying) {
      retrying = true;
      world.delay(
        () => {
          retrying = false;
          void work();
        },
        RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? SLOW_MS,
      );
      tries += 1;
    }
    return false;
  };
  const answered = (): void => {
    net = "trying";
    error = null;
    tries = 0;
  };
  /** Waits for an answer, and says meanwhile that the server is away when it takes long. */
  const patient = async <Answer>(asking: Promise<Answer>): Promise<Answer> => {
    let isThere = false;
    world.delay(() => {
      if (isThere || net !== "trying") return;
      net = "away";
      refresh();
    }, SLOW_MS);
    const answer = await asking;
    isThere = true;
    return answer;
  };

  const sendFirst = async (batch: Batch): Promise<boolean> => {
    // What was sent must be known as sent by whoever comes after this page.
    await device.settled();
    const result = await patient(world.send(batch));
    if (isClosed) return false;
    if (!result.ok) return refused(result, batch);
    answered();
    refusedAt = null;
    const { revision } = result;
    take(dropBatch(waiting));
    const after = server === null ? null : applyChange(server.document, batch.change);
    if (server === null || after?.ok !== true || revision !== server.revision + 1) mustRead = true;
    else server = { revision, document: after.value };
    world.tell({ revision, change: batch.change });
    return true;
  };
  const refused = (refusal: Refusal, batch: Batch): boolean => {
    if (refusal.why !== "changed" && refusal.why !== "refused") {
      fail(refusal);
      // What the server will not take now keeps nobody from the film: it is read all the same.
      return refusal.why === "locked" && server === null;
    }
    answered();
    take(takeBack(waiting));
    // Refused though we knew the newest document: it will be refused again, so a person must look.
    if (refusal.why === "refused" && refusedAt === batch.baseRevision && !mustRead) {
      take(setAside(waiting, refusal.ids));
      showMerged();
    } else mustRead = true;
    refusedAt = batch.baseRevision;
    isDue = true;
    return true;
  };
  const showMerged = (): void => {
    if (server !== null) world.show(seenWith(waiting, server.document));
  };
  const merge = (next: ServerDocument): void => {
    server = next;
    // On top of a batch that may have been sent only the server can tell what fits: once it has it, it is read again.
    if (waiting.batches.length > 0) mustRead = true;
    else take(layOn(waiting, next.document));
    showMerged();
  };
  const readNewest = async (): Promise<boolean> => {
    mustRead = false;
    const result = await patient(world.read());
    if (isClosed) return false;
    if (!result.ok) {
      mustRead = true;
      return fail(result);
    }
    answered();
    if (server !== null && result.revision < server.revision) return true;
    refusedAt = refusedAt === null ? null : result.revision;
    merge({ revision: result.revision, document: result.document });
    return true;
  };

  const next = (): (() => Promise<boolean>) | null => {
    const [first] = waiting.batches;
    if (isClosed) return null;
    const mustWait = net === "locked" && server === null;
    if (first !== undefined && !mustWait) return () => sendFirst(first.value);
    if (mustRead || server === null) return readNewest;
    if (!isDue || waiting.changes.length === 0) return null;
    take(formBatch(waiting, { batchId: world.newId(), baseRevision: server.revision }));
    isDue = waiting.changes.length > 0;
    return next();
  };
  const run = async (): Promise<void> => {
    // Not in the same breath: who starts it must know that it runs before it can end.
    await Promise.resolve();
    for (let step = next(); step !== null; step = next()) {
      refresh();
      const goesOn = await step();
      refresh();
      if (!goesOn) break;
    }
    working = null;
    refresh();
  };
  const work = (): Promise<void> => (working ??= run());

  const send = (): void => {
    isDue = true;
    void work();
  };
  const sendSoon = (): void => {
    wave += 1;
    const mine = wave;
    world.delay(() => {
      if (mine === wave && net !== "locked") send();
    }, QUIET_MS);
    if (capped) return;
    capped = true;
    world.delay(() => {
      capped = false;
      if (net !== "locked") send();
    }, AT_MOST_MS);
  };

  return {
    state,
    start: async () => {
      await work();
      return server !== null;
    },
    add: (change, steps = {}) => {
      if (isEmptyChange(change)) return;
      take(addChange(waiting, change), steps);
      refresh();
      sendSoon();
    },
    keepSteps: (steps) => device.write(steps),
    flush: () => {
      if (working === null) net = "trying";
      device.retry();
      refresh();
      send();
    },
    look: (revision) => {
      if (server === null || revision <= server.revision || waiting.batches.length > 0) return;
      mustRead = true;
      void work();
    },
    hear: ({ revision, change }) => {
      if (server === null || revision <= server.revision) return;
      const after = revision === server.revision + 1 && waiting.batches.length === 0 && working === null;
      const laid = after ? applyChange(server.document, change) : null;
      if (laid?.ok === true) merge({ revision, document: laid.value });
      else mustRead = true;
      refresh();
      if (mustRead) void work();
    },
    waits: () => recordsIn(rowsOf(waiting)),
    settle: (nth) => {
      take(dropClash(waiting, nth));
      refresh();
    },
    close: async () => {
      if (net === "trying") send();
      await Promise.race([working, new Promise<void>((done) => world.delay(done, CLOSE_MS))]);
      isClosed = true;
      await device.settled();
    },
  };
}
