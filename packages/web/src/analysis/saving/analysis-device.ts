import { Dexie, type Table } from "dexie";
import type { Change } from "@samenkijken/annotation/document/change";
import type { DeviceWrites } from "./device-writer.ts";
import type { SlotContents } from "./slot-contents.ts";
import type { WaitingRow } from "./waiting.ts";

/** Whose work on which film. */
export interface SittingPlace {
  readonly memberId: string;
  readonly recordingId: string;
}

/** The work of one page on one film; it stays when the page is gone, for the next page to take over. */
export interface SlotRow extends SittingPlace {
  readonly id: string;
  /** The step that undo takes back next; -1 = none. */
  readonly cursor: number;
  /** When it was last written, for the order of taking over. */
  readonly at: number;
}

type KeptRow = WaitingRow & { readonly slot: string };

interface KeptStep {
  readonly slot: string;
  readonly nth: number;
  readonly value: Change;
}

/** From here on a disk that does not answer counts as one that failed. */
const PATIENCE_MS = 5000;

/** What this browser keeps of the analysis: changes that the server does not have, and the history of undo. No pictures. */
class AnalysisDevice extends Dexie {
  declare readonly slots: Table<SlotRow, string>;
  declare readonly waiting: Table<KeptRow, [string, number]>;
  declare readonly steps: Table<KeptStep, [string, number]>;

  constructor() {
    // Strict: a transaction is complete when it is on the disk, not when it is on its way there.
    super("samenkijken-analysis", { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      slots: "id, [memberId+recordingId], memberId",
      waiting: "[slot+nth], slot",
      steps: "[slot+nth], slot",
    });
  }
}

const device = new AnalysisDevice();

function within<Value>(doing: PromiseLike<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("The disk of this device does not answer.")), PATIENCE_MS);
  });
  return Promise.race([doing, late]);
}

const tables = () => [device.slots, device.waiting, device.steps];

/** The slots of one member's film, the oldest first. */
export function slotsOf({ memberId, recordingId }: SittingPlace): Promise<SlotRow[]> {
  return within(device.slots.where("[memberId+recordingId]").equals([memberId, recordingId]).sortBy("at"));
}

/** Everything in a slot. */
export function readSlot(slot: string): Promise<SlotContents> {
  return within(
    device.transaction("r", tables(), async () => {
      const rows = await device.waiting.where({ slot }).toArray();
      const steps = await device.steps.where({ slot }).sortBy("nth");
      const kept = await device.slots.get(slot);
      return { rows: rows.map(withoutSlot), steps, cursor: kept?.cursor ?? -1 };
    }),
  );
}

function withoutSlot({ slot: _slot, ...row }: KeptRow): WaitingRow {
  return row;
}

/** Everything that waits of one member's film, whichever page holds it. */
export async function waitingHere(place: SittingPlace): Promise<WaitingRow[]> {
  const slots = await slotsOf(place);
  return within(
    device.waiting
      .where("slot")
      .anyOf(slots.map(({ id }) => id))
      .toArray(),
  );
}

/** Writes into a slot; done when it is on the disk. */
export function writeSlot(slot: SlotRow, writes: DeviceWrites): Promise<void> {
  const key = (nth: number): [string, number] => [slot.id, nth];
  return within(
    device.transaction("rw", tables(), async () => {
      await device.slots.put(slot);
      if (writes.drop.length > 0) await device.waiting.bulkDelete(writes.drop.map(key));
      if (writes.put.length > 0)
        await device.waiting.bulkPut(writes.put.map((row) => ({ ...row, slot: slot.id })));
      if (writes.dropSteps.length > 0) await device.steps.bulkDelete(writes.dropSteps.map(key));
      if (writes.putSteps.length > 0)
        await device.steps.bulkPut(writes.putSteps.map((step) => ({ ...step, slot: slot.id })));
    }),
  );
}

/** Makes a slot hold these rows and no history, and removes slots whose rows are among them. */
export function rewriteSlot(
  slot: SlotRow,
  rows: readonly WaitingRow[],
  gone: readonly string[] = [],
): Promise<void> {
  return within(
    device.transaction("rw", tables(), async () => {
      for (const id of [slot.id, ...gone]) await clearSlot(id);
      await device.slots.bulkDelete([...gone]);
      await device.slots.put(slot);
      await device.waiting.bulkPut(rows.map((row) => ({ ...row, slot: slot.id })));
    }),
  );
}

/** Puts all of one slot behind what is in another, and removes it: two pages that are gone become one. */
export function moveSlot(from: string, to: SlotRow, contents: SlotContents): Promise<void> {
  return within(
    device.transaction("rw", tables(), async () => {
      await clearSlot(from);
      await device.slots.delete(from);
      await clearSlot(to.id);
      await device.slots.put({ ...to, cursor: contents.cursor });
      await device.waiting.bulkPut(contents.rows.map((row) => ({ ...row, slot: to.id })));
      await device.steps.bulkPut(contents.steps.map(({ nth, value }) => ({ nth, value, slot: to.id })));
    }),
  );
}

async function clearSlot(slot: string): Promise<void> {
  await device.waiting.where({ slot }).delete();
  await device.steps.where({ slot }).delete();
}

/** The slots of a member in which something waits: to be sent, or anything, also a choice. */
export async function waitingSlots(memberId: string, what: "to-send" | "anything"): Promise<SlotRow[]> {
  const slots = await within(device.slots.where({ memberId }).toArray());
  const found = await Promise.all(slots.map(async (slot) => ((await hasRows(slot.id, what)) ? [slot] : [])));
  return found.flat();
}

async function hasRows(slot: string, what: "to-send" | "anything"): Promise<boolean> {
  const rows = await within(device.waiting.where({ slot }).toArray());
  return rows.some(({ kind }) => what === "anything" || kind !== "clash");
}

/** Erases everything of a member, unless something waits; tells whether it was erased. */
export function eraseMember(memberId: string): Promise<boolean> {
  return within(
    device.transaction("rw", tables(), async () => {
      const slots = await device.slots.where({ memberId }).primaryKeys();
      if ((await device.waiting.where("slot").anyOf(slots).count()) > 0) return false;
      await device.steps.where("slot").anyOf(slots).delete();
      await device.slots.bulkDelete(slots);
      return true;
    }),
  );
}
