import { createStore, type Store } from "../platform/store.ts";
import { waitingName, type TalkKeeping, type Waiting } from "./talk-keeping.ts";
import type { Unsent } from "./unsent.ts";

/** What became of one attempt to send. */
export type Sent =
  | { readonly type: "sent" }
  | { readonly type: "offline" }
  | { readonly type: "failed" }
  /** The server says no: sending it again changes nothing. */
  | { readonly type: "refused"; readonly error: unknown };

export interface OutboxState {
  readonly waiting: readonly Waiting[];
  readonly refused: readonly (Waiting & { readonly error: unknown })[];
  readonly link: "fine" | "offline" | "failed";
  /** Whether everything that waits is kept on this computer as well. */
  readonly kept: "yes" | "no";
}

/** Everything that is done in a talk goes through here: first kept on this computer, then sent, one after the other. */
export interface Outbox {
  readonly state: Pick<Store<OutboxState>, "get" | "subscribe">;
  readonly add: (unsent: Unsent) => void;
  readonly flush: () => Promise<void>;
  /** Lets go of what the server refused. */
  readonly drop: (name: string) => void;
  readonly stop: () => void;
}

const againMs = 3_000;

/** The outbox of a talk, with what was left waiting the last time. */
export function createOutbox(keeping: TalkKeeping, send: (unsent: Unsent) => Promise<Sent>): Outbox {
  const state = createStore<OutboxState>({
    waiting: keeping.waiting(),
    refused: [],
    link: "fine",
    kept: "yes",
  });
  let made = 0;
  let underway: Promise<void> | null = null;
  let again: ReturnType<typeof setTimeout> | null = null;
  let life: "runs" | "stopped" = "runs";
  const runs = (): boolean => life === "runs";

  const without = (name: string): OutboxState["waiting"] =>
    state.get().waiting.filter((one) => one.name !== name);
  const settle = (first: Waiting, sent: Sent): "go-on" | "wait" => {
    if (sent.type === "offline" || sent.type === "failed") {
      state.update({ link: sent.type });
      return "wait";
    }
    const { refused } = state.get();
    if (sent.type === "sent") keeping.forget(first.name);
    state.update({
      waiting: without(first.name),
      link: "fine",
      refused: sent.type === "refused" ? [...refused, { ...first, error: sent.error }] : refused,
    });
    return "go-on";
  };
  const sendAll = async (): Promise<void> => {
    for (let first = state.get().waiting[0]; first !== undefined; first = state.get().waiting[0]) {
      if (!runs()) return;
      if (settle(first, await send(first.unsent)) === "wait") {
        if (runs()) again = setTimeout(() => void flush(), againMs);
        return;
      }
    }
    state.update({ kept: "yes" });
  };
  const flush = async (): Promise<void> => {
    if (again !== null) clearTimeout(again);
    again = null;
    underway ??= sendAll().finally(() => {
      underway = null;
    });
    await underway;
  };
  return {
    state,
    add: (unsent) => {
      made += 1;
      const waiting = { name: waitingName(made), unsent };
      const kept = keeping.keep(waiting) === "kept" ? state.get().kept : "no";
      state.update({ waiting: [...state.get().waiting, waiting], kept });
      void flush();
    },
    flush,
    drop: (name) => {
      keeping.forget(name);
      state.update({ refused: state.get().refused.filter((one) => one.name !== name) });
    },
    stop: () => {
      // What is on its way may arrive; nothing is sent after it: another window may own what waits.
      life = "stopped";
      if (again !== null) clearTimeout(again);
    },
  };
}
