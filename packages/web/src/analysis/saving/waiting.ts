import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import {
  applyChange,
  changeOf,
  emptyChange,
  idsOf,
  isEmptyChange,
  squashChanges,
  turnsOf,
  type Change,
  type Turn,
} from "@samenkijken/annotation/document/change";
import { isSameRecord } from "@samenkijken/annotation/document/document-record";
import { rebaseChange, type RecordClash } from "@samenkijken/annotation/document/rebase-change";

/** A change on its way. Its body never changes once it was sent, so that the server knows a repetition. */
export interface Batch {
  readonly batchId: string;
  readonly baseRevision: number;
  readonly change: Change;
}

/** One thing that waits on this device, in the order in which it was made. */
export type WaitingRow =
  | { readonly nth: number; readonly kind: "batch"; readonly value: Batch }
  | { readonly nth: number; readonly kind: "change"; readonly value: Change }
  | { readonly nth: number; readonly kind: "clash"; readonly value: RecordClash };

export type ClashRow = Extract<WaitingRow, { kind: "clash" }>;

/** All that the server does not have: batches that may have been sent, changes after them, and what waits for a choice. */
export interface Waiting {
  readonly batches: readonly Extract<WaitingRow, { kind: "batch" }>[];
  readonly changes: readonly Extract<WaitingRow, { kind: "change" }>[];
  readonly clashes: readonly ClashRow[];
  /** The number of the next row. */
  readonly next: number;
}

/** What must change on the device, all of it or nothing. */
export interface RowWrites {
  readonly put: readonly WaitingRow[];
  readonly drop: readonly number[];
}

/** What waits after a step, and what the device must write down of that step. */
export interface Step {
  readonly waiting: Waiting;
  readonly writes: RowWrites;
}

/** A batch stays far below what the server takes in one request. */
const MOST_RECORDS = 1000;

/** What an earlier page left on the device, in order. */
export function waitingOf(rows: readonly WaitingRow[]): Waiting {
  const inOrder = rows.toSorted((one, other) => one.nth - other.nth);
  return {
    batches: inOrder.filter((row) => row.kind === "batch"),
    changes: inOrder.filter((row) => row.kind === "change"),
    clashes: inOrder.filter((row) => row.kind === "clash"),
    next: (inOrder.at(-1)?.nth ?? -1) + 1,
  };
}

/** Every row, for a device that must be written anew. */
export function rowsOf({ batches, changes, clashes }: Waiting): WaitingRow[] {
  return [...batches, ...changes, ...clashes];
}

/** How many records stand in rows that wait. */
export function recordsIn(rows: readonly WaitingRow[]): number {
  const ids = rows.flatMap((row) => {
    if (row.kind === "clash") return [row.value.id];
    return idsOf(row.kind === "batch" ? row.value.change : row.value);
  });
  return new Set(ids).size;
}

/** Whether the server has everything that it can have; what waits for a choice is apart from that. */
export function isSent({ batches, changes }: Waiting): boolean {
  return batches.length + changes.length === 0;
}

/** One change more. */
export function addChange(waiting: Waiting, change: Change): Step {
  const row = { nth: waiting.next, kind: "change", value: change } as const;
  return {
    waiting: { ...waiting, changes: [...waiting.changes, row], next: waiting.next + 1 },
    writes: { put: [row], drop: [] },
  };
}

/** The first changes become one batch; together they may cancel out, then nothing is left of them. */
export function formBatch(waiting: Waiting, batch: Omit<Batch, "change">): Step {
  let change = emptyChange;
  let taken = 0;
  for (const { value } of waiting.changes) {
    if (taken > 0 && idsOf(change).length + idsOf(value).length > MOST_RECORDS) break;
    change = squashChanges(change, value);
    taken += 1;
  }
  const [first, ...others] = waiting.changes.slice(0, taken);
  const changes = waiting.changes.slice(taken);
  if (first === undefined) return { waiting, writes: { put: [], drop: [] } };
  const drop = others.map(({ nth }) => nth);
  if (isEmptyChange(change)) {
    return { waiting: { ...waiting, changes }, writes: { put: [], drop: [first.nth, ...drop] } };
  }
  const row = { nth: first.nth, kind: "batch", value: { ...batch, change } } as const;
  return {
    waiting: { ...waiting, batches: [...waiting.batches, row], changes },
    writes: { put: [row], drop },
  };
}

/** The server has the first batch. */
export function dropBatch(waiting: Waiting): Step {
  const [first, ...batches] = waiting.batches;
  return {
    waiting: { ...waiting, batches },
    writes: { put: [], drop: first === undefined ? [] : [first.nth] },
  };
}

/** The server refused the first batch as a whole: it is a change again, before those that came after it. */
export function takeBack(waiting: Waiting): Step {
  const [first, ...batches] = waiting.batches;
  if (first === undefined) return { waiting, writes: { put: [], drop: [] } };
  const row = { nth: first.nth, kind: "change", value: first.value.change } as const;
  const changes = [...waiting.changes, row].sort((one, other) => one.nth - other.nth);
  return { waiting: { ...waiting, batches, changes }, writes: { put: [row], drop: [] } };
}

/** Lays the changes on a newer document of the server; what others changed too waits for a choice. */
export function layOn(waiting: Waiting, document: AnnotationDocument): Step {
  const rounds = roundsOf(waiting);
  let seen = document;
  let fitting = emptyChange;
  const clashes: RecordClash[] = [];
  for (const round of rounds) {
    const laid = rebaseChange(round, seen);
    const after = applyChange(seen, laid.fits);
    if (after.ok) seen = after.value;
    fitting = squashChanges(fitting, laid.fits);
    clashes.push(...laid.clashes);
  }
  const isAsItWas =
    rounds.length <= 1 &&
    clashes.length === 0 &&
    idsOf(fitting).length === idsOf(rounds[0] ?? emptyChange).length;
  return isAsItWas ? { waiting, writes: { put: [], drop: [] } } : replaced(waiting, fitting, clashes);
}

/**
 * The changes as one; what two pages that did not know of each other made of one record stands in a second one, and so
 * on, so that none of it is taken for what came before the other.
 */
function roundsOf({ changes }: Waiting): Change[] {
  const rounds: Map<string, Turn>[] = [];
  for (const turn of changes.flatMap(({ value }) => turnsOf(value))) {
    const last = rounds.findLast((round) => round.has(turn.id));
    const earlier = last?.get(turn.id);
    if (last !== undefined && earlier !== undefined && isSame(earlier.after, turn.before)) {
      last.set(turn.id, { ...turn, before: earlier.before });
      continue;
    }
    const at = last === undefined ? 0 : rounds.indexOf(last) + 1;
    const round = rounds[at] ?? new Map<string, Turn>();
    round.set(turn.id, turn);
    rounds[at] = round;
  }
  return rounds.map((round) => changeOf([...round.values()]));
}

function isSame(one: Turn["before"], other: Turn["before"]): boolean {
  return one === null || other === null ? one === other : isSameRecord(one, other);
}

/** The server will never take these ids, or any when none is named: a person must choose what becomes of them. */
export function setAside(waiting: Waiting, ids: readonly string[]): Step {
  const turns = turnsOf(squashed(waiting));
  const isNamed = turns.some(({ id }) => ids.includes(id));
  const isAside = ({ id }: { id: string }): boolean => !isNamed || ids.includes(id);
  const clashes = turns
    .filter(isAside)
    .map(({ id, before, after }): RecordClash => ({ id, before, mine: after }));
  return replaced(waiting, changeOf(turns.filter((turn) => !isAside(turn))), clashes);
}

/** A choice was made. */
export function dropClash(waiting: Waiting, nth: number): Step {
  return {
    waiting: { ...waiting, clashes: waiting.clashes.filter((clash) => clash.nth !== nth) },
    writes: { put: [], drop: [nth] },
  };
}

/** The document as I see it: the server's with everything of mine that is not there yet, and that fits there. */
export function seenWith(waiting: Waiting, base: AnnotationDocument): AnnotationDocument {
  let seen = base;
  for (const change of [...waiting.batches.map(({ value }) => value.change), squashed(waiting)]) {
    // One record that does not fit keeps none of the others from the screen.
    const after = applyChange(seen, rebaseChange(change, seen).fits);
    if (after.ok) seen = after.value;
  }
  return seen;
}

function squashed({ changes }: Waiting): Change {
  return changes.reduce((sum, { value }) => squashChanges(sum, value), emptyChange);
}

function replaced(waiting: Waiting, fits: Change, clashes: readonly RecordClash[]): Step {
  let { next } = waiting;
  const number = (): number => (next += 1) - 1;
  const changes = isEmptyChange(fits) ? [] : [{ nth: number(), kind: "change", value: fits } as const];
  const more = clashes.map((value) => ({ nth: number(), kind: "clash", value }) as const);
  return {
    waiting: { ...waiting, changes, clashes: [...waiting.clashes, ...more], next },
    writes: { put: [...changes, ...more], drop: waiting.changes.map(({ nth }) => nth) },
  };
}
