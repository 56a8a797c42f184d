import {
  moveSlot,
  readSlot,
  rewriteSlot,
  slotsOf,
  writeSlot,
  type SittingPlace,
  type SlotRow,
} from "./analysis-device.ts";
import { behind, emptySlot, type SlotContents } from "./slot-contents.ts";
import { moveOldStore } from "./old-store.ts";
import type { Device, DeviceWrites } from "./device-writer.ts";
import type { WaitingRow } from "./waiting.ts";

/** A page's own place on this device, with what it found there. */
export interface OpenSlot {
  readonly contents: SlotContents;
  readonly device: Device;
  /** Lets go of it: another page may take it over. */
  readonly release: () => void;
}

/** Pages of one tab follow each other closely: the next waits until the one before has let go. */
const closing = new Map<string, Promise<void>>();

/** The disk and the locks of a browser, as far as slots need them. */
export interface SlotWorld {
  readonly slotsOf: (place: SittingPlace) => Promise<readonly SlotRow[]>;
  readonly readSlot: (slot: string) => Promise<SlotContents>;
  readonly moveSlot: (from: string, to: SlotRow, contents: SlotContents) => Promise<void>;
  readonly writeSlot: (slot: SlotRow, writes: DeviceWrites) => Promise<void>;
  readonly rewriteSlot: (
    slot: SlotRow,
    rows: readonly WaitingRow[],
    gone: readonly string[],
  ) => Promise<void>;
  readonly takeOld: (slot: SlotRow, contents: SlotContents) => Promise<SlotContents>;
  /** Holds the lock of a slot until let go, or gives null when another page has it. */
  readonly tryHold: (slot: string) => Promise<(() => void) | null>;
}

/**
 * Opens the work on a film: takes over what pages that are gone left behind, never what a living page holds. A browser
 * lock is held as long as the page lives, however it ends. Where the browser keeps nothing, the slot says so at each write.
 */
export async function openSlot(place: SittingPlace, world: SlotWorld = thisBrowser): Promise<OpenSlot> {
  const { memberId, recordingId } = place;
  await closing.get(recordingId);
  const found: Found[] = [];
  try {
    for (const row of await world.slotsOf(place)) found.push(...(await takeOver(row, world)));
    const [first, ...others] = found;
    const row = first?.row ?? { id: crypto.randomUUID(), memberId, recordingId, cursor: -1, at: Date.now() };
    if (first === undefined) {
      const letGo = (await world.tryHold(row.id)) ?? (() => undefined);
      found.push({ row, contents: emptySlot, letGo });
    }
    let contents = found.reduce<SlotContents>(
      (sum, slot) => (sum === emptySlot ? slot.contents : behind(sum, slot.contents)),
      emptySlot,
    );
    const taken: Taken = { row, contents, others, world };
    // A disk that has no room to bring them together can still be read: what is there is shown, and tried again later.
    const left = await bringTogether(taken).catch(() => others);
    if (left.length === 0)
      contents = await world.takeOld({ ...row, cursor: contents.cursor }, contents).catch(() => contents);
    void askToStay();
    return slotOf({ ...taken, contents, others: left }, () => found.forEach(({ letGo }) => letGo()));
  } catch {
    for (const { letGo } of found) letGo();
    return refusing;
  }
}

/** A slot of a page that is gone, held by this one. */
interface Found {
  readonly row: SlotRow;
  readonly contents: SlotContents;
  readonly letGo: () => void;
}

/** What this page has: its own slot, and the slots whose contents are in it but that stand on the disk too. */
interface Taken {
  readonly row: SlotRow;
  readonly contents: SlotContents;
  readonly others: readonly Found[];
  readonly world: SlotWorld;
}

/** One slot that no page holds; one that cannot be read stays as it is, for another time. */
async function takeOver(row: SlotRow, world: SlotWorld): Promise<Found[]> {
  const letGo = await world.tryHold(row.id);
  if (letGo === null) return [];
  try {
    return [{ row, contents: await world.readSlot(row.id), letGo }];
  } catch {
    letGo();
    return [];
  }
}

/** Puts everything in this page's own slot on the disk; gives what is left to do: nothing. */
async function bringTogether({ row, contents, others, world }: Taken): Promise<readonly Found[]> {
  for (const other of others) {
    await world.moveSlot(other.row.id, row, contents);
    other.letGo();
  }
  return [];
}

/** Tells the next page of this tab to wait until this one has let go of its film. */
export function announceClosing(recordingId: string, closed: Promise<void>): void {
  closing.set(recordingId, closed);
  void closed.finally(() => {
    if (closing.get(recordingId) === closed) closing.delete(recordingId);
  });
}

function slotOf(taken: Taken, letGo: () => void): OpenSlot {
  const { row, contents, world } = taken;
  let { cursor } = contents;
  let { others } = taken;
  let isOpen = true;
  const now = (): SlotRow => {
    if (!isOpen) throw new Error("This page has let go of the film.");
    return { ...row, cursor, at: Date.now() };
  };
  return {
    contents,
    device: {
      write: async (writes) => {
        if (others.length > 0) others = await bringTogether({ ...taken, row: now(), others });
        cursor = writes.cursor ?? cursor;
        await world.writeSlot(now(), writes);
      },
      rewrite: async (rows) => {
        cursor = -1;
        await world.rewriteSlot(
          now(),
          rows,
          others.map((other) => other.row.id),
        );
        others = [];
      },
    },
    release: () => {
      isOpen = false;
      letGo();
    },
  };
}

/** A browser that keeps nothing, as some private windows do. */
const keepsNothing = (): Promise<never> => Promise.reject(new Error("This browser keeps nothing."));
const refusing: OpenSlot = {
  contents: emptySlot,
  device: { write: keepsNothing, rewrite: keepsNothing },
  release: () => undefined,
};

const thisBrowser: SlotWorld = {
  slotsOf,
  readSlot,
  moveSlot,
  writeSlot,
  rewriteSlot,
  takeOld: moveOldStore,
  tryHold,
};

/**
 * How long a slot that is held is waited for. The page that this one takes the place of in its tab, as after a reload, lets
 * go only just after; without waiting, its work would be sent a minute later, by `sendLeftBehind`.
 */
const WAIT_MS = 1000;

const lockPrefix = "samenkijken-analysis-";

function tryHold(slot: string): Promise<(() => void) | null> {
  const signal = AbortSignal.timeout(WAIT_MS);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockPrefix + slot, { signal }, () => new Promise<void>((letGo) => resolve(letGo)))
      .catch((error: unknown) => (signal.aborted ? resolve(null) : reject(error as Error)));
  });
}

/** The slots that living pages hold, this one among them. */
export async function heldSlots(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name = "" }) => (name.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [])),
  );
}

/** Asks the browser, once, not to throw this away when the disk is short. */
async function askToStay(): Promise<void> {
  const asked = "samenkijken.asked-to-stay";
  try {
    if (localStorage.getItem(asked) !== null) return;
    localStorage.setItem(asked, "yes");
    await navigator.storage.persist();
  } catch {
    // Nothing changes: it is kept as long as the browser keeps anything.
  }
}
