import { emptyChange } from "@samenkijken/annotation/document/change";
import { expect, test } from "vitest";
import { aMarker } from "../../../../annotation/test/annotation-builders.ts";
import type { SlotRow } from "./analysis-device.ts";
import type { DeviceWrites } from "./device-writer.ts";
import { openSlot, type SlotWorld } from "./open-slot.ts";
import { emptySlot, type SlotContents } from "./slot-contents.ts";
import type { WaitingRow } from "./waiting.ts";

const place = { memberId: "mirjam", recordingId: "film" };

const rowOf = (nth: number, id: string): WaitingRow => ({
  nth,
  kind: "change",
  value: { ...emptyChange, added: [aMarker({ id })] },
});

const idsIn = (rows: Iterable<WaitingRow>): string[] =>
  [...rows].flatMap((row) => (row.kind === "change" ? row.value.added.map(({ id }) => id) : []));

const nothing: DeviceWrites = { put: [], drop: [], putSteps: [], dropSteps: [], cursor: undefined };

/** A disk with slots of pages that are gone; it may have no room, or a slot that cannot be read. */
function aDisk(left: Readonly<Record<string, readonly string[]>>) {
  const slots = new Map(
    Object.entries(left).map(([id, ids]) => [id, ids.map((each, nth) => rowOf(nth, each))]),
  );
  const state = { full: false, unreadable: "" };
  const toDisk = async (write: () => void): Promise<void> => {
    if (state.full) throw new Error("full");
    write();
  };
  const contentsOf = (id: string): SlotContents => ({ ...emptySlot, rows: slots.get(id) ?? [] });
  const world: SlotWorld = {
    slotsOf: async () => [...slots.keys()].map((id): SlotRow => ({ ...place, id, cursor: -1, at: 0 })),
    readSlot: async (id) => {
      if (id === state.unreadable) throw new Error("unreadable");
      return contentsOf(id);
    },
    moveSlot: (from, to, contents) =>
      toDisk(() => {
        slots.delete(from);
        slots.set(to.id, [...contents.rows]);
      }),
    writeSlot: ({ id }, { put, drop }) =>
      toDisk(() => {
        const kept = (slots.get(id) ?? []).filter(({ nth }) => !drop.includes(nth));
        slots.set(id, [...kept, ...put]);
      }),
    rewriteSlot: ({ id }, rows, gone) =>
      toDisk(() => {
        for (const each of gone) slots.delete(each);
        slots.set(id, [...rows]);
      }),
    takeOld: async (_slot, contents) => contents,
    tryHold: async () => () => undefined,
  };
  return { world, state, all: () => [...slots.values()].flatMap((rows) => idsIn(rows)).sort() };
}

test("what several pages left comes together in one slot", async () => {
  const disk = aDisk({ one: ["a"], two: ["b"], three: ["c"] });
  const slot = await openSlot(place, disk.world);
  expect(idsIn(slot.contents.rows)).toEqual(["a", "b", "c"]);
  expect(disk.all()).toEqual(["a", "b", "c"]);
  slot.release();
});

test("a disk without room to bring it together still shows all of it, and keeps it once", async () => {
  const disk = aDisk({ one: ["a"], two: ["b"] });
  disk.state.full = true;
  const slot = await openSlot(place, disk.world);
  expect(idsIn(slot.contents.rows)).toEqual(["a", "b"]);
  await expect(slot.device.write({ ...nothing, put: [rowOf(9, "c")] })).rejects.toThrow("full");
  disk.state.full = false;
  await slot.device.write({ ...nothing, put: [rowOf(9, "c")], drop: [1] });
  expect(disk.all()).toEqual(["a", "c"]);
  slot.release();
});

test("after a failure everything that waits is written anew, and nothing of it stands twice", async () => {
  const disk = aDisk({ one: ["a"], two: ["b"] });
  disk.state.full = true;
  const slot = await openSlot(place, disk.world);
  disk.state.full = false;
  await slot.device.rewrite([...slot.contents.rows, rowOf(9, "c")]);
  expect(disk.all()).toEqual(["a", "b", "c"]);
  slot.release();
});

test("a slot that cannot be read hides none of the others and stays for another time", async () => {
  const disk = aDisk({ one: ["a"], two: ["b"], three: ["c"] });
  disk.state.unreadable = "two";
  const slot = await openSlot(place, disk.world);
  expect(idsIn(slot.contents.rows)).toEqual(["a", "c"]);
  expect(disk.all()).toEqual(["a", "b", "c"]);
  slot.release();
});
