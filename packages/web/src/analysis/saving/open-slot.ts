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
import type { Device } from "./device-writer.ts";

/** A page's own place on this device, with what it found there. */
export interface OpenSlot {
  readonly contents: SlotContents;
  readonly device: Device;
  /** Lets go of it: another page may take it over. */
  readonly release: () => void;
}

/** Pages of one tab follow each other closely: the next waits until the one before has let go. */
const closing = new Map<string, Promise<void>>();
const openHere = new Map<string, number>();

/**
 * Opens the work on a film: takes over what pages that are gone left behind, never what a living page holds. A browser
 * lock is held as long as the page lives, however it ends. Where the browser keeps nothing, the slot says so at each write.
 */
export async function openSlot(place: SittingPlace): Promise<OpenSlot> {
  const { memberId, recordingId } = place;
  await closing.get(recordingId);
  const holds: (() => void)[] = [];
  try {
    const free: { row: SlotRow; letGo: () => void }[] = [];
    for (const row of await slotsOf(place)) {
      const letGo = await tryHold(row.id);
      if (letGo === null) continue;
      holds.push(letGo);
      free.push({ row, letGo });
    }
    const [first, ...others] = free;
    const row = first?.row ?? { id: crypto.randomUUID(), memberId, recordingId, cursor: -1, at: Date.now() };
    if (first === undefined) holds.push((await tryHold(row.id)) ?? (() => undefined));
    let contents = first === undefined ? emptySlot : await readSlot(row.id);
    for (const other of others) {
      contents = behind(contents, await readSlot(other.row.id));
      await moveSlot(other.row.id, row, contents);
      other.letGo();
    }
    contents = await moveOldStore({ ...row, cursor: contents.cursor }, contents);
    void askToStay();
    return slotOf(row, contents, () => holds.forEach((letGo) => letGo()));
  } catch {
    for (const letGo of holds) letGo();
    return refusing;
  }
}

/** Whether this page holds work on a film now. */
export function isOpenHere(recordingId: string): boolean {
  return (openHere.get(recordingId) ?? 0) > 0;
}

function countHere(recordingId: string, by: 1 | -1): void {
  openHere.set(recordingId, (openHere.get(recordingId) ?? 0) + by);
}

/** Tells the next page of this tab to wait until this one has let go of its film. */
export function announceClosing(recordingId: string, closed: Promise<void>): void {
  closing.set(recordingId, closed);
  void closed.finally(() => {
    if (closing.get(recordingId) === closed) closing.delete(recordingId);
  });
}

function slotOf(row: SlotRow, contents: SlotContents, letGo: () => void): OpenSlot {
  let { cursor } = contents;
  let isOpen = true;
  countHere(row.recordingId, 1);
  const now = (): SlotRow => {
    if (!isOpen) throw new Error("This page has let go of the film.");
    return { ...row, cursor, at: Date.now() };
  };
  return {
    contents,
    device: {
      write: async (writes) => {
        cursor = writes.cursor ?? cursor;
        await writeSlot(now(), writes);
      },
      rewrite: async (rows) => {
        cursor = -1;
        await rewriteSlot(now(), rows);
      },
    },
    release: () => {
      isOpen = false;
      countHere(row.recordingId, -1);
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

/** Holds the lock of a slot until let go, or gives null when another page has it. */
function tryHold(slot: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`samenkijken-analysis-${slot}`, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((letGo) => resolve(letGo));
      })
      .catch(reject);
  });
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
