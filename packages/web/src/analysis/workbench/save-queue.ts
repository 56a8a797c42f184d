import { isEmptyChange, squashChanges, type Change } from "@samenkijken/annotation/document/change";
import { createStore, type Store } from "../../platform/store.ts";

/** What the screen says about saving; "saved" only after the server agreed to everything. */
export type SaveState = "saved" | "saving" | "offline" | "failed" | "clash";

/** A change on its way. Its body never changes once it was sent, so that the server knows a repetition. */
export interface Batch {
  readonly batchId: string;
  readonly baseRevision: number;
  readonly change: Change;
}

export type SendResult =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly why: "offline" | "failed" | "clash"; readonly error: unknown };

/** What waits on this device: the batch that may have been sent, and what came after it. */
export interface Waiting {
  readonly sent: Batch | null;
  readonly later: Change | null;
  /** The revision of the server's document that these changes were made on. */
  readonly revision: number;
}

export interface SaveWorld {
  readonly send: (batch: Batch) => Promise<SendResult>;
  /** Keeps what waits, so that a closed tab loses nothing. */
  readonly keep: (waiting: Waiting) => void;
  readonly newId: () => string;
  readonly delay: (run: () => void, ms: number) => void;
}

export interface SaveQueue {
  readonly state: Pick<Store<SaveStatus>, "get" | "subscribe">;
  readonly add: (change: Change) => void;
  /** Sends now what waits; used when the connection is back and by "try again". */
  readonly flush: () => void;
  /** What the server does not have yet, as one change. */
  readonly unsaved: () => Change | null;
}

export interface SaveStatus {
  readonly save: SaveState;
  readonly error: unknown;
  readonly revision: number;
  /** Whether someone else changed other records meanwhile, so that this screen does not show everything. */
  readonly shows: "everything" | "only-mine";
}

const QUIET_MS = 400;
const RETRY_MS = [1000, 2000, 5000, 10_000] as const;

/** Saves changes in order, one batch at a time, 400 ms after the last one; a lost connection is tried again with the same batch. */
export function createSaveQueue(world: SaveWorld, start: Waiting): SaveQueue {
  let { sent, later } = start;
  let sending = false;
  let tries = 0;
  let wave = 0;
  const isIdle = (): boolean => sent === null && later === null;
  const state = createStore<SaveStatus>({
    save: isIdle() ? "saved" : "saving",
    error: null,
    revision: start.revision,
    shows: "everything",
  });

  const keep = (): void => world.keep({ sent, later, revision: state.get().revision });
  const settle = (result: SendResult): void => {
    sending = false;
    if (result.ok) {
      const isNext = result.revision === (sent?.baseRevision ?? 0) + 1;
      const shows = isNext ? state.get().shows : "only-mine";
      sent = null;
      tries = 0;
      state.set({ save: isIdle() ? "saved" : "saving", error: null, revision: result.revision, shows });
      keep();
      if (later !== null) flush();
      return;
    }
    state.update({ save: result.why, error: result.error });
    if (result.why !== "offline") return;
    const wait = RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? QUIET_MS;
    tries += 1;
    world.delay(() => {
      if (state.get().save === "offline") flush();
    }, wait);
  };
  const flush = (): void => {
    if (sending || isIdle() || state.get().save === "clash") return;
    if (sent === null && later !== null) {
      sent = { batchId: world.newId(), baseRevision: state.get().revision, change: later };
      later = null;
      keep();
    }
    if (sent === null) return;
    sending = true;
    void world.send(sent).then(settle);
  };

  return {
    state,
    add: (change) => {
      if (isEmptyChange(change)) return;
      const squashed = later === null ? change : squashChanges(later, change);
      later = isEmptyChange(squashed) ? null : squashed;
      keep();
      const { save } = state.get();
      if (save === "saved" || save === "saving") state.update({ save: isIdle() ? "saved" : "saving" });
      wave += 1;
      const mine = wave;
      world.delay(() => {
        if (mine === wave && state.get().save !== "failed") flush();
      }, QUIET_MS);
    },
    flush,
    unsaved: () => (sent === null ? later : later === null ? sent.change : squashChanges(sent.change, later)),
  };
}

/** Sends what waits and tells how that ended; a plan must not be marked ready while a part of it is only here. */
export function whenSaved(queue: Pick<SaveQueue, "state" | "flush">): Promise<SaveStatus> {
  return new Promise((resolve) => {
    const { save } = queue.state.get();
    if (save === "saved" || save === "clash") {
      resolve(queue.state.get());
      return;
    }
    const stop = queue.state.subscribe(() => {
      const now = queue.state.get();
      if (now.save === "saving") return;
      stop();
      resolve(now);
    });
    queue.flush();
  });
}
