import { Change as ChangeShape } from "@samenkijken/contract/analysis";
import { z } from "zod";
import { writeSlot, type SlotRow } from "./analysis-device.ts";
import type { SlotContents } from "./slot-contents.ts";
import { recordFromWire } from "../film/records-from-wire.ts";
import type { Change } from "@samenkijken/annotation/document/change";
import type { WaitingRow } from "./waiting.ts";

const Shape = z.object({
  sent: z.object({ batchId: z.uuid(), baseRevision: z.int(), change: ChangeShape }).nullable(),
  later: ChangeShape.nullable(),
});

/** Takes along what a version before this one kept in the browser's small store; that is emptied only after. */
export async function moveOldStore(slot: SlotRow, contents: SlotContents): Promise<SlotContents> {
  const key = `samenkijken.unsaved.${slot.memberId}.${slot.recordingId}`;
  const rows = rowsOfOld(localStorage.getItem(key), Math.max(-1, ...contents.rows.map(({ nth }) => nth)) + 1);
  if (rows.length === 0) return contents;
  await writeSlot(slot, { put: rows, drop: [], putSteps: [], dropSteps: [], cursor: undefined });
  localStorage.removeItem(key);
  return { ...contents, rows: [...contents.rows, ...rows] };
}

/** What stood in the small store, as rows from this number on; nothing when it is not readable as anything. */
export function rowsOfOld(text: string | null, from: number): WaitingRow[] {
  try {
    const parsed = Shape.safeParse(JSON.parse(text ?? "null", withLaterFields));
    if (!parsed.success) return [];
    const { sent, later } = parsed.data;
    const rows: WaitingRow[] = [];
    if (sent !== null)
      rows.push({ nth: from, kind: "batch", value: { ...sent, change: changeFromWire(sent.change) } });
    if (later !== null) rows.push({ nth: from + 1, kind: "change", value: changeFromWire(later) });
    return rows;
  } catch {
    return [];
  }
}

/** What records got after that version, as the database gave it to those it had. */
const laterFields: Readonly<Record<string, object>> = {
  marker: { elements: [], source: "desk" },
  clip: { aim: "", followUps: "" },
  still: { crop: null },
};

function withLaterFields(_field: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("type" in value)) return value;
  return { ...laterFields[String(value.type)], ...value };
}

function changeFromWire(change: z.output<typeof ChangeShape>): Change {
  return {
    added: change.added.map(recordFromWire),
    updated: change.updated.map(([from, to]) => [recordFromWire(from), recordFromWire(to)] as const),
    removed: change.removed.map(recordFromWire),
  };
}
